import { expect, test } from '@jest/globals';
import { error } from '@sveltejs/kit';
import type { RoundComments } from '#contracts';
import { roundComments } from './round-comments';

const page = (...names: string[]) => ({ items: names.map((id) => ({ id })), nextCursor: null }) as unknown as RoundComments;
const comments = async (_id: string, cursor?: string): Promise<RoundComments> => {
  if (cursor === 'broken') error(400, 'This cursor is not valid.');
  return cursor === 'second' ? page('b') : cursor === 'empty' ? page() : page('a');
};

test.each([
  ['none', null, 'a'],
  ['another one', 'second', 'b'],
  ['one that is none', 'broken', 'a'],
  ['one on which nothing stands any more', 'empty', 'a'],
])('an address that names %s', async (_name, cursor, expected) => {
  expect((await roundComments({ rounds: { comments } }, 'round', cursor)).items).toMatchObject([{ id: expected }]);
});
