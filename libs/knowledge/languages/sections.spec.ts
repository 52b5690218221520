import { describe, expect, test } from '@jest/globals';
import { follow, outOfOrder, sectionsOf, textOfSections } from './sections.js';

const cut = (body: string, title = 'A title') => sectionsOf({ title, body });
const headings = (body: string) => cut(body).map(({ kind, heading }) => heading ?? kind);

describe('an article is cut', () => {
  test('at its headings of the first two levels, its title and opening first', () => {
    expect(headings('Before.\n\n# One\n\nText\n\n## Two\n\n### Deeper\n\nText\n\nThree\n=====\n\nEnd')).toEqual(['A title', 'opening', 'One', 'Two', 'Three']);
    expect(headings('## One\n\n### Two\n\n#### Deeper\n\n## Three')).toEqual(['A title', 'One', 'Two', 'Three']);
    expect(headings('# One\n\nText')).toEqual(['A title', 'One']);
    expect(headings('Only this.')).toEqual(['A title', 'opening']);
  });

  test('and not at what is code, quoted or in a list', () => {
    expect(headings('# One\n\n```\n# no heading\n```\n\n> # Quoted\n\n- # In a list')).toEqual(['A title', 'One']);
  });

  test('and is the same put together again', () => {
    const body = 'Before.\n\n# One\n\nText\n\n    code\n\n## Two\n\nMore';
    expect(textOfSections(cut(body))).toEqual({ title: 'A title', body });
  });
});

describe('sections are followed', () => {
  const before = cut('# Plug in\n\nUse the blue cable for it.\n\n# Wait\n\nThe lamp turns green after a minute.\n\n# Log in\n\nThe name is on the label below.');
  const to = (body: string, title?: string) => follow(before, cut(body, title)).map((at) => at);
  test.each([
    ['unchanged', '# Plug in\n\nUse the blue cable for it.\n\n# Wait\n\nThe lamp turns green after a minute.\n\n# Log in\n\nThe name is on the label below.', [0, 1, 2, 3]],
    ['one changed', '# Plug in\n\nUse the red wire.\n\n# Wait\n\nThe lamp turns green after a minute.\n\n# Log in\n\nThe name is on the label below.', [0, 1, 2, 3]],
    ['one renamed', '# Plug in\n\nUse the blue cable for it.\n\n# Have patience\n\nThe lamp turns green after a minute.\n\n# Log in\n\nThe name is on the label below.', [0, 1, 2, 3]],
    ['one renamed and rewritten where it stood', '# Plug in\n\nUse the blue cable for it.\n\n# Patience\n\nSixty seconds it takes.\n\n# Log in\n\nThe name is on the label below.', [0, 1, 2, 3]],
    ['one added', '# Unpack\n\nMind your fingers.\n\n# Plug in\n\nUse the blue cable for it.\n\n# Wait\n\nThe lamp turns green after a minute.\n\n# Log in\n\nThe name is on the label below.', [0, 2, 3, 4]],
    ['one taken out', '# Plug in\n\nUse the blue cable for it.\n\n# Log in\n\nThe name is on the label below.', [0, 1, null, 2]],
    ['two exchanged, one of them renamed', '# Sign in\n\nThe name is on the label below.\n\n# Plug in\n\nUse the blue cable for it.\n\n# Wait\n\nThe lamp turns green after a minute.', [0, 2, 3, 1]],
    ['an opening added', 'Hello.\n\n# Plug in\n\nUse the blue cable for it.\n\n# Wait\n\nThe lamp turns green after a minute.\n\n# Log in\n\nThe name is on the label below.', [0, 2, 3, 4]],
  ])('%s', (_what, body, expected) => expect(to(body)).toEqual(expected));

  test('also where one stands twice', () => {
    const twice = cut('# Note\n\nSame.\n\n# Note\n\nSame.');
    expect(follow(twice, cut('# Note\n\nSame.\n\n# Other\n\nNew words here.\n\n# Note\n\nSame.'))).toEqual([0, 1, 3]);
  });

  test('and a text of thousands of them takes no longer than it may', () => {
    const many = (word: string) => cut(Array.from({ length: 3_000 }, (_, at) => `# ${word} ${at}`).join('\n'));
    const started = process.cpuUsage();
    expect(follow(many('One'), many('Two'))).toHaveLength(3_001);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
  });
});

describe('what is out of order', () => {
  test.each([
    [[0, 1, 2], []],
    [[2, 0, 1], [2]],
    [[0, 2, 1, 3], [2]],
    [[], []],
  ])('%j', (row, moved) => expect([...outOfOrder(row)]).toEqual(moved));
});
