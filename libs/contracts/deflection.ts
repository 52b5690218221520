import { z } from 'zod';
import { Id, pageOf, PageQuery, Timestamp } from './common.js';
import { TopicKind, TopicState } from './conversations.js';
import { Highlight, SearchHit } from './search.js';
import { SpaceRef } from './spaces.js';

/** How the effect of suggestions is measured. */
export const DeflectionSettings = z
  .object({
    /** So many of a hundred visits to the help page see no suggestions, for comparison. */
    holdoutPercent: z.number().int().min(0).max(10).default(0),
  })
  .prefault({});

/** Who has a result open for so many seconds has read it. */
export const leastReadSeconds = 15;

/** `context` is what the page said that somebody asks on. */
export const HelpQuery = z.object({ q: z.string().max(400).default(''), context: Id.optional() });
export type HelpQuery = z.infer<typeof HelpQuery>;

/** Something that may answer a question before it is asked. */
export const HelpResult = z
  .object({
    kind: TopicKind,
    number: z.number().int(),
    slug: z.string(),
    space: SpaceRef,
    title: z.array(Highlight),
    snippet: z.array(Highlight),
    from: z.enum(['solution', 'body', 'reply']),
    answerCount: z.number().int(),
    state: TopicState,
    outdated: SearchHit.shape.outdated,
    pair: SearchHit.shape.pair,
  })
  .meta({ id: 'HelpResult' });
export type HelpResult = z.infer<typeof HelpResult>;
/** `heldOut` visits are shown none, so that the effect of showing them can be measured. */
export const HelpResults = z.object({ items: z.array(HelpResult), heldOut: z.boolean() }).meta({ id: 'HelpResults' });
export type HelpResults = z.infer<typeof HelpResults>;

/** What a visit to the help page consists of; that a question was asked is noted by the server alone. */
export const HelpAct = z.enum(['opened', 'typed', 'chosen', 'read', 'solved', 'unsolved']);
export type HelpAct = z.infer<typeof HelpAct>;
/** Acts on a result name its topic. */
export const HelpEventInput = z
  .strictObject({ act: HelpAct, topic: z.number().int().min(1).max(2_147_483_647).optional() })
  .refine(({ act, topic }) => (topic === undefined) === (act === 'opened' || act === 'typed'), { error: 'What is done with a result names its topic, and nothing else does.', path: ['topic'] })
  .meta({ id: 'HelpEventInput' });
export type HelpEventInput = z.infer<typeof HelpEventInput>;

/** Visits to the help page, by what was done in them. */
export const VisitCounts = z
  .object({
    opened: z.number().int(),
    typed: z.number().int(),
    chosen: z.number().int(),
    read: z.number().int(),
    solved: z.number().int(),
    submitted: z.number().int(),
    /** Read or solved, nothing asked, and no question within seven days. */
    deflected: z.number().int(),
    /** The same, while the seven days last. */
    pending: z.number().int(),
  })
  .meta({ id: 'VisitCounts' });
export type VisitCounts = z.infer<typeof VisitCounts>;

export const visitCountNames = ['opened', 'typed', 'chosen', 'read', 'solved', 'submitted', 'deflected', 'pending'] as const satisfies (keyof VisitCounts)[];

export const DeflectionWeek = z
  .object({ /** The Monday, UTC. */ week: z.iso.date(), shown: VisitCounts, heldOut: VisitCounts })
  .meta({ id: 'DeflectionWeek' });
export type DeflectionWeek = z.infer<typeof DeflectionWeek>;

export const DeflectionQuery = z.object({ weeks: z.coerce.number().int().min(1).max(52).default(12) });
export type DeflectionQuery = z.infer<typeof DeflectionQuery>;

/** What showing suggestions changes; shares are of visits in which something was typed. */
export const DeflectionReport = z
  .object({
    holdoutPercent: z.number().int(),
    since: Timestamp,
    weeks: z.array(DeflectionWeek),
    total: z.object({ shown: VisitCounts, heldOut: VisitCounts }),
    effect: z.object({
      /** Asked in the end, of those who typed; null where nobody typed. */
      shownRate: z.number().nullable(),
      heldOutRate: z.number().nullable(),
      /** The held-out share less the other one; positive where suggestions spare questions. */
      difference: z.number().nullable(),
      /** 95 %, by Newcombe's method 10. */
      interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
      /** Visits with something typed that each side needs at least. */
      leastVisits: z.number().int(),
      verdict: z.enum(['no-holdout', 'too-few', 'unclear', 'fewer-questions', 'more-questions']),
    }),
  })
  .meta({ id: 'DeflectionReport' });
export type DeflectionReport = z.infer<typeof DeflectionReport>;

/** A visit behind the counts: what was done, and when; nobody's name or words. */
export const HelpVisit = z
  .object({
    id: Id,
    startedAt: Timestamp,
    heldOut: z.boolean(),
    acts: z.array(z.object({ act: z.enum([...HelpAct.options, 'submitted']), at: Timestamp, topic: z.number().int().nullable() })),
    /** A question followed within seven days; null while they last. */
    caseFollowed: z.boolean().nullable(),
  })
  .meta({ id: 'HelpVisit' });
export type HelpVisit = z.infer<typeof HelpVisit>;

/** The visits behind one count: of one week (its Monday), else of the last so many. */
export const HelpVisitsQuery = PageQuery.extend({
  count: z.enum(visitCountNames).default('opened'),
  /** Text in an address, true or false where the query was read before. */
  heldOut: z.union([z.boolean(), z.stringbool()]).default(false),
  week: z.iso.date().optional(),
  weeks: DeflectionQuery.shape.weeks,
});
export type HelpVisitsQuery = z.infer<typeof HelpVisitsQuery>;
export const HelpVisits = pageOf(HelpVisit).meta({ id: 'HelpVisits' });
export type HelpVisits = z.infer<typeof HelpVisits>;
