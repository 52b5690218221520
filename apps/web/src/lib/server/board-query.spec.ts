import { expect, test } from '@jest/globals';
import { boardQuery, withOffered } from './board-query';

const sorts = ['hot', 'votes', 'newest'] as const;
const asked = (query: string) => withOffered(boardQuery(new URLSearchParams(query)), sorts);

test.each<[string, string, object]>([
  ['an order that the reader has', 'sort=votes&cursor=abc', { sort: 'votes', cursor: 'abc' }],
  ['one that others have, from the beginning', 'sort=weight&cursor=abc&group=closed', { sort: undefined, cursor: undefined, group: 'closed' }],
  ['none', 'cursor=abc', { sort: undefined, cursor: 'abc' }],
  ['one that nobody has', 'sort=beauty', { sort: undefined }],
])('%s', (_name, query, expected) => expect(asked(query)).toMatchObject(expected));
