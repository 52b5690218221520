import { expect, it } from '@jest/globals';
import { apiQuery, filtersOf, fitting, listQuery, sorts, states } from './list-query';

const read = (query: string) => filtersOf(new URLSearchParams(query));

it('takes what it knows and drops the rest', () => {
  expect(read('sort=wanted&state=solved&tag=dns&unread=true&cursor=abc&colour=red')).toEqual({
    sort: 'wanted', state: 'solved', tag: 'dns', unread: true, cursor: 'abc', version: undefined, product: undefined, author: undefined,
  });
  expect(read('sort=%00&state=open&unread=1')).toMatchObject({ sort: 'active', state: undefined, unread: undefined });
  expect(read('tag=%23DNS%20&author=%20@Ines')).toMatchObject({ tag: 'dns', author: 'Ines' });
  expect(read('tag=%23&author=@')).toMatchObject({ tag: undefined, author: undefined });
  expect(read(`cursor=${'x'.repeat(5000)}`).cursor).toHaveLength(400);
});

it('lets the place win over a filter of the address', () => {
  expect(listQuery(read('tag=a'), { tag: 'b', space: 's' })).toMatchObject({ tag: 'b', space: 's', limit: 20 });
  expect(apiQuery(read('unread=true&cursor=abc'), { space: 's' })).toMatchObject({ unread: 'true', space: 's' });
  expect(apiQuery(read('cursor=abc'))).not.toHaveProperty('cursor');
});

it('offers no orders and states of questions among discussions', () => {
  expect(fitting(sorts, true)).toEqual(sorts);
  expect(fitting(sorts, false)).toEqual(['active', 'newest', 'wanted']);
  expect(fitting(states, false)).toEqual(['active', 'closed']);
});
