/** Array literals for large parameters: the driver's own conversion visits each element several times. */
export function intArray(values: Iterable<number>): string {
  return `{${[...values].join(',')}}`;
}

export function textArray(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return `{"${values.map((value) => (/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value)).join('","')}"}`;
}
