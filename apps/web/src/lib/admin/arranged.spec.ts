import { describe, expect, it } from '@jest/globals';
import { arranged } from './arranged';

describe('the rows of a list', () => {
  it.each([
    ['up.1', 'bac'],
    ['up.0', 'abc'],
    ['down.1', 'acb'],
    ['down.2', 'abc'],
    ['remove.1', 'ac'],
    ['remove.3', 'abc'],
    ['up.-1', 'abc'],
    ['remove', 'abc'],
    ['add', 'abc+'],
    ['', 'abc'],
    ['around.1', 'abc'],
  ])('after %p are %s', (act, expected) => expect(arranged([...'abc'], act, '+').join('')).toBe(expected));
});
