import { describe, expect, test } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('where somebody returns to', () => {
  test.each(['/', '/t/12/why', '/ask?space=mesh#reply', '/sign-in/window?challenge=x'])('%s', (path) => expect(returnPath(path)).toBe(path));
  test.each(['', 'https://evil.example', '//evil.example', '/\\evil.example', '/\\/evil.example', '\\\\evil.example', 'javascript:alert(1)', '/ evil', '/\nevil', '/.//evil.example', '/..//evil.example', 'evil', '/x/..//evil.example'])('%j leads home', (path) => expect(returnPath(path)).toBe('/'));
});
