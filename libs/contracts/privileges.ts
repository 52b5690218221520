import { z } from 'zod';

/** What takes points of reputation; asking, answering and flagging are open to every member. */
export const privileges = ['kudos', 'links', 'suggestTag', 'nominate', 'suggestEdit', 'downvote', 'acceptForOthers', 'close', 'editOthers', 'moderationQueue'] as const;
export const Privilege = z.enum(privileges);
export type Privilege = z.infer<typeof Privilege>;
/** Points that each privilege takes; 1 is what every member has. */
export type PrivilegePoints = Record<Privilege, number>;

export const privilegePresets = {
  open: { kudos: 1, links: 1, suggestTag: 1, nominate: 1, suggestEdit: 1, downvote: 1, acceptForOthers: 100, close: 250, editOthers: 500, moderationQueue: 1_000 },
  balanced: { kudos: 8, links: 10, suggestTag: 50, nominate: 75, suggestEdit: 100, downvote: 125, acceptForOthers: 500, close: 1_500, editOthers: 2_000, moderationQueue: 3_000 },
  strict: { kudos: 15, links: 50, suggestTag: 150, nominate: 300, suggestEdit: 300, downvote: 250, acceptForOthers: 1_500, close: 4_000, editOthers: 5_000, moderationQueue: 10_000 },
} as const satisfies Record<string, PrivilegePoints>;

const points = (standard: number) => z.number().int().min(1).max(1_000_000).default(standard);

/** A preset, or a community's own thresholds. */
export const PrivilegeSettings = z
  .object({
    preset: z.enum(['open', 'balanced', 'strict', 'custom']).default('balanced'),
    custom: z
      .object({
        kudos: points(privilegePresets.balanced.kudos),
        links: points(privilegePresets.balanced.links),
        suggestTag: points(privilegePresets.balanced.suggestTag),
        nominate: points(privilegePresets.balanced.nominate),
        suggestEdit: points(privilegePresets.balanced.suggestEdit),
        downvote: points(privilegePresets.balanced.downvote),
        acceptForOthers: points(privilegePresets.balanced.acceptForOthers),
        close: points(privilegePresets.balanced.close),
        editOthers: points(privilegePresets.balanced.editOthers),
        moderationQueue: points(privilegePresets.balanced.moderationQueue),
      })
      .prefault({}),
  })
  .prefault({});
export type PrivilegeSettings = z.infer<typeof PrivilegeSettings>;

/** The points that each privilege takes in a community. */
export function privilegePoints({ preset, custom }: PrivilegeSettings): PrivilegePoints {
  return preset === 'custom' ? custom : privilegePresets[preset];
}

/** What a new member, at trust level 0, may do at most; it ends with level 1. */
export const NewcomerLimits = z
  .object({
    /** In one post. */
    links: z.number().int().min(0).max(100).default(2),
    images: z.number().int().min(0).max(20).default(1),
    mentions: z.number().int().min(0).max(100).default(2),
    /** In one topic of somebody else. */
    repliesInTopic: z.number().int().min(0).max(1_000).default(3),
    /** In the first 24 hours. */
    topicsOnFirstDay: z.number().int().min(0).max(1_000).default(3),
    repliesOnFirstDay: z.number().int().min(0).max(1_000).default(10),
  })
  .prefault({});
export type NewcomerLimits = z.infer<typeof NewcomerLimits>;
/** As a refusal names them in its details. */
export type NewcomerLimit = keyof NewcomerLimits;
