import { describe, expect, test } from '@jest/globals';
import { cookie, readCookie } from './cookies.js';

describe('cookies', () => {
  test('are kept from scripts and from other sites', () => {
    expect(cookie('hearth_session', 'abc', { expires: new Date(Date.UTC(2030, 0, 1)), secure: true })).toBe(
      'hearth_session=abc; Path=/; Expires=Tue, 01 Jan 2030 00:00:00 GMT; HttpOnly; SameSite=Lax; Secure',
    );
    expect(cookie('hearth_session', 'abc', { expires: new Date(0), secure: false })).not.toContain('Secure');
  });

  test('without an end are deleted', () => {
    expect(cookie('hearth_session', '', { secure: false })).toContain('Expires=Thu, 01 Jan 1970');
  });

  test.each([
    ['a=1; hearth_session=xyz; b=2', 'xyz'],
    ['hearth_session=x=y', 'x=y'],
    ['nothearth_session=no; hearth_session=yes', 'yes'],
    ['hearth_session=', undefined],
    ['hearth_session', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s holds %s', (header, value) => {
    expect(readCookie(header, 'hearth_session')).toBe(value);
  });
});
