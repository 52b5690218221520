import { describe, expect, it } from '@jest/globals';
import { entryNext } from './session';

describe('where a person goes after signing in', () => {
  it.each([
    ['/t/12/a-question?sort=newest#reply', '/t/12/a-question?sort=newest#reply'],
    ['/ask', '/ask'],
    ['/sign-instructions', '/sign-instructions'],
    [null, '/'],
    ['', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/sign-up', '/'],
    ['/sign-out', '/'],
    ['/reset-password/new?token=x', '/'],
  ])('%j leads to %j', (next, expected) => {
    expect(entryNext(next)).toBe(expected);
  });
});
