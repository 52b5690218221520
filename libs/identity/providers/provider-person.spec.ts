import { describe, expect, test } from '@jest/globals';
import { personOf } from './provider-person.js';

const now = Date.parse('2026-05-01T12:00:00Z');
const seconds = now / 1_000;

describe('whom a provider names', () => {
  test.each([
    ['a verified address', { email: 'Ines@Example.com', email_verified: true }, {}, { email: 'ines@example.com' }],
    ['a verified address as some write it', { email: 'ines@example.com', email_verified: 'true' }, {}, { email: 'ines@example.com' }],
    ['an address that nobody verified', { email: 'ines@example.com', email_verified: false }, {}, { email: null }],
    ['an address of which nothing is said', { email: 'ines@example.com' }, {}, { email: null }],
    ['no address at all', { email: 'ines', email_verified: true }, {}, { email: null }],
    ['an address from its other answer', {}, { email: 'ines@example.com', email_verified: true }, { email: 'ines@example.com' }],
    ['an address whose proof is another answer’s', { email: 'victim@example.com' }, { email_verified: true }, { email: null }],
    ['a name', { name: '  Ines   Vardal ' }, {}, { name: 'Ines Vardal' }],
    ['a name that is too long', { name: 'x'.repeat(61) }, {}, { name: null }],
    ['when they signed in', { auth_time: seconds - 60 }, {}, { authenticatedAt: new Date(now - 60_000) }],
    ['a time to come', { auth_time: seconds + 3_600 }, {}, { authenticatedAt: new Date(now) }],
    ['a time that is none', { auth_time: 'now' }, {}, { authenticatedAt: null }],
  ])('%s', (_what, claims, more, expected) => {
    expect(personOf({ sub: '7', ...claims }, more, now)).toMatchObject({ subject: '7', ...expected });
  });
});
