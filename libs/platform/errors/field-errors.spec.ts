import { describe, expect, test } from '@jest/globals';
import { Email, Handle, Password } from '#contracts';
import { z } from 'zod';
import { DomainError } from './domain-error.js';
import { validate } from './validate.js';

const Form = z.object({
  email: Email,
  password: Password,
  handle: Handle,
  size: z.number().min(1).max(10),
  tags: z.array(z.string().min(1)).max(2),
  locale: z.enum(['en', 'fr']),
});
const right = { email: 'a@example.com', password: 'long enough', handle: 'someone', size: 5, tags: ['a'], locale: 'en' };

function errorsOf(change: Record<string, unknown>) {
  try {
    validate(Form, { ...right, ...change });
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown.errors;
  }
  return undefined;
}

describe('what to change in a field', () => {
  test.each([
    [{ email: 'greta@mail' }, { path: 'email', code: 'email' }],
    [{ password: 'short' }, { path: 'password', code: 'too_small', limit: 10 }],
    [{ handle: 'no spaces' }, { path: 'handle', code: 'invalid_format' }],
    [{ size: 11 }, { path: 'size', code: 'number_too_big', limit: 10 }],
    [{ size: 0 }, { path: 'size', code: 'number_too_small', limit: 1 }],
    [{ size: Number.NaN }, { path: 'size', code: 'invalid_type' }],
    [{ tags: ['a', ''] }, { path: 'tags.1', code: 'too_small', limit: 1 }],
    [{ tags: ['a', 'b', 'c'] }, { path: 'tags', code: 'too_big', limit: 2 }],
    [{ locale: 'de' }, { path: 'locale', code: 'invalid_value' }],
  ])('%j', (change, expected) => {
    expect(errorsOf(change)).toEqual([{ ...expected, message: expect.stringMatching(/./) }]);
  });

  test('every wrong field is named at once', () => {
    expect(errorsOf({ email: '', size: 'ten', locale: null })?.map(({ path }) => path)).toEqual(['email', 'size', 'locale']);
  });
});
