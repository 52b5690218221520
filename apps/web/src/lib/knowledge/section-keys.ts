import type { TranslationSection } from '#contracts';

/** One for each section, the same for as long as its field begins with the same text: what is typed there stays while others are saved. */
export function keysOf(sections: readonly Pick<TranslationSection, 'own' | 'source'>[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ own, source }) => {
    const text = own ? `own:${own.text}` : `source:${source?.text ?? ''}`;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${before}:${text}`;
  });
}
