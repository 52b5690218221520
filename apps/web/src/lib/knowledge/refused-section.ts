import type { TranslationSection } from '#contracts';

type Section = Pick<TranslationSection, 'at' | 'own' | 'source'>;

/** What the field of a section begins with. */
export const textOf = ({ own, source }: Section): string => own?.text ?? source?.text ?? '';

/**
 * The section that a form was about, by the text that its field began with: sections change places when one of the two texts does.
 * Undefined where none has it any more.
 */
export function sectionOf<One extends Section>(sections: readonly One[], { at, began }: Readonly<Record<string, readonly string[] | undefined>>): One | undefined {
  const text = (began?.[0] ?? '').replaceAll('\r\n', '\n');
  const same = sections.filter((section) => textOf(section) === text);
  return same.find((section) => String(section.at) === at?.[0]) ?? same[0];
}
