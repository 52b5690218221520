import { describe, expect, it } from '@jest/globals';
import { ReadPositions } from './read-positions';

function reading(alreadyRead: number, shown: number[], seen: number[], end?: number): number {
  const positions = new ReadPositions(alreadyRead);
  for (const position of shown) positions.show(position);
  for (const position of seen) positions.see(position);
  return positions.readUpTo(end);
}

describe('ReadPositions', () => {
  it('goes as far as everything before was seen', () => {
    expect(reading(0, [1, 2, 3, 4], [1, 2, 3])).toBe(3);
    expect(reading(0, [1, 2, 3, 4], [1, 2, 3, 4])).toBe(4);
  });

  it('does not skip what stands below a solution at the top', () => {
    expect(reading(0, [1, 5, 2, 3, 4], [1, 5])).toBe(1);
    expect(reading(0, [1, 5, 2, 3, 4], [1, 5, 2, 3, 4])).toBe(5);
  });

  it('starts behind what was read before, and never goes back', () => {
    expect(reading(3, [1, 2, 3, 4, 5], [4])).toBe(4);
    expect(reading(3, [1, 2, 3, 4, 5], [1])).toBe(3);
    expect(reading(0, [1, 2], [])).toBe(0);
  });

  it('passes over positions that no post on the page has', () => {
    expect(reading(0, [1, 4, 9], [1, 4, 9])).toBe(9);
  });

  it('ends where another page begins, since comments of this page can be newer than answers of the next', () => {
    expect(reading(0, [1, 2, 3, 60], [1, 2, 3, 60], 3)).toBe(3);
    expect(reading(7, [1, 2, 3, 60], [1, 2, 3, 60], 3)).toBe(7);
  });

  it('reaches the end where all is seen, though what stood there is gone', () => {
    const positions = new ReadPositions(3);
    for (const position of [2, 3, 4]) positions.show(position);
    expect(positions.readUpTo(Infinity, 5)).toBe(3);
    positions.see(4);
    expect(positions.readUpTo(Infinity, 5)).toBe(5);
    expect(positions.readUpTo(4, 0)).toBe(4);
    expect(new ReadPositions(4).readUpTo(Infinity, 5)).toBe(5);
  });
});
