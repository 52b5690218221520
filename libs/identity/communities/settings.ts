import { CommunitySettings } from '#contracts';

type Fields = Record<string, unknown>;

/** Stored settings with today's defaults for all that was never set; what no longer fits its rule counts as never set. */
export function settingsFrom(stored: unknown): CommunitySettings {
  const whole = CommunitySettings.safeParse(stored);
  if (whole.success) return whole.data;
  const fields = isFields(stored) ? Object.entries(stored) : [];
  return CommunitySettings.parse(Object.fromEntries(fields.filter(([name, value]) => CommunitySettings.safeParse({ [name]: value }).success)));
}

/**
 * Settings after an edit: `edited` is parsed and so carries a default for every absent field, therefore only the fields
 * that `given` names are taken from it, one level deep.
 */
export function mergeSettings(stored: CommunitySettings, edited: Fields, given: unknown): CommunitySettings {
  return CommunitySettings.parse(merge(stored, edited, given));
}

function merge(stored: Fields, edited: Fields, given: unknown): Fields {
  const named = Object.keys(isFields(given) ? given : {}).filter((name) => Object.hasOwn(edited, name) && edited[name] !== undefined);
  const taken = named.map((name): [string, unknown] => {
    const [before, after] = [stored[name], edited[name]];
    return [name, isFields(before) && isFields(after) ? merge(before, after, (given as Fields)[name]) : after];
  });
  return { ...stored, ...Object.fromEntries(taken) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
