import type { OptionResult, RoundResult, SegmentResult } from '#contracts';
import type { BallotText } from './chain.js';
import { wilsonInterval } from './wilson.js';

/** A segment of fewer voters would say what single people chose. */
export const smallestSegment = 5;

export interface CountedBallot extends BallotText {
  segments: Pick<SegmentResult, 'by' | 'name'>[];
}

/** What a round says when it is opened: one ballot for each voter, the last one given. */
export function countRound(ballots: readonly CountedBallot[], optionCount: number): Omit<RoundResult, 'chainHolds'> {
  const voters = ballots.length;
  const votes = votesOf(ballots, optionCount);
  const guesses = new Array<number>(optionCount).fill(0);
  for (const { guess } of ballots) for (let key = 0; key < optionCount; key += 1) guesses[key]! += guess[key]!;
  const options = votes.map((count, key): OptionResult => {
    const share = voters === 0 ? 0 : count / voters;
    const guess = voters === 0 ? 0 : guesses[key]! / (100 * voters);
    return { key, votes: count, share, ...wilsonInterval(count, voters), guess, surprise: share - guess };
  });
  const mostChosen = voters === 0 ? [] : highest(votes);
  // The guesses as whole numbers: two options that are level are not told apart by rounding.
  const mostSurprising = voters === 0 ? [] : highest(votes.map((count, key) => count * 100 - guesses[key]!));
  return {
    voters,
    options,
    mostChosen,
    mostSurprising,
    differs: voters > 0 && !mostChosen.some((key) => mostSurprising.includes(key)),
    dissent: { share: voters === 0 ? 0 : 1 - Math.max(...votes) / voters, disagreement: disagreement(votes, voters) },
    segments: segmentsOf(ballots, optionCount),
  };
}

/** How likely two voters drawn at random chose differently (Simpson 1949, without replacement). */
function disagreement(votes: readonly number[], voters: number): number {
  if (voters < 2) return 0;
  return 1 - votes.reduce((sum, count) => sum + count * (count - 1), 0) / (voters * (voters - 1));
}

/**
 * Those with enough voters. What is left out of a kind of segments must not be found by subtraction either: roles and
 * levels of trust divide all voters, so the smallest that is shown goes, too, while those left out are too few together; a
 * group is shown only where enough voters are outside of it, or none.
 */
function segmentsOf(ballots: readonly CountedBallot[], optionCount: number): SegmentResult[] {
  const divided = (['role', 'trust'] as const).flatMap((by) => withoutRemainders(gather(ballots, by, optionCount), ballots.length));
  const groups = gather(ballots, 'group', optionCount).filter(({ voters }) => {
    const outside = ballots.length - voters;
    return voters >= smallestSegment && (outside === 0 || outside >= smallestSegment);
  });
  return [...divided, ...groups];
}

function withoutRemainders(segments: SegmentResult[], voters: number): SegmentResult[] {
  const shown = segments.filter((segment) => segment.voters >= smallestSegment).sort((a, b) => b.voters - a.voters || (a.name < b.name ? -1 : 1));
  const left = () => voters - shown.reduce((sum, segment) => sum + segment.voters, 0);
  while (shown.length > 0 && left() > 0 && left() < smallestSegment) shown.pop();
  return shown;
}

function gather(ballots: readonly CountedBallot[], by: SegmentResult['by'], optionCount: number): SegmentResult[] {
  const found = new Map<string, CountedBallot[]>();
  for (const ballot of ballots) {
    for (const segment of ballot.segments) {
      if (segment.by !== by) continue;
      const others = found.get(segment.name);
      if (others) others.push(ballot);
      else found.set(segment.name, [ballot]);
    }
  }
  return [...found].map(([name, own]) => {
    const votes = votesOf(own, optionCount);
    return { by, name, voters: own.length, votes, favourites: highest(votes) };
  });
}

function votesOf(ballots: readonly BallotText[], optionCount: number): number[] {
  const votes = new Array<number>(optionCount).fill(0);
  for (const { choice } of ballots) votes[choice]! += 1;
  return votes;
}

function highest(values: readonly number[]): number[] {
  const most = Math.max(...values);
  return values.flatMap((value, key) => (value === most ? [key] : []));
}
