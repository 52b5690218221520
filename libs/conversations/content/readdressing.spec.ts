import { describe, expect, test } from '@jest/globals';
import { withAddress } from './readdressing.js';

describe('an address is put in', () => {
  test.each([
    ['where links have it', '[a](/k/m/old) [b](/k/m/old#s-one) [c](/k/m/older) <https://x.example/k/m/old>', '[a](/k/m/new$&) [b](/k/m/old#s-one) [c](/k/m/older) <https://x.example/k/m/old>'],
    ['in a definition', '[a][d]\n\n[d]: /k/m/old "Title"', '[a][d]\n\n[d]: /k/m/new$& "Title"'],
    ['in a picture, and in one that links', '![a](/k/m/old) [![b](/x.png)](/k/m/old "T")', '![a](/k/m/new$&) [![b](/x.png)](/k/m/new$& "T")'],
    ['not in the words beside it', '[a](/k/m/old) is at /k/m/old', '[a](/k/m/new$&) is at /k/m/old'],
    ['not in code', '[a](/k/m/old)\n\n    GET [a](/k/m/old)\n\n```\n[a](/k/m/old)\n```\n\n`[a](/k/m/old)`', '[a](/k/m/new$&)\n\n    GET [a](/k/m/old)\n\n```\n[a](/k/m/old)\n```\n\n`[a](/k/m/old)`'],
  ])('%s', (_where, source, mended) => expect(withAddress(source, '/k/m/old', '/k/m/new$&')).toBe(mended));

  test('where it stands by itself, also before a full stop', () => {
    const before = 'https://help.example/t/5';
    expect(withAddress(`See ${before}. (${before}) <${before}> ${before}0 ${before}/x`, before, '/t/6')).toBe(`See /t/6. (/t/6) </t/6> ${before}0 ${before}/x`);
  });

  test('where it is written with letters that its link has as numbers', () => {
    expect(withAddress('[a](/k/m/über) [b](/k/m/%C3%BCber)', '/k/m/%C3%BCber', '/k/m/new')).toBe('[a](/k/m/new) [b](/k/m/new)');
  });
});
