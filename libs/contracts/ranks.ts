import { z } from 'zod';
import { Id } from './common.js';
import { TermProgress } from './conditions.js';
import { normaliseLine } from './text.js';

/** The numbers that a rank may ask for besides reputation. */
export const rankMetrics = [
  'solutions', 'solutions-by-others', 'solutions-share', 'solutions-with-3-kudos', 'solution-months', 'solution-months-in-a-row', 'answers', 'answers-with-kudos', 'answers-with-3-kudos', 'answers-with-10-kudos',
  'answers-thanked-share', 'people-helped', 'newcomers-solved', 'revivals-solved', 'tags-solved', 'tags-solved-3', 'tag-most-solved', 'questions', 'questions-solved', 'questions-closed-loop', 'questions-with-3-kudos',
  'kudos-received', 'kudos-people', 'kudos-days', 'posts-edited', 'edited-with-kudos', 'edits-explained', 'solutions-marked', 'curating-days', 'discussions-alive', 'active-days', 'active-weeks', 'active-months', 'member-days',
] as const;
export const RankMetric = z.enum(rankMetrics);
export type RankMetric = z.infer<typeof RankMetric>;

const RankName = z.string().overwrite(normaliseLine).max(40);

/** A name for a range of reputation, from this many points on, and what it takes besides. */
export const Rank = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(40),
    /** By language; where it is absent, the product’s own name for the key is shown. */
    names: z.record(z.string().max(10), RankName).default({}),
    reputation: z.number().int().min(-1_000_000).max(100_000_000),
    besides: z.array(z.strictObject({ metric: RankMetric, atLeast: z.number().min(0).max(100_000_000) })).max(3).default([]),
  })
  .meta({ id: 'Rank' });
export type Rank = z.infer<typeof Rank>;

/** The lowest first; whoever has joined has at least the first one. */
export const Ranks = z
  .array(Rank)
  .min(1)
  .max(12)
  .superRefine((ranks, context) => {
    for (const [at, { key, reputation, besides }] of ranks.entries()) {
      if (ranks.findIndex((other) => other.key === key) < at) context.addIssue({ code: 'custom', path: [at, 'key'], message: 'Two ranks cannot have one key.' });
      if (at > 0 && reputation <= ranks[at - 1]!.reputation) context.addIssue({ code: 'custom', path: [at, 'reputation'], message: 'It must take more points than the rank below.' });
      if (at === 0 && besides.length > 0) context.addIssue({ code: 'custom', path: [at, 'besides'], message: 'The first rank is everybody’s and takes nothing.' });
    }
  });

export const defaultRanks: z.input<typeof Ranks> = [
  { key: 'newcomer', reputation: 0 },
  { key: 'regular', reputation: 50 },
  { key: 'contributor', reputation: 250, besides: [{ metric: 'active-months', atLeast: 2 }] },
  { key: 'mentor', reputation: 1_000, besides: [{ metric: 'solutions-by-others', atLeast: 10 }, { metric: 'active-months', atLeast: 3 }] },
  { key: 'expert', reputation: 3_000, besides: [{ metric: 'solutions-by-others', atLeast: 50 }, { metric: 'active-months', atLeast: 6 }] },
  { key: 'luminary', reputation: 10_000, besides: [{ metric: 'solutions-by-others', atLeast: 200 }, { metric: 'active-months', atLeast: 12 }] },
];

const RankRef = z.object({ key: z.string(), names: z.record(z.string(), z.string()) });

/** The rank that a member has, and what the next one takes; null at the top. */
export const MemberRank = z.object({ memberId: Id, rank: RankRef, next: RankRef.extend({ terms: z.array(TermProgress) }).nullable() }).meta({ id: 'MemberRank' });
export type MemberRank = z.infer<typeof MemberRank>;
