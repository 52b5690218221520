import { describe, expect, test } from '@jest/globals';
import { areMutual, expectedVotes, findSuspicious, groupByMembers, isOneWay, serialVotes, type Pair } from './suspicion.js';

const pair = (changes: Partial<Pair>): Pair => ({ voterId: 'a', authorId: 'm', votes: 10, votesInAll: 20, readOfAuthor: 0, readInAll: 190, shareWritten: 0.01, votesOfOthers: 0, readsOfOthers: 0, votesElsewhere: 10, readElsewhere: 100, usualVotesPerRead: 0.1, hurried: [], ...changes });
/** Votes at these seconds. */
const votesAt = (...seconds: number[]) => seconds.map((second) => ({ id: String(second), at: new Date(second * 1_000) }));
const inRuns = (...seconds: number[]): number[] => serialVotes(votesAt(...seconds)).map(({ id }) => Number(id));

describe('expected votes', () => {
  test('follow the author’s part of what was read', () => {
    expect(expectedVotes(pair({ readOfAuthor: 100, shareWritten: 0 }))).toBeCloseTo(10);
    expect(expectedVotes(pair({ readOfAuthor: 19, shareWritten: 0.1 }))).toBeCloseTo(2);
  });

  test('of who read nothing follow the author’s part of what was written', () => {
    expect(expectedVotes(pair({ readInAll: 0, shareWritten: 0.05 }))).toBeCloseTo(1);
  });
});

describe('expected votes on an author', () => {
  const liked = (votesOfOthers: number, readsOfOthers: number): number => expectedVotes(pair({ readOfAuthor: 40, readInAll: 190, shareWritten: 0, votesOfOthers, readsOfOthers }));
  test.each([
    ['as liked as is usual', 100, 1_000, 4],
    ['less liked', 0, 1_000, 4],
    ['four times as liked', 415, 1_000, 10],
    ['liked out of all proportion', 5_000, 1_000, 100 / 9],
    ['of whom nothing is known', 0, 0, 4],
  ])('%s', (_name, votes, reads, expected) => {
    expect(liked(votes, reads)).toBeCloseTo(expected);
  });
});

describe('votes on one author', () => {
  test.each([
    ['many, of one who was hardly read', pair({}), true],
    ['as many, of one who was read as much', pair({ readOfAuthor: 80 }), false],
    ['all of a fan who reads nobody else', pair({ votes: 60, votesInAll: 60, readOfAuthor: 185 }), false],
    ['four', pair({ votes: 4, votesInAll: 4 }), false],
    ['five', pair({ votes: 5, votesInAll: 5 }), true],
    ['a small part of all that are cast', pair({ votes: 19, votesInAll: 100 }), false],
    ['a fifth of all that are cast', pair({ votes: 20, votesInAll: 100 }), true],
    ['twice as many as are explained, of very many', pair({ votes: 300, votesInAll: 600, readOfAuthor: 50, readInAll: 190 }), false],
    ['four times as many as are explained', pair({ votes: 300, votesInAll: 600, readOfAuthor: 25, readInAll: 190 }), true],
  ])('%s', (_name, given, suspicious) => {
    expect(isOneWay(given)).toBe(suspicious);
  });
});

describe('votes in both directions', () => {
  const three = pair({ votes: 3, votesInAll: 3, shareWritten: 0.001 });
  test.each([
    ['three each, unread', three, three, true],
    ['two one way', three, pair({ ...three, votes: 2 }), false],
    ['one of them explained by reading', three, pair({ ...three, readOfAuthor: 90 }), false],
    ['a small part of all that are cast', pair({ ...three, votes: 8, votesInAll: 100 }), three, true],
  ])('%s', (_name, there, back, suspicious) => {
    expect(areMutual(there, back)).toBe(suspicious);
    expect(areMutual(back, there)).toBe(suspicious);
  });
});

describe('votes in both directions, of pages that were open as long as reading takes', () => {
  /** Of a ring of four in a large community, who read what they vote for. */
  const patient = pair({ votes: 9, votesInAll: 40, readOfAuthor: 10, readInAll: 300, shareWritten: 0.001, votesOfOthers: 2, readsOfOthers: 20, votesElsewhere: 13, readElsewhere: 270 });
  /** The same where nobody else writes or votes: half of all that they read is the other's. */
  const quiet = pair({ votes: 12, votesInAll: 24, readOfAuthor: 13, readInAll: 26, shareWritten: 0.33, votesElsewhere: 0, readElsewhere: 0 });
  test.each([
    ['nine of ten posts each', patient, patient, true],
    ['twelve of thirteen, in a community that is quiet but for them', quiet, quiet, true],
    ['nine of ten one way, three back', patient, pair({ ...patient, votes: 3 }), false],
    ['friends, who like each other twice as much as others do', pair({ ...patient, votes: 4 }), pair({ ...patient, votes: 4 }), false],
    ['of generous people', pair({ ...patient, votesElsewhere: 200 }), pair({ ...patient, votesElsewhere: 200 }), false],
    ['of authors whom everybody likes', pair({ ...patient, votesOfOthers: 200, readsOfOthers: 400 }), pair({ ...patient, votesOfOthers: 200, readsOfOthers: 400 }), false],
    ['of friends who vote for nobody else', pair({ ...patient, votes: 6, votesElsewhere: 0 }), pair({ ...patient, votes: 6, votesElsewhere: 0 }), false],
  ])('%s', (_name, there, back, suspicious) => {
    expect(areMutual(there, back)).toBe(suspicious);
  });
});

describe('runs of votes without reading', () => {
  test('begin at five in ten minutes', () => {
    expect(inRuns(0, 100, 200, 300)).toEqual([]);
    expect(inRuns(0, 100, 200, 300, 600)).toEqual([0, 100, 200, 300, 600]);
    expect(inRuns(0, 100, 200, 300, 601)).toEqual([]);
  });

  test('leave out what stands apart', () => {
    expect(inRuns(0, 5_000, 5_100, 5_200, 5_300, 5_400, 5_650, 9_000)).toEqual([5_000, 5_100, 5_200, 5_300, 5_400, 5_650]);
    expect(inRuns()).toEqual([]);
  });
});

describe('findings', () => {
  const between = (voterId: string, authorId: string, changes: Partial<Pair> = {}): Pair => pair({ voterId, authorId, ...changes });
  const explained = { readOfAuthor: 150 };

  test('name each pair once, by the heaviest of its suspicions', () => {
    const hurried = votesAt(1, 2, 3, 4, 5);
    const found = findSuspicious([between('a', 'b', { hurried }), between('b', 'a'), between('c', 'b'), between('d', 'b', { ...explained, hurried }), between('e', 'b', explained)]);
    expect(found.map(({ pair: { voterId }, suspicion, votes }) => [voterId, suspicion, votes?.length])).toEqual([
      ['a', 'mutual', undefined],
      ['b', 'mutual', undefined],
      ['c', 'one-way', undefined],
      ['d', 'serial', 5],
    ]);
  });

  test('of a ring are one group, and strangers are another', () => {
    const found = findSuspicious([between('a', 'b'), between('x', 'y'), between('c', 'd'), between('b', 'c')]);
    expect(groupByMembers(found).map((group) => group.map(({ pair: { voterId } }) => voterId))).toEqual([['a', 'c', 'b'], ['x']]);
  });
});
