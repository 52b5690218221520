import type { IdeaSegments, Segment } from '#contracts';
import type { Actor } from '#platform';
import { canSeeSmallSegments } from '../ideas.policy.js';
import { shownGroups } from './small-groups.js';
import { weightOf } from './weight.js';

export interface SegmentVotes {
  up: number;
  parts: Readonly<Record<string, number>>;
}

/** As the actor sees them. */
export function segmentsFor(actor: Actor, votes: SegmentVotes, segments: readonly Segment[]): IdeaSegments {
  return (canSeeSmallSegments(actor) ? bySegment : byLargeSegment)(votes, segments);
}

/** Votes for an idea in each segment, and last those that are in none; nothing where there are no segments. */
function bySegment({ up, parts }: SegmentVotes, segments: readonly Segment[]): IdeaSegments {
  if (segments.length === 0) return { weight: 0, segments: [] };
  const allRevenue = segments.reduce((sum, { revenue }) => sum + revenue, 0);
  const named = segments.map(({ id, name, memberCount: members, revenue }) => {
    const votes = parts[id] ?? 0;
    return { name, votes, members, weight: weightOf({ votes, members, revenue }, allRevenue) };
  });
  const others = up - sumOf(named);
  return { weight: named.reduce((sum, { weight }) => sum + weight, 0), segments: others > 0 ? [...named, { name: null, votes: others, members: 0, weight: 0 }] : named };
}

/**
 * The same for readers who are not staff. Of a small segment nothing is said, and its votes are among those of no segment; nor is
 * the whole weight, from which they could be worked out.
 */
function byLargeSegment(votes: SegmentVotes, segments: readonly Segment[]): IdeaSegments {
  const whole = bySegment(votes, segments);
  const named = whole.segments.filter(({ name }) => name !== null);
  const all = sumOf(whole.segments);
  const shown = shownGroups(named.map((segment) => segment.votes ?? 0), all);
  if (shown.size === named.length) return whole;
  const folded = named.map((segment, place) => (shown.has(place) ? segment : { name: segment.name, votes: null, members: null, weight: null }));
  const others = all - sumOf(folded);
  return { weight: null, segments: others > 0 ? [...folded, { name: null, votes: others, members: 0, weight: 0 }] : folded };
}

function sumOf(segments: readonly { votes: number | null }[]): number {
  return segments.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
}
