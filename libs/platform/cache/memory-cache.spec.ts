import { describe, expect, test } from '@jest/globals';
import type { Transaction } from '../database/transaction.js';
import { inScope } from '../http/scope.js';
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

  test('loads once what many ask for at the same time', async () => {
    const cache = new MemoryCache<number>(10, 60_000);
    let loads = 0;
    const find = async () => {
      loads += 1;
      await new Promise((ok) => setTimeout(ok));
      return loads;
    };
    expect(await Promise.all(['a', 'a', 'b', 'a'].map((key) => cache.load(key, find)))).toEqual([2, 2, 2, 2]);
    expect(loads).toBe(2);
  });

  test('loads anew for who asks after a drop, though an earlier load still runs', async () => {
    const cache = new MemoryCache<string>(10, 60_000);
    let finish: (value: string) => void = () => undefined;
    const early = cache.load('a', () => new Promise((ok) => (finish = ok)));
    cache.drop('a');
    expect(await cache.load('a', async () => 'new')).toBe('new');
    finish('old');
    expect([await early, cache.get('a')]).toEqual(['old', 'new']);
  });

  test('tells everyone who waits of a failure, and tries again for the next', async () => {
    const cache = new MemoryCache<string>(10, 60_000);
    const fail = async (): Promise<string> => {
      await new Promise((ok) => setTimeout(ok));
      throw new Error('no line');
    };
    const asked = await Promise.allSettled([cache.load('a', fail), cache.load('a', fail)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await cache.load('a', async () => 'there')).toBe('there');
  });

  test('shares nothing that is read inside a transaction', async () => {
    const cache = new MemoryCache<string>(10, 60_000);
    const slow = (value: string) => async () => {
      await new Promise((ok) => setTimeout(ok));
      return value;
    };
    const outside = cache.load('a', slow('committed'));
    const inside = inScope({ communityId: 'c', requestId: 'r', transaction: {} as Transaction }, () => cache.load('a', slow('not yet')));
    const besides = cache.load('a', slow('never asked'));
    expect(await Promise.all([outside, inside, besides])).toEqual(['committed', 'not yet', 'committed']);
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
