import type { OptionResult, RoundResult, SegmentResult } from '#contracts';
import type { BallotText } from './chain.js';
import { shownBeside } from './crossing.js';
import { shownGroups, smallestGroup } from '../segments/small-groups.js';
import { wilsonInterval } from './wilson.js';

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
 * Those with enough voters. What is left out must not be found by subtraction either: roles divide all voters, and
 * levels of trust do so across them; of groups, which overlap, one is shown only where it and everybody outside of it hold nobody, or enough voters,
 * beside the segments shown that lie wholly within.
 */
function segmentsOf(ballots: readonly CountedBallot[], optionCount: number): SegmentResult[] {
  const all = new Set(ballots);
  const roles = dividing(gather(ballots, 'role'), all);
  const levels = across(dividing(gather(ballots, 'trust'), all), roles, all);
  const known = [...roles, ...levels, { by: 'role' as const, name: '', own: restOf(roles, all) }, { by: 'trust' as const, name: '', own: restOf(levels, all) }];
  return [...roles, ...levels, ...unguessed(gather(ballots, 'group'), known.filter(({ own }) => own.size > 0), all)].map(({ by, name, own }) => {
    const votes = votesOf([...own], optionCount);
    return { by, name, voters: own.size, votes, favourites: highest(votes) };
  });
}

interface Gathered extends Pick<SegmentResult, 'by' | 'name'> {
  own: ReadonlySet<CountedBallot>;
}

/** Those that may be shown of segments that divide all, the largest first. */
function dividing(segments: readonly Gathered[], all: Gathered['own']): Gathered[] {
  const sorted = [...segments].sort((a, b) => b.own.size - a.own.size || (a.name < b.name ? -1 : 1));
  const large = shownGroups(sorted.map(({ own }) => own.size), all.size);
  return sorted.filter((_segment, place) => large.has(place));
}

/** Those of them that may be shown beside others that divide all. */
function across(segments: readonly Gathered[], others: readonly Gathered[], all: Gathered['own']): Gathered[] {
  const rows = [...others.map(({ own }) => own), restOf(others, all)].map((own) => {
    const counts = segments.map((segment) => [...segment.own].filter((ballot) => own.has(ballot)).length);
    return [...counts, own.size - counts.reduce((sum, count) => sum + count, 0)];
  });
  const shown = shownBeside(rows);
  return segments.filter((_segment, place) => shown.has(place));
}

function restOf(segments: readonly Gathered[], all: Gathered['own']): Gathered['own'] {
  return new Set([...all].filter((ballot) => !segments.some(({ own }) => own.has(ballot))));
}

/** Those of the groups, the smallest first, that let nothing be worked out from what is shown beside them. */
function unguessed(groups: readonly Gathered[], shown: readonly Gathered[], all: Gathered['own']): Gathered[] {
  const found: Gathered[] = [];
  for (const group of [...groups].sort((a, b) => a.own.size - b.own.size || (a.name < b.name ? -1 : 1))) {
    const beside = [...shown, ...found];
    const around = [all, ...beside.map(({ own }) => own)].filter((own) => isWithin(group.own, own));
    const isSafe = group.own.size >= smallestGroup && leavesEnough(group.own, beside) && around.every((own) => leavesEnough(own, [...beside, group]));
    // What holds everybody says what the whole result does.
    if (group.own.size === all.size || isSafe) found.push(group);
  }
  return found.filter(({ own }) => own.size >= smallestGroup);
}

/** Whether nobody, or enough voters, are left of some without each of the segments that lies wholly within, and without all of them of a kind. */
function leavesEnough(voters: Gathered['own'], segments: readonly Gathered[]): boolean {
  const within = segments.filter(({ own }) => own !== voters && isWithin(own, voters));
  const kinds = (['role', 'trust', 'group'] as const).map((kind) => new Set(within.filter(({ by }) => by === kind).flatMap(({ own }) => [...own])));
  return [...within.map(({ own }) => own), ...kinds].every(({ size }) => voters.size === size || voters.size - size >= smallestGroup);
}

function isWithin(some: Gathered['own'], all: Gathered['own']): boolean {
  if (some.size > all.size) return false;
  for (const ballot of some) if (!all.has(ballot)) return false;
  return true;
}

function gather(ballots: readonly CountedBallot[], by: SegmentResult['by']): Gathered[] {
  const found = new Map<string, Set<CountedBallot>>();
  for (const ballot of ballots) {
    for (const segment of ballot.segments) {
      if (segment.by !== by) continue;
      const others = found.get(segment.name);
      if (others) others.add(ballot);
      else found.set(segment.name, new Set([ballot]));
    }
  }
  return [...found].map(([name, own]) => ({ by, name, own }));
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
