import { describe, expect, test } from '@jest/globals';
import { kindIn } from './kind-in.js';

describe('what a topic becomes that is moved', () => {
  test.each([['support', 'question'], ['discussion', 'discussion'], ['ideas', 'idea']] as const)('into a space of %s: %s', (kind, becomes) => {
    expect(kindIn({ kind })).toBe(becomes);
  });

  test('nothing becomes an article', () => {
    expect(() => kindIn({ kind: 'knowledge' })).toThrow('Articles are written in a knowledge space');
  });
});
