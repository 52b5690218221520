import { describe, expect, test } from '@jest/globals';
import { countsOf, followOwn, followSource, inEither, pairsOfCopy, settled, stateOf, written, type SectionPair } from './pairs.js';
import { sectionsOf, type Section } from './sections.js';

const cut = (...parts: string[]): Section[] => sectionsOf({ title: parts[0]!, body: parts.slice(1).join('\n\n') });
const one = '# Plug in\n\nUse the blue cable for it.';
const two = '# Wait\n\nThe lamp turns green after a minute.';
const three = '# Log in\n\nThe name is on the label below.';
const source = cut('Begin', one, two, three);
const french = ['# Brancher\n\nPrenez le câble bleu.', '# Attendre\n\nLe voyant devient vert.', '# Se connecter\n\nLe nom est sur l’étiquette.'] as const;
const own = cut('Commencer', ...french);
const textOf = ({ index }: { index: number }): string => source[index]!.text;
const translated = followOwn(pairsOfCopy(source, 1), source, own, 1);
const states = (pairs: readonly SectionPair[]) => pairs.map(stateOf);
const after = (...parts: string[]): SectionPair[] => followSource(translated, source, cut('Begin', ...parts), textOf);

describe('a translation', () => {
  test('begins in the words of the source', () => {
    expect(states(pairsOfCopy(source, 1))).toEqual(['untranslated', 'untranslated', 'untranslated', 'untranslated']);
    expect(countsOf(pairsOfCopy(source, 1))).toEqual({ behind: 4, total: 4 });
  });

  test('is as the source has it where other words stand', () => {
    expect(states(translated)).toEqual(['current', 'current', 'current', 'current']);
    expect(states(followOwn(pairsOfCopy(source, 1), source, cut('Commencer', french[0], two, three), 1))).toEqual(['current', 'current', 'untranslated', 'untranslated']);
  });

  test.each([
    ['changed', [one.replace('blue', 'red'), two, three], ['current', 'behind', 'current', 'current']],
    ['renamed', [one, two.replace('Wait', 'Have patience'), three], ['current', 'current', 'behind', 'current']],
    ['added', [one, '# Reset\n\nPress and hold that button.', two, three], ['current', 'current', 'missing', 'current', 'current']],
    ['removed', [one, three], ['current', 'current', 'removed', 'current']],
    ['moved', [three, one, two], ['current', 'moved', 'current', 'current']],
  ])('says which section is behind where one of the source is %s', (_what, parts, expected) => expect(states(after(...parts))).toEqual(expected));

  test('has what was taken out and put back', () => {
    const gone = after(one, three);
    expect(states(followSource(gone, cut('Begin', one, three), source, textOf))).toEqual(['current', 'current', 'current', 'current']);
  });

  test('whose section went has it missing, and a new one there is it', () => {
    const without = followOwn(translated, own, cut('Commencer', french[0], french[2]), 1);
    expect(states(without)).toEqual(['current', 'current', 'missing', 'current']);
    expect(states(followOwn(without, cut('Commencer', french[0], french[2]), own, 2))).toEqual(['current', 'current', 'current', 'current']);
  });

  test('of which a section is its own lends it to none that the source gets later', () => {
    const more = cut('Commencer', french[0], '# Pour la France\n\nUn adaptateur.', french[1], french[2]);
    const pairs = followSource(followOwn(translated, own, more, 1), source, cut('Begin', one, '# Reset\n\nPress and hold that button.', two, three), textOf);
    expect(states(followOwn(pairs, more, cut('Commencer', `${french[0]} Vite.`, '# Pour la France\n\nUn adaptateur.', french[1], french[2]), 2))).toContain('missing');
  });

  test('follows the source to another order', () => {
    const moved = after(three, one, two);
    const pairs = followOwn(moved, own, cut('Commencer', french[2], french[0], french[1]), 2);
    expect(states(pairs)).toEqual(['current', 'current', 'current', 'current']);
  });
});

describe('a section', () => {
  const behind = after(one.replace('blue', 'red'), two, three);
  test('is settled, and marked again', () => {
    const done = settled(behind, 1, { current: true, version: 2 });
    expect([stateOf(done[1]!), done[1]!.from]).toEqual(['current', { version: 2, index: 1 }]);
    expect(stateOf(settled(done, 1, { current: false, version: 2 })[1]!)).toBe('behind');
  });

  test('that the source has no longer is the translation’s own from then on', () => {
    const pairs = settled(after(one, three), 2, { current: true, version: 2 });
    expect(countsOf(pairs)).toEqual({ behind: 0, total: 3 });
  });

  test('that nobody needs here is missing again when the source changes it', () => {
    const reset = '# Reset\n\nPress and hold that button.';
    const pairs = settled(after(one, reset, two, three), 2, { current: true, version: 2 });
    expect(states(pairs)).toEqual(['current', 'current', 'current', 'current', 'current']);
    const texts = cut('Begin', one, reset, two, three);
    const later = followSource(pairs, texts, cut('Begin', one, `${reset} For long.`, two, three), ({ version, index }) => (version === 2 ? texts : source)[index]!.text);
    expect(states(later)).toEqual(['current', 'current', 'missing', 'current', 'current']);
  });

  test('that is written comes in where it stands in the source', () => {
    const pairs = written(after(one, '# Reset\n\nPress and hold that button.', two, three), 2, 2);
    expect(pairs.map((pair) => pair.own)).toEqual([0, 1, 2, 3, 4]);
  });

  test('that neither has is none', () => {
    const gone = followOwn(after(one, three), own, cut('Commencer', french[0], french[2]), 2);
    expect(inEither(gone)).toHaveLength(3);
  });
});
