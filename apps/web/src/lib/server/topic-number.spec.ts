import { expect, test } from '@jest/globals';
import { topicNumberIn } from './topic-number';

test.each<[string, number | undefined]>([
  ['12', 12],
  [' #12 ', 12],
  ['https://community.example/t/12/a-wish', 12],
  ['/t/12?sort=votes#p-3', 12],
  ['https://community.example/fr/t/12', 12],
  ['0', undefined],
  ['twelve', undefined],
  ['12 pieces', undefined],
  ['https://community.example/s/12', undefined],
  ['', undefined],
])('%j names %j', (text, number) => {
  expect(topicNumberIn(text)).toBe(number);
});
