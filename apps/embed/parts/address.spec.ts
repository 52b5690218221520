import { afterEach, describe, expect, test } from '@jest/globals';
import { writePlace } from './address.js';

/** Writes a place into this address of a page; returns what the page's address is then, if it was changed. */
function written(address: string, path: string | undefined): string | undefined {
  const { pathname, search, hash } = new URL(address, 'https://shop.example.com');
  const state = { of: 'the page' };
  let result: string | undefined;
  Object.assign(globalThis, {
    location: { pathname, search, hash },
    history: {
      state,
      replaceState: (kept: unknown, _title: string, to: string) => {
        expect(kept).toBe(state);
        result = to;
      },
    },
  });
  writePlace(path);
  return result;
}
afterEach(() => {
  for (const name of ['location', 'history']) delete (globalThis as Record<string, unknown>)[name];
});

describe('the place in the address of the host’s page', () => {
  test.each([
    ['/care', '/t/123', '/care?hearth=/t/123'],
    ['/care?from=mail&flag&q=a%20b+c#top', '/t/1', '/care?from=mail&flag&q=a%20b+c&hearth=/t/1#top'],
    ['/care?hearth=/t/1&from=mail', '/search?q=a&b#c', '/care?from=mail&hearth=/search%3Fq%3Da%26b%23c'],
    ['/care?hearths=1', '/', '/care?hearths=1&hearth=/'],
    ['/care?from=mail&hearth=/t/1#top', undefined, '/care?from=mail#top'],
    ['/care?hearth=/t/1', undefined, '/care'],
  ])('of %s at %s is %s', (address, path, expected) => expect(written(address, path)).toBe(expected));

  test.each([
    ['/care?from=mail#top', undefined],
    ['/care?hearth=/t/1', '/t/1'],
  ])('of %s at %s is left as it is', (address, path) => expect(written(address, path)).toBeUndefined());
});
