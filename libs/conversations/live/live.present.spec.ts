import { describe, expect, test } from '@jest/globals';
import { announcedBy, countPresent, type Present } from './live.present.js';

const present = (changes: Partial<Present>): Present => ({ members: [], others: 0, typing: [], ...changes });
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `m${at}`);

describe('who is present', () => {
  test.each([
    ['nobody', [], 0],
    ['guests of several processes', [present({ others: 2 }), present({ others: 3 })], 5],
    ['a member through two processes counts once', [present({ members: ['a', 'b'] }), present({ members: ['b', 'c'], others: 1 })], 4],
  ])('%s', (_, parts, viewers) => {
    expect(countPresent(parts)).toEqual({ viewers, typing: [] });
  });

  test('who writes in two tabs is named once, and no more than five are named', () => {
    const typing = names(7).map((memberId) => ({ memberId, name: memberId.toUpperCase() }));
    const { typing: shown } = countPresent([present({ typing: typing.slice(0, 3) }), present({ typing: typing.slice(2) })]);
    expect(shown.map(({ name }) => name)).toEqual(['M0', 'M1', 'M2', 'M3', 'M4']);
  });

  test('an announcement stays short and loses nobody', () => {
    const announced = announcedBy(present({ members: names(1_000), others: 4 }));
    expect(countPresent([announced]).viewers).toBe(1_004);
    expect(JSON.stringify(announced).length).toBeLessThan(3_000);
  });
});
