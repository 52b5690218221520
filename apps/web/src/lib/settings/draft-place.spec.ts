import { describe, expect, it } from '@jest/globals';
import { firstWords, placeOf } from './draft-place';

const topic = { number: 12, slug: 'drift-drops', title: 'Drift drops' };
const id = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';

describe('where a draft goes on', () => {
  it.each([
    ['topic:new', null, 'topic', '/ask'],
    ['topic:new:mesh', null, 'topic', '/ask?space=mesh'],
    ['topic:new:asked-0123456789abcdef', null, 'topic', '/ask?draft=asked-0123456789abcdef'],
    [`reply:${id}`, topic, 'reply', '/t/12/drift-drops#reply'],
    [`reply:${id}:${other}`, topic, 'reply', `/t/12/drift-drops?reply=${other}#reply`],
    [`reply:${id}`, null, 'reply', null],
    [`edit:${id}`, topic, 'edit', `/p/${id}/edit`],
    [`edit:${id}`, null, 'edit', null],
  ] as const)('%s', (key, of, kind, href) => {
    expect(placeOf({ key, topic: of, content: {} })).toEqual({ kind, href });
  });
});

it('a first post under a page goes on there', () => {
  const page = { key: 'doc:/install', title: 'Install & run', address: 'https://docs.example.com/install' };
  const draft = { key: `page:${'0'.repeat(32)}`, topic: null };
  expect(placeOf({ ...draft, content: { page } })).toEqual({ kind: 'page', href: '/thread?key=doc%3A%2Finstall&title=Install+%26+run&address=https%3A%2F%2Fdocs.example.com%2Finstall' });
  expect(placeOf({ ...draft, content: {} })).toEqual({ kind: 'page', href: null });
});

describe('the first words of a draft', () => {
  it('are its title, else its text on one line', () => {
    expect(firstWords({ title: '  Amber light ', body: 'x' })).toBe('Amber light');
    expect(firstWords({ title: ' ', body: 'One\n\ntwo' })).toBe('One two');
    expect(firstWords({})).toBe('');
  });
});
