import { describe, expect, it } from '@jest/globals';
import { slugOf } from './space-choices';

describe('an address made from a name', () => {
  it.each([
    ['Mesh & coverage', 'mesh-coverage'],
    ['Réseau à la maison', 'reseau-a-la-maison'],
    ['  --  ', ''],
    ['الشبكة', ''],
    ['Wi-Fi 7', 'wi-fi-7'],
    ['a'.repeat(59) + ' b', 'a'.repeat(59)],
  ])('%j becomes %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
