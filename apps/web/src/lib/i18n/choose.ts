import type { Locale } from '#contracts';

/** Languages of an Accept-Language header, most wanted first. */
function accepted(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

/** The first enabled language among what was chosen, what the browser asks for, and the community's default. */
export function chooseLocale(
  chosen: (string | null | undefined)[],
  acceptLanguage: string | null,
  enabled: readonly Locale[],
  fallback: Locale,
): Locale {
  const wanted = [...chosen, ...accepted((acceptLanguage ?? '').slice(0, 500)), fallback];
  const found = wanted.find((language): language is Locale => enabled.includes(language as Locale));
  return found ?? enabled[0] ?? fallback;
}
