import { describe, expect, test } from '@jest/globals';
import { Breaker } from './breaker.js';

describe('the breaker', () => {
  test('opens at the second failure in a row, and lets one request through every ten seconds', () => {
    let now = 0;
    const breaker = new Breaker(() => now);
    breaker.fail();
    expect(breaker.allows()).toBe(true);
    breaker.succeed();
    breaker.fail();
    expect(breaker.allows()).toBe(true);
    breaker.fail();
    expect(breaker.isOpen).toBe(true);
    expect(breaker.allows()).toBe(false);
    now = 9_999;
    expect(breaker.allows()).toBe(false);
    now = 10_000;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.succeed();
    expect([breaker.isOpen, breaker.allows()]).toEqual([false, true]);
  });
});
