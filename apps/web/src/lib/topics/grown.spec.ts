import { describe, expect, test } from '@jest/globals';
import { grownBy, readBehind, type FetchPage, type Grown } from './grown';

const first = { items: [1, 2], nextCursor: '2' };
const list: Grown<number> = { of: 'newest', items: [3, 4], nextCursor: '4' };
const next = { items: [5, 6], nextCursor: '6' };

describe('a list that grows', () => {
  test('has its next page behind what it grew by', async () => {
    expect(await grownBy(list, async () => next, () => 'newest')).toEqual({ of: 'newest', items: [3, 4, 5, 6], nextCursor: '6' });
  });

  test('leaves a page alone that comes once another list is shown', async () => {
    let shown = 'newest';
    const slow = async () => ((shown = 'unanswered'), next);
    expect(await grownBy(list, slow, () => shown)).toBeUndefined();
  });

  test('asks for nothing behind its end', async () => {
    const asked: string[] = [];
    const fetchPage = async (cursor: string) => (asked.push(cursor), next);
    expect(await grownBy({ ...list, nextCursor: null }, fetchPage, () => 'newest')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('a list that is read anew', () => {
  const counted = (count: number) => {
    const asked: [string, number | undefined][] = [];
    const fetchPage: FetchPage<number> = async (cursor, limit = 20) => {
      asked.push([cursor, limit]);
      const items = Array.from({ length: limit }, (_, at) => Number(cursor) + at + 1).filter((item) => item <= count);
      const last = items.at(-1);
      return { items, nextCursor: last === undefined || last === count ? null : String(last) };
    };
    return { asked, fetchPage };
  };

  test('is as long as it was, in as few pages as the API gives', async () => {
    const { asked, fetchPage } = counted(1000);
    const { items, nextCursor } = await readBehind(first, 230, fetchPage);
    expect(items).toEqual(Array.from({ length: 230 }, (_, at) => at + 3));
    expect(nextCursor).toBe('232');
    expect(asked).toEqual([['2', 100], ['102', 100], ['202', 30]]);
  });

  test('ends where there is no more', async () => {
    const { fetchPage } = counted(5);
    expect(await readBehind(first, 230, fetchPage)).toEqual({ items: [3, 4, 5], nextCursor: null });
  });

  test('stops at a page that is empty, though there are more', async () => {
    let asked = 0;
    expect(await readBehind(first, 10, async () => ((asked += 1), { items: [], nextCursor: '40' }))).toEqual({ items: [], nextCursor: '40' });
    expect(asked).toBe(1);
  });
});
