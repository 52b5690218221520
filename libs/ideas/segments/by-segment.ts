import type { IdeaSegments, Segment } from '#contracts';
import { weightOf } from './weight.js';

/** Votes for an idea in each segment, and last those that are in none; nothing where there are no segments. */
export function bySegment({ up, parts }: { up: number; parts: Readonly<Record<string, number>> }, segments: readonly Segment[]): IdeaSegments['segments'] {
  if (segments.length === 0) return [];
  const allRevenue = segments.reduce((sum, { revenue }) => sum + revenue, 0);
  const named = segments.map(({ id, name, memberCount: members, revenue }) => {
    const votes = parts[id] ?? 0;
    return { name, votes, members, weight: weightOf({ votes, members, revenue }, allRevenue) };
  });
  const others = up - named.reduce((sum, { votes }) => sum + votes, 0);
  return others > 0 ? [...named, { name: null, votes: others, members: 0, weight: 0 }] : named;
}
