import { describe, expect, jest, test } from '@jest/globals';
import { PageCache, type StoredPage } from './page-cache.js';

const page = (tags: string[], bytes = 10): StoredPage => ({ bytes, tags: new Set(tags) });

describe('the page cache', () => {
  test('finds a page until something that it is made of changes', () => {
    const cache = new PageCache(1_000_000, 60_000);
    cache.store('/t/1', page(['topic:1']), cache.begin());
    cache.store('/', page(['list', 'topic:1']), cache.begin());
    cache.store('/t/2', page(['topic:2']), cache.begin());
    cache.drop('topic:1');
    expect([cache.find('/t/1'), cache.find('/'), cache.find('/t/2')]).toEqual([undefined, undefined, expect.anything()]);
  });

  test('does not keep a page that was made while something changed', () => {
    const cache = new PageCache(1_000_000, 60_000);
    const begun = cache.begin();
    cache.drop('topic:1');
    cache.store('/t/1', page(['topic:1']), begun);
    expect(cache.find('/t/1')).toBeUndefined();
  });

  test('after its life one visitor gets it made anew, and the others see the old one meanwhile', () => {
    jest.useFakeTimers();
    const cache = new PageCache(1_000_000, 10_000);
    cache.store('/', page(['old']), cache.begin());
    jest.advanceTimersByTime(10_001);
    expect(cache.find('/')).toBeUndefined();
    expect(cache.find('/')?.tags).toEqual(new Set(['old']));
    cache.store('/', page(['new']), cache.begin());
    expect(cache.find('/')?.tags).toEqual(new Set(['new']));
    jest.useRealTimers();
  });

  test('a page that is not made anew is forgotten', () => {
    jest.useFakeTimers();
    const cache = new PageCache(1_000_000, 10_000);
    cache.store('/', page([]), cache.begin());
    jest.advanceTimersByTime(10_001);
    cache.find('/');
    jest.advanceTimersByTime(2_001);
    expect([cache.find('/'), cache.find('/'), cache.size]).toEqual([undefined, undefined, 0]);
    jest.useRealTimers();
  });

  test('stays below its size, the oldest page going first', () => {
    const cache = new PageCache(100_000, 60_000);
    for (let at = 0; at < 60; at += 1) cache.store(`/${at}`, page([], 2_000), cache.begin());
    expect(cache.find('/0')).toBeUndefined();
    expect(cache.find('/59')).toBeDefined();
    expect(cache.size).toBeLessThanOrEqual(33);
  });

  test('a huge page is not kept', () => {
    const cache = new PageCache(100_000, 60_000);
    cache.store('/', page([], 50_000), cache.begin());
    expect(cache.size).toBe(0);
  });
});
