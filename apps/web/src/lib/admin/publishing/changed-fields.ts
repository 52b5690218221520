type Values = Readonly<Record<string, string>>;

/** What a form holds, by field name; a name that several fields share holds all of theirs. */
export function valuesOf(entries: Iterable<[string, FormDataEntryValue]>): Values {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) if (typeof value === 'string') values[name] = `${values[name] ?? ''}\n${value.trim()}`;
  return values;
}

/** How many names differ; a box that was unticked is a name that is gone. */
export function changedFields(before: Values, now: Values): number {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]).length;
}
