import { describe, expect, it } from '@jest/globals';
import type { Cookies } from '@sveltejs/kit';
import { remember, themeCookie } from './preferences';

describe('a choice of a browser', () => {
  it.each([
    ['http://192.168.1.20:3000/', false],
    ['http://localhost:3000/', false],
    ['https://community.example.com/', true],
  ])('is remembered at %s', (address, secure) => {
    const told: unknown[] = [];
    const cookies = { set: (...given: unknown[]) => told.push(given), delete: (...given: unknown[]) => told.push(given) } as unknown as Cookies;
    remember(cookies, new URL(address), themeCookie, 'dark');
    remember(cookies, new URL(address), themeCookie, '');
    expect(told).toEqual([
      ['hearth_theme', 'dark', { path: '/', secure, maxAge: 31_536_000, sameSite: 'lax', httpOnly: false }],
      ['hearth_theme', { path: '/', secure }],
    ]);
  });
});
