import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { iconNames } from './icon-names';
import { hueOf, initialsOf } from './person';

it('names exactly the symbols of the sprite', () => {
  const sprite = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'icons.svg'), 'utf8');
  expect([...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...iconNames].sort());
});

it.each([
  ['Ines Vardal', 'IV'],
  ['madonna', 'M'],
  ['  ', '?'],
  ['🦊 Fox', 'F'],
  ['نور الدين علي', 'نع'],
  ['x_y-z', 'XZ'],
])('takes the initials of %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

it('gives a handle one of 24 hues, always the same', () => {
  expect(hueOf('ines')).toBe(hueOf('ines'));
  for (const handle of ['', 'a', 'ab', '🦊']) {
    expect(hueOf(handle)).toBeGreaterThanOrEqual(0);
    expect(hueOf(handle)).toBeLessThan(24);
  }
});
