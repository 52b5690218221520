import { describe, expect, test } from '@jest/globals';
import { ScoreSheet } from './score-sheet.svelte.js';

const idea = { number: 7, effort: 2, value: null, note: 'Asked for often' };
const other = { number: 8, effort: null, value: null, note: '' };

describe('what is typed into the scores', () => {
  test('stands there until it is saved, and what is saved then', () => {
    const sheet = new ScoreSheet([]);
    sheet.put(idea, { value: '4' });
    sheet.put(other, { note: 'Not yet' });
    sheet.settle([{ ...idea, value: 4 }, other]);
    expect(sheet.of({ ...idea, value: 5 })).toEqual({ effort: '2', value: '5', note: 'Asked for often' });
    expect(sheet.of(other).note).toBe('Not yet');
  });

  test('is saved when a note ends in a space', () => {
    const sheet = new ScoreSheet([]);
    sheet.put(idea, { note: ' Asked for twice ' });
    sheet.settle([{ ...idea, note: 'Asked for twice' }]);
    expect(sheet.of({ ...idea, note: 'By somebody else since' }).note).toBe('By somebody else since');
  });
});
