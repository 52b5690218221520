import { expect, it } from '@jest/globals';
import { onceEach } from './once-each';

it.each([
  [[], ''],
  [['a', 'b', 'a', 'c', 'b'], 'a b c'],
  [['b', 'b'], 'b'],
])('keeps the first of each in %j', (items, expected) => expect(onceEach(items, (item) => item).join(' ')).toBe(expected));
