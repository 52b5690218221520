import { expect, test } from '@jest/globals';
import { sectionOf } from './refused-section.js';

const section = (at: number, own: string | null, source = '') => ({ at, own: own === null ? null : { heading: null, text: own }, source: { heading: null, text: source } });
const sent = (at: string, began: string) => ({ at: [at], began: [began], text: ['Mine.'] });

test.each([
  ['stands where it stood', [section(0, 'One.'), section(1, 'Two.')], sent('1', 'Two.'), 1],
  ['has another one before it by now', [section(0, 'New.'), section(1, 'One.'), section(2, 'Two.')], sent('1', 'Two.'), 2],
  ['has lines', [section(0, '## Two\n\nAnd more.')], sent('0', '## Two\r\n\r\nAnd more.'), 0],
  ['is not translated yet', [section(0, null, 'From the source.')], sent('0', 'From the source.'), 0],
  ['says the same as another one', [section(0, 'Same.'), section(1, 'Same.')], sent('1', 'Same.'), 1],
  ['says something else by now', [section(0, 'One.'), section(1, 'Theirs.')], sent('1', 'Two.'), undefined],
])('a refused section is found where it %s', (_name, sections, values, expected) => expect(sectionOf(sections, values)?.at).toBe(expected));
