import { describe, expect, test } from '@jest/globals';
import { countRound, type CountedBallot } from './results.js';
import { wilsonInterval } from './wilson.js';

type Segments = CountedBallot['segments'];
const ballots = (count: number, choice: number, guess: number[], segments: Segments = []): CountedBallot[] => Array.from({ length: count }, () => ({ choice, guess, segments }));
const role = (name: string): Segments => [{ by: 'role', name }];
const trust = (name: string): Segments => [{ by: 'trust', name }];
const group = (...names: string[]): Segments => names.map((name) => ({ by: 'group', name }));
const shown = (given: CountedBallot[]) => countRound(given, 2).segments.map(({ by, name, voters }) => `${by} ${name} ${voters}`);

describe('Wilson’s interval', () => {
  // As Newcombe (1998), table I, gives them for his method 3; 29 of 29 by hand: n / (n + z²).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
    [0, 0, 0, 1],
  ])('of %i of %i', (count, of, low, high) => {
    const interval = wilsonInterval(count, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('what a round says', () => {
  // Prelec's example: most think that Philadelphia is the capital of Pennsylvania; who knows better expects to be few.
  test('the most chosen need not be the most surprisingly popular', () => {
    const result = countRound([...ballots(6, 0, [90, 10]), ...ballots(4, 1, [70, 30])], 2);
    expect(result).toMatchObject({ voters: 10, mostChosen: [0], mostSurprising: [1], differs: true });
    expect(result.options[0]).toMatchObject({ key: 0, votes: 6, share: 0.6 });
    expect(result.options[0]!.guess).toBeCloseTo(0.82, 12);
    expect(result.options[0]!.surprise).toBeCloseTo(-0.22, 12);
    expect(result.options[1]!.surprise).toBeCloseTo(0.22, 12);
  });

  test.each<[string, CountedBallot[], object]>([
    ['agrees', ballots(5, 1, [50, 50]), { mostChosen: [1], mostSurprising: [1], differs: false, dissent: { share: 0, disagreement: 0 } }],
    ['level', [...ballots(2, 0, [50, 50]), ...ballots(2, 1, [50, 50])], { mostChosen: [0, 1], mostSurprising: [0, 1], differs: false, dissent: { share: 0.5, disagreement: 1 - 4 / 12 } }],
    ['one voter', ballots(1, 0, [10, 90]), { voters: 1, mostChosen: [0], mostSurprising: [0], dissent: { share: 0, disagreement: 0 } }],
    ['nobody', [], { voters: 0, mostChosen: [], mostSurprising: [], differs: false, dissent: { share: 0, disagreement: 0 }, segments: [] }],
  ])('%s', (_name, given, expected) => expect(countRound(given, 2)).toMatchObject(expected));
});

describe('segments', () => {
  test('of five and more are shown, with what they chose', () => {
    const { segments } = countRound([...ballots(5, 0, [50, 50], role('staff')), ...ballots(4, 0, [50, 50], role('member')), ...ballots(5, 1, [50, 50], role('member'))], 2);
    expect(segments).toEqual([
      { by: 'role', name: 'member', voters: 9, votes: [4, 5], favourites: [1] },
      { by: 'role', name: 'staff', voters: 5, votes: [5, 0], favourites: [0] },
    ]);
  });

  test.each<[string, CountedBallot[], string[]]>([
    ['four are too few, and would be found by subtraction from the rest', [...ballots(9, 0, [50, 50], role('member')), ...ballots(4, 1, [50, 50], role('staff'))], []],
    ['the smallest that is shown goes with them', [...ballots(9, 0, [50, 50], role('member')), ...ballots(6, 0, [50, 50], role('moderator')), ...ballots(1, 1, [50, 50], role('staff'))], ['role member 9']],
    ['two small ones hide one another', [...ballots(9, 0, [50, 50], role('member')), ...ballots(3, 0, [50, 50], role('moderator')), ...ballots(2, 1, [50, 50], role('staff'))], ['role member 9']],
    ['a group of all but four is not shown', [...ballots(9, 0, [50, 50], group('Beta')), ...ballots(4, 1, [50, 50])], []],
    ['a group of everybody is', ballots(9, 0, [50, 50], group('Beta')), ['group Beta 9']],
    ['groups overlap', [...ballots(5, 0, [50, 50], group('Beta', 'Pro')), ...ballots(5, 1, [50, 50], group('Pro')), ...ballots(5, 1, [50, 50])], ['group Beta 5', 'group Pro 10']],
    ['a group of all but one of another is, and not the other', [...ballots(6, 0, [50, 50], group('Beta', 'Pro')), ...ballots(1, 1, [50, 50], group('Pro')), ...ballots(9, 1, [50, 50])], ['group Beta 6']],
    ['a group of all but one of those at a level is not', [...ballots(7, 0, [50, 50], [...trust('1'), ...group('Beta')]), ...ballots(1, 1, [50, 50], trust('1')), ...ballots(9, 1, [50, 50], trust('2'))], ['trust 2 9', 'trust 1 8']],
    ['a group with two others in it and one more voter is not', [...ballots(5, 0, [50, 50], group('Beta', 'Pro')), ...ballots(6, 0, [50, 50], group('Test', 'Pro')), ...ballots(1, 1, [50, 50], group('Pro')), ...ballots(9, 1, [50, 50])], ['group Beta 5', 'group Test 6']],
    ['levels of trust that differ from roles by one voter are not', [...ballots(18, 0, [50, 50], [...role('member'), ...trust('0')]), ...ballots(1, 1, [50, 50], [...role('member'), ...trust('2')]), ...ballots(11, 0, [50, 50], [...role('moderator'), ...trust('2')])], ['role member 19', 'role moderator 11']],
    ['a level of trust that leaves one voter of a role is not, nor one from which it could be worked out', [...ballots(9, 0, [50, 50], [...role('member'), ...trust('0')]), ...ballots(1, 1, [50, 50], [...role('member'), ...trust('1')]), ...ballots(6, 0, [50, 50], [...role('staff'), ...trust('1')]), ...ballots(8, 0, [50, 50], [...role('staff'), ...trust('2')])], ['role staff 14', 'role member 10', 'trust 2 8']],
    ['a level of trust of all but one of two roles is not', [...ballots(10, 0, [50, 50], [...role('member'), ...trust('0')]), ...ballots(9, 0, [50, 50], [...role('superuser'), ...trust('0')]), ...ballots(1, 1, [50, 50], [...role('superuser'), ...trust('1')]), ...ballots(10, 1, [50, 50], [...role('staff'), ...trust('1')])], ['role member 10', 'role staff 10', 'role superuser 10']],
    ['levels of trust that are the roles are', [...ballots(9, 0, [50, 50], [...role('member'), ...trust('0')]), ...ballots(6, 1, [50, 50], [...role('staff'), ...trust('4')])], ['role member 9', 'role staff 6', 'trust 0 9', 'trust 4 6']],
    ['levels of trust that cross roles are', [...ballots(9, 0, [50, 50], [...role('member'), ...trust('0')]), ...ballots(6, 1, [50, 50], [...role('member'), ...trust('1')]), ...ballots(5, 1, [50, 50], [...role('staff'), ...trust('1')])], ['role member 15', 'role staff 5', 'trust 1 11', 'trust 0 9']],
    ['a group of all but one of the roles that are not shown is not', [...ballots(9, 0, [50, 50], role('member')), ...ballots(3, 0, [50, 50], [...role('moderator'), ...group('Beta')]), ...ballots(2, 0, [50, 50], [...role('staff'), ...group('Beta')]), ...ballots(1, 1, [50, 50], role('staff'))], ['role member 9']],
    ['a group of four is not', [...ballots(4, 0, [50, 50], group('Beta')), ...ballots(9, 1, [50, 50])], []],
  ])('%s', (_name, given, expected) => expect(shown(given)).toEqual(expected));
});
