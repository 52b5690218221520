import { describe, expect, test } from '@jest/globals';
import { outdatedBy, type OnNewest } from './outdated.js';

const now = new Date('2026-03-15T12:00:00Z');
const on = (works: number, fails: number, releasedOn: string | null = '2026-03-10'): OnNewest => ({ works, fails, releasedOn });

describe('what does not hold any more', () => {
  test.each<[string, OnNewest[], string | null, string | null]>([
    ['nothing is known of', [], null, null],
    ['a version of five days', [on(0, 0)], null, null],
    ['thirteen days without a word', [on(0, 0, '2026-03-02')], null, null],
    ['fourteen days without a word', [on(0, 0, '2026-03-01')], 'unconfirmed', null],
    ['a version without a day', [on(0, 0, null)], null, null],
    ['one confirmation', [on(1, 0, '2020-01-01')], null, null],
    ['as many who say no', [on(1, 1, '2020-01-01')], null, null],
    ['more who say no', [on(1, 2)], 'broken', 'broken'],
    ['more who say no of one of two products', [on(3, 0), on(0, 1)], 'broken', 'broken'],
  ])('%s', (_name, newest, article, answer) => {
    expect([outdatedBy(newest, { isArticle: true, now }), outdatedBy(newest, { isArticle: false, now })]).toEqual([article, answer]);
  });
});
