import { describe, expect, it } from '@jest/globals';
import { entryNext } from './session';

describe('where a person goes after signing in', () => {
  it.each([
    ['/t/12/a-question?sort=newest#reply', '/t/12/a-question?sort=newest#reply'],
    ['/ask', '/ask'],
    ['/sign-instructions', '/sign-instructions'],
    ['/t/66/الضوء', '/t/66/%D8%A7%D9%84%D8%B6%D9%88%D8%A1'],
    ['/a\u0001b\ud800', '/a%01b%EF%BF%BD'],
    ['/..//evil.example', '/'],
    [null, '/'],
    ['', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/sign-in/window?challenge=x', '/sign-in/window?challenge=x'],
    ['/sign-in/link?token=x', '/'],
    ['/sign-up', '/'],
    ['/sign-out', '/'],
    ['/reset-password/new?token=x', '/'],
  ])('%j leads to %j', (next, expected) => {
    expect(entryNext(next)).toBe(expected);
  });
});
