import { z } from 'zod';

/** Points of reputation that an ability takes. */
const Points = z.number().int();

/** What an actor may do with one noun; responses carry these and the web never re-derives a rule. */
export const TopicAbilities = z
  .object({
    reply: z.boolean(),
    edit: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    /** A topic that is closed as a duplicate is opened again by votes. */
    reopenDuplicate: z.boolean(),
    pin: z.boolean(),
    move: z.boolean(),
    delete: z.boolean(),
    restore: z.boolean(),
    accept: z.boolean(),
    meToo: z.boolean(),
    retag: z.boolean(),
    lock: z.boolean(),
    unlock: z.boolean(),
    slow: z.boolean(),
    merge: z.boolean(),
    split: z.boolean(),
  })
  .meta({ id: 'TopicAbilities' });
export type TopicAbilities = z.infer<typeof TopicAbilities>;
/** Of these tags the actor must know one well to accept an answer. */
const Knowing = z.array(z.string());
/** Abilities that only points are missing for, with how many they take. */
export const TopicMissing = z
  .object({ edit: Points.optional(), retag: Points.optional(), close: Points.optional(), reopen: Points.optional(), reopenDuplicate: Points.optional(), accept: Points.optional(), knowing: Knowing.optional() })
  .meta({ id: 'TopicMissing' });
export type TopicMissing = z.infer<typeof TopicMissing>;

export const PostAbilities = z
  .object({
    edit: z.boolean(),
    delete: z.boolean(),
    restore: z.boolean(),
    reply: z.boolean(),
    kudos: z.boolean(),
    downvote: z.boolean(),
    accept: z.boolean(),
    history: z.boolean(),
    flag: z.boolean(),
    /** Propose another text, for those who may edit the post to look at. */
    suggestEdit: z.boolean(),
  })
  .meta({ id: 'PostAbilities' });
export type PostAbilities = z.infer<typeof PostAbilities>;
export const PostMissing = z.object({ edit: Points.optional(), kudos: Points.optional(), downvote: Points.optional(), accept: Points.optional(), knowing: Knowing.optional(), suggestEdit: Points.optional() }).meta({ id: 'PostMissing' });
export type PostMissing = z.infer<typeof PostMissing>;

export const SpaceAbilities = z.object({ ask: z.boolean(), edit: z.boolean(), moderate: z.boolean(), describe: z.boolean() }).meta({ id: 'SpaceAbilities' });
export type SpaceAbilities = z.infer<typeof SpaceAbilities>;

export const ViewerAbilities = z
  .object({ ask: z.boolean(), moderate: z.boolean(), openQueue: z.boolean(), giveOpinions: z.boolean(), openSpace: z.boolean(), administer: z.boolean(), createTag: z.boolean(), publishPrivate: z.boolean() })
  .meta({ id: 'ViewerAbilities' });
export type ViewerAbilities = z.infer<typeof ViewerAbilities>;
