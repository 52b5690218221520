import { describe, expect, test } from '@jest/globals';
import { isReservedName, likenessOf, slugOfName } from './likeness.js';

describe('names that look alike', () => {
  test.each([
    ['Mesh networks', 'mesh-networks'],
    ['Mesh networks', 'M3SH N3TW0RKS'],
    ['Mesh networks', 'Меsh Nеtwоrks'],
    ['Café', 'CAFE'],
    ['Billing', 'Bi11ing'],
  ])('%s and %s', (one, other) => {
    expect(likenessOf(one)).toBe(likenessOf(other));
  });

  test.each([['Mesh', 'Meshes'], ['بناء', 'نباء'], ['Sailing', 'Selling']])('%s and %s do not', (one, other) => {
    expect(likenessOf(one)).not.toBe(likenessOf(other));
  });

  test.each([
    ['Support', true],
    ['Supp0rt', true],
    ['The team', false],
    ['Team', true],
    ['Official roofs', true],
    ['Roofs (official)', true],
    ['Roofs', false],
    ['Supporting beams', false],
  ])('%s is reserved: %s', (name, expected) => {
    expect(isReservedName(name)).toBe(expected);
  });

  test.each([['Roofs & Beams', 'roofs-beams'], ['Été', 'ete'], ['السقوف', ''], ['x'.repeat(80), 'x'.repeat(50)]])('the address of %s', (name, slug) => {
    expect(slugOfName(name)).toBe(slug);
  });
});
