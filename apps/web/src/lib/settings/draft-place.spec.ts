import { describe, expect, it } from '@jest/globals';
import { firstWords, placeOf } from './draft-place';

const topic = { number: 12, slug: 'drift-drops', title: 'Drift drops' };
const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';

describe('where a draft goes on', () => {
  it.each([
    ['topic:new', null, 'topic', '/ask'],
    ['topic:new:mesh', null, 'topic', '/ask?space=mesh'],
    [`reply:${id}`, topic, 'reply', '/t/12/drift-drops#reply'],
    [`reply:${id}:${other}`, topic, 'reply', `/t/12/drift-drops?reply=${other}#reply`],
    [`reply:${id}`, null, 'reply', null],
    [`edit:${id}`, topic, 'edit', `/p/${id}/edit`],
    [`edit:${id}`, null, 'edit', null],
  ] as const)('%s', (key, of, kind, href) => {
    expect(placeOf({ key, topic: of })).toEqual({ kind, href });
  });
});

describe('the first words of a draft', () => {
  it('are its title, else its text on one line', () => {
    expect(firstWords({ title: '  Amber light ', body: 'x' })).toBe('Amber light');
    expect(firstWords({ title: ' ', body: 'One\n\ntwo' })).toBe('One two');
    expect(firstWords({})).toBe('');
  });
});
