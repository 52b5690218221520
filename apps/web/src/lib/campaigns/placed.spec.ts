import { expect, test } from '@jest/globals';
import { placed } from './placed';

test('ideas with a place come by their place, and those of one place in the order of the form', () => {
  const places: Record<string, string> = { 7: '10', 8: '', 9: '2', 11: '2' };
  expect(placed(['7', '8', '9', '10', '11'], (number) => places[number])).toEqual(['9', '11', '7']);
});
