import { CommunitySettings, type CommunitySettingsEdit } from '#contracts';

type Fields = Record<string, unknown>;

/** Stored settings with today's defaults for all that was never set; what no longer fits its rule counts as never set. */
export function settingsFrom(stored: unknown): CommunitySettings {
  const whole = CommunitySettings.safeParse(stored);
  if (whole.success) return whole.data;
  const fields = isFields(stored) ? Object.entries(stored) : [];
  return CommunitySettings.parse(Object.fromEntries(fields.filter(([name, value]) => CommunitySettings.safeParse({ [name]: value }).success)));
}

/** Settings after an edit: only the fields that it names change, in nested groups of fields too. */
export function changeSettings(settings: CommunitySettings, edit: CommunitySettingsEdit): CommunitySettings {
  return CommunitySettings.parse(merge(settings, edit));
}

function merge(before: Fields, edit: Fields): Fields {
  const changed = Object.entries(edit)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, unknown] => {
      const old = before[name];
      return [name, isFields(old) && isFields(value) ? merge(old, value) : value];
    });
  return { ...before, ...Object.fromEntries(changed) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
