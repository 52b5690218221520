import { describe, expect, test } from '@jest/globals';
import { MemoryCache } from './memory-cache.js';

describe('the memory cache', () => {
  test('loads a value once', async () => {
    const cache = new MemoryCache<number>(10, 60_000);
    let loads = 0;
    const find = async () => (loads += 1);
    expect(await cache.load('a', find)).toBe(1);
    expect(await cache.load('a', find)).toBe(1);
    cache.drop('a');
    expect(await cache.load('a', find)).toBe(2);
  });

  test('does not keep what was dropped while it was loaded', async () => {
    const cache = new MemoryCache<string>(10, 60_000);
    const stale = await cache.load('a', async () => {
      cache.drop('a');
      return 'stale';
    });
    expect(stale).toBe('stale');
    expect(cache.get('a')).toBeUndefined();
  });

  test('forgets the value that was used least lately', async () => {
    const cache = new MemoryCache<string>(2, 60_000);
    await cache.load('a', async () => 'a');
    await cache.load('b', async () => 'b');
    expect(cache.get('a')).toBe('a');
    await cache.load('c', async () => 'c');
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['a', undefined, 'c']);
  });

  test('does not show a value past its life', async () => {
    const cache = new MemoryCache<string>(2, 0);
    await cache.load('a', async () => 'a');
    expect(cache.get('a')).toBeUndefined();
  });

  test('drops by value', async () => {
    const cache = new MemoryCache<{ of: string }>(9, 60_000);
    await cache.load('a', async () => ({ of: 'x' }));
    await cache.load('b', async () => ({ of: 'y' }));
    cache.dropWhere(({ of }) => of === 'x');
    expect([cache.get('a'), cache.get('b')]).toEqual([undefined, { of: 'y' }]);
  });

  test('does not keep that there is nothing', async () => {
    const cache = new MemoryCache<string | undefined>(9, 60_000);
    await cache.load('a', async () => undefined);
    expect(await cache.load('a', async () => 'now there is')).toBe('now there is');
  });
});
