import type { Suspicion } from '#contracts';
import { logPoissonTail } from './poisson.js';

/** What is known of one member's votes on one author's posts. */
export interface Pair {
  voterId: string;
  authorId: string;
  /** Votes on this author's posts, and on all posts. */
  votes: number;
  votesInAll: number;
  /** Posts by this author, and by everybody else, that the voter really read. */
  readOfAuthor: number;
  readInAll: number;
  /** The author's part of what was written in the community, between 0 and 1. */
  shareWritten: number;
  /** Votes of those on the author's posts who get none back, and how often they read these. */
  votesOfOthers: number;
  readsOfOthers: number;
  /** Votes on authors who do not vote back, and posts of theirs that the voter really read. */
  votesElsewhere: number;
  readElsewhere: number;
  /** Votes a read post gets in this community. */
  usualVotesPerRead: number;
  /** Votes that were cast with next to no reading. */
  hurried: HurriedVote[];
}

export interface HurriedVote {
  id: string;
  at: Date;
}

/** Votes of these days are looked at together. */
export const daysLookedAt = 90;
/** Less reading than this before a vote is next to none. */
export const hurriedSeconds = 5;
/** Fewer votes than these are too few to say anything. */
export const fewestOneWay = 5;
export const fewestMutual = 3;
const fewestSerial = 5;
const serialWithinMs = 10 * 60_000;
const leastShareOfVotes = 0.2;
const logUnlikely = Math.log(1e-6);
/** In both directions together, where each of them is rare. */
const logUnlikelyTogether = Math.log(1e-7);
const logRare = Math.log(1e-2);
/** Liking an author so many times as much as others do is a matter of taste. */
const tolerance = 2;
/** Who read little is taken to have read this many posts more, by whoever wrote them. */
const postsReadUnseen = 10;
/** An author of whom little is known is taken to have had this many votes more, as often as is usual. */
const votesUnseen = 5;
/** A community where little happens is taken to have read a thousand posts more, and voted for one in ten: a ring in it would be all that is usual. */
export const usualReadsUnseen = 1_000;
export const usualVotesUnseen = 100;
/** Who votes for friends alone is no stranger to voting: taken for half as generous as is usual at least. */
const leastGenerosity = 0.5;
/** A ring lifts how its own members seem to be liked: past this it explains nothing more. */
const mostAppeal = 5;

/**
 * How many votes on the author the voter’s reading explains: all votes, times the author's part of what was really read,
 * where posts of an author whom everybody likes more than usual weigh more.
 */
export function expectedVotes(pair: Pair): number {
  const { votesInAll, readOfAuthor, readInAll, shareWritten } = pair;
  const share = (readOfAuthor + postsReadUnseen * shareWritten) / (readInAll + postsReadUnseen);
  const weight = share * appeal(pair);
  return (votesInAll * weight) / (weight + 1 - share);
}

/** How many times as often as usual the others vote for what they read of the author; never less than once. */
function appeal({ votesOfOthers, readsOfOthers, usualVotesPerRead }: Pair): number {
  const usual = readsOfOthers * usualVotesPerRead;
  return Math.min(mostAppeal, Math.max(1, (votesOfOthers + votesUnseen) / (usual + votesUnseen)));
}

/** The same where the author votes back: no more than what was read of the author is worth to who is as generous as the voter elsewhere. */
export function expectedMutual(pair: Pair): number {
  const { readOfAuthor, shareWritten, votesElsewhere, readElsewhere, usualVotesPerRead } = pair;
  const generosity = Math.max(leastGenerosity, (votesElsewhere + votesUnseen) / (readElsewhere * usualVotesPerRead + votesUnseen));
  return Math.min(expectedVotes(pair), (readOfAuthor + postsReadUnseen * shareWritten) * usualVotesPerRead * generosity * appeal(pair));
}

export function isUnlikely(pair: Pair): boolean {
  return logPoissonTail(pair.votes, tolerance * expectedVotes(pair)) < logUnlikely;
}

/** Far more votes on one author than reading explains, and a good part of all that the voter casts. */
export function isOneWay(pair: Pair): boolean {
  return pair.votes >= fewestOneWay && pair.votes / pair.votesInAll >= leastShareOfVotes && isUnlikely(pair);
}

/** Two who vote for each other far more than their reading explains: each of them, or both together. */
export function areMutual(there: Pair, back: Pair): boolean {
  if (there.votes < fewestMutual || back.votes < fewestMutual) return false;
  const [one, other] = [there, back].map((pair) => logPoissonTail(pair.votes, tolerance * expectedMutual(pair))) as [number, number];
  return (isUnlikely(there) && isUnlikely(back)) || (one < logRare && other < logRare && one + other < logUnlikelyTogether);
}

/** The hurried votes that stand in a run of five within ten minutes. Votes are given in the order of time. */
export function serialVotes(hurried: readonly HurriedVote[]): HurriedVote[] {
  const isIn = hurried.map(() => false);
  for (let last = fewestSerial - 1; last < hurried.length; last += 1) {
    const first = last - fewestSerial + 1;
    if (hurried[last]!.at.getTime() - hurried[first]!.at.getTime() <= serialWithinMs) isIn.fill(true, first, last + 1);
  }
  return hurried.filter((_, at) => isIn[at]);
}

export interface Finding {
  pair: Pair;
  suspicion: Suspicion;
  /** The votes in question; null for all of the pair. */
  votes: HurriedVote[] | null;
}

/** What is suspicious among the pairs, each of them at most once. */
export function findSuspicious(pairs: readonly Pair[]): Finding[] {
  const byMembers = new Map(pairs.map((pair) => [`${pair.voterId} ${pair.authorId}`, pair]));
  return pairs.flatMap((pair): Finding[] => {
    const back = byMembers.get(`${pair.authorId} ${pair.voterId}`);
    if (back && areMutual(pair, back)) return [{ pair, suspicion: 'mutual', votes: null }];
    if (isOneWay(pair)) return [{ pair, suspicion: 'one-way', votes: null }];
    const votes = serialVotes(pair.hurried);
    return votes.length > 0 ? [{ pair, suspicion: 'serial', votes }] : [];
  });
}

/** Findings that hang together by the members in them: a ring is one group. */
export function groupByMembers(findings: readonly Finding[]): Finding[][] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id;
    if (above === id) return id;
    const root = rootOf(above);
    parent.set(id, root);
    return root;
  };
  for (const { pair } of findings) parent.set(rootOf(pair.voterId), rootOf(pair.authorId));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const root = rootOf(finding.pair.voterId);
    groups.set(root, [...(groups.get(root) ?? []), finding]);
  }
  return [...groups.values()];
}
