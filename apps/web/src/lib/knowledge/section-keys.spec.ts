import { expect, test } from '@jest/globals';
import { keysOf } from './section-keys';

const section = (own: string | null, source: string | null) => ({ own: own === null ? null : { heading: null, text: own }, source: source === null ? null : { heading: null, text: source } });

test('a section keeps its key while another is written, comes in or goes', () => {
  const [title, one, two] = keysOf([section('Titre', 'Title'), section('Un', 'One'), section(null, 'Two')]);
  expect(keysOf([section('Titre', 'Title'), section('Une', 'One'), section(null, 'Two')])).toEqual([title, '0:own:Une', two]);
  expect(keysOf([section('Titre', 'Another title'), section('Zéro', 'Zero'), section('Un', null), section(null, 'Two')])).toEqual([title, expect.anything(), one, two]);
});

test('sections of the same text have keys of their own', () => expect(new Set(keysOf([section('Un', 'One'), section('Un', 'Two'), section(null, 'Un'), section(null, 'Un')])).size).toBe(4));
