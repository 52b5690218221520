import { orNull } from './absent';

/** The last trial where the page is to show it; null where there is none, as after a day. */
export async function lastTrial<Run>(url: URL, find: () => Promise<Run>): Promise<Run | null> {
  return url.searchParams.has('trial') ? orNull(find()) : null;
}

/** Settings with those over them that are tried: what is absent stays as it is. */
export function withTried<Settings extends object>(settings: Settings, tried: object): Settings {
  const entries = Object.entries(tried).map(([key, value]: [string, unknown]) => {
    const base = settings[key as keyof Settings];
    return [key, typeof value === 'object' && value !== null && typeof base === 'object' && base !== null && !Array.isArray(value) ? withTried(base, value) : value];
  });
  return { ...settings, ...(Object.fromEntries(entries) as Partial<Settings>) };
}
