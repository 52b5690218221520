import { z } from 'zod';

const names = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().max(400)).max(50));

/** Pages by their keys and topics by their numbers; what is none is left out of the answer. */
export const TopicCountsQuery = z.object({ thread: names, topic: names });
export type TopicCountsQuery = z.infer<typeof TopicCountsQuery>;

/** What everybody may know of a topic, for pages of other sites. */
export const TopicCount = z
  .object({
    /** What it was asked for by, and the name as it was given. */
    by: z.enum(['thread', 'topic']),
    name: z.string(),
    path: z.string(),
    /** Its first post counts. */
    posts: z.number().int(),
    /** How many have the question, too; null where the topic is none. */
    meToos: z.number().int().nullable(),
    solved: z.boolean(),
  })
  .meta({ id: 'TopicCount' });
export type TopicCount = z.infer<typeof TopicCount>;
export const TopicCounts = z.object({ items: z.array(TopicCount) }).meta({ id: 'TopicCounts' });
export type TopicCounts = z.infer<typeof TopicCounts>;

export const SolvedAnswersQuery = z.object({ q: z.string().trim().min(1).max(200), limit: z.coerce.number().int().min(1).max(10).default(3) });
export type SolvedAnswersQuery = z.infer<typeof SolvedAnswersQuery>;
/** Solved questions, best first. */
export const SolvedAnswers = z.object({ items: z.array(z.object({ path: z.string(), title: z.string(), /** How the accepted answer begins. */ excerpt: z.string() })) }).meta({ id: 'SolvedAnswers' });
export type SolvedAnswers = z.infer<typeof SolvedAnswers>;
