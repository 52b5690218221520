import { z } from 'zod';
import { SpaceAbilities } from './abilities.js';
import { Id, MemberRef, TagSlug, Timestamp } from './common.js';
import { normaliseLine } from './text.js';
import { HostGroupName } from './vouching.js';

export const SpaceKind = z.enum(['support', 'discussion', 'ideas', 'knowledge']);
export type SpaceKind = z.infer<typeof SpaceKind>;
export const SpaceVisibility = z.enum(['public', 'members', 'groups', 'private']);
export type SpaceVisibility = z.infer<typeof SpaceVisibility>;
/** What a member can be in one space alone. */
export const SpaceRole = z.enum(['superuser', 'moderator']);
export type SpaceRole = z.infer<typeof SpaceRole>;
/** Where a role in a space comes from: given by somebody, earned by a rule, or held by who opened the space. */
export const SpaceRoleOrigin = z.enum(['granted', 'earned', 'own-space']);
export type SpaceRoleOrigin = z.infer<typeof SpaceRoleOrigin>;
export const SpaceIcon = z.enum(['home', 'mesh', 'gauge', 'shield', 'plug', 'chat', 'megaphone', 'lock']);
export type SpaceIcon = z.infer<typeof SpaceIcon>;

/** What a space asks for in a new question besides its title and text. */
export const QuestionTemplate = z
  .object({
    /** Headings that the editor offers, such as "What did you try?". */
    prompts: z.array(z.string().min(1).max(120)).max(6).default([]),
    products: z.array(z.string().min(1).max(60)).max(50).default([]),
    versions: z.array(z.string().min(1).max(40)).max(50).default([]),
    requireProduct: z.boolean().default(false),
    requireVersion: z.boolean().default(false),
  })
  .meta({ id: 'QuestionTemplate' });
export type QuestionTemplate = z.infer<typeof QuestionTemplate>;

export const SpaceRef = z
  .object({ id: Id, slug: z.string(), name: z.string(), kind: SpaceKind, icon: SpaceIcon, visibility: SpaceVisibility })
  .meta({ id: 'SpaceRef' });
export type SpaceRef = z.infer<typeof SpaceRef>;

export const Space = SpaceRef.extend({
  description: z.string(),
  position: z.number().int(),
  template: QuestionTemplate,
  downvotes: z.boolean(),
  /** The company's own; the others were opened by members. */
  official: z.boolean(),
  /** Whose space it is; null for an official one, and where the account is gone. */
  opener: MemberRef.nullable(),
  /** Admins alone see archived spaces. */
  archived: z.boolean(),
  /** Of a space that is there for a time, as a campaign's is: when it takes no topics any more, and whether it is over. */
  task: z.object({ topicsUntil: Timestamp, ended: z.boolean() }).nullable(),
  topicCount: z.number().int(),
  /** Questions without an answer. */
  waitingCount: z.number().int(),
  groupIds: z.array(Id),
  abilities: SpaceAbilities,
}).meta({ id: 'Space' });
export type Space = z.infer<typeof Space>;

export const SpaceInput = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and dashes').max(60),
    description: z.string().trim().max(300).default(''),
    kind: SpaceKind,
    icon: SpaceIcon.default('chat'),
    visibility: SpaceVisibility.default('public'),
    groupIds: z.array(Id).max(50).default([]),
    template: QuestionTemplate.default({ prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false }),
    downvotes: z.boolean().default(false),
  })
  .meta({ id: 'SpaceInput' });
export type SpaceInput = z.infer<typeof SpaceInput>;

/** What its opener says of a space of his own. */
export const OwnSpaceDescription = z
  .strictObject({ name: z.string().overwrite(normaliseLine).min(3).max(60), description: z.string().trim().max(300).default(''), icon: SpaceIcon.default('chat') })
  .meta({ id: 'OwnSpaceDescription' });
export type OwnSpaceDescription = z.infer<typeof OwnSpaceDescription>;
/** A space that a member opens; its address is made from the name. */
export const OwnSpaceInput = OwnSpaceDescription.extend({ kind: SpaceKind.extract(['support', 'discussion']).default('discussion'), visibility: SpaceVisibility.extract(['public', 'members']).default('public') }).meta({ id: 'OwnSpaceInput' });
export type OwnSpaceInput = z.infer<typeof OwnSpaceInput>;

/** Whether and how many spaces members open: from which trust level on, how many each, and how many a day. */
export const OwnSpaceSettings = z
  .object({
    on: z.boolean().default(true),
    level: z.number().int().min(0).max(4).default(2),
    perMember: z.number().int().min(1).max(50).default(2),
    perDay: z.number().int().min(1).max(50).default(1),
  })
  .prefault({});
export type OwnSpaceSettings = z.infer<typeof OwnSpaceSettings>;

/** Whether who solves much in a space becomes its superuser: from which trust level on, with so many solutions in so many days; kept for so many days after that. */
export const EarnedSpaceRoleSettings = z
  .object({
    on: z.boolean().default(false),
    level: z.number().int().min(0).max(4).default(3),
    solutions: z.number().int().min(1).max(1_000).default(10),
    days: z.number().int().min(7).max(3_650).default(180),
    keepDays: z.number().int().min(1).max(3_650).default(90),
  })
  .prefault({});
export type EarnedSpaceRoleSettings = z.infer<typeof EarnedSpaceRoleSettings>;

export const Tag = z
  .object({ slug: z.string(), description: z.string(), topicCount: z.number().int(), synonyms: z.array(z.string()) })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof Tag>;
export const TagInput = z
  .strictObject({ slug: TagSlug, description: z.string().trim().max(500).default(''), synonyms: z.array(TagSlug).max(50).default([]) })
  .meta({ id: 'TagInput' });
export type TagInput = z.infer<typeof TagInput>;

export const Group = z
  .object({
    id: Id,
    name: z.string(),
    memberCount: z.number().int(),
    /** What it is called on the company's side, whose server then says who belongs to it; null where admins do. */
    hostName: z.string().nullable(),
  })
  .meta({ id: 'Group' });
export type Group = z.infer<typeof Group>;
export const GroupInput = z.strictObject({ name: z.string().overwrite(normaliseLine).min(1).max(80), hostName: HostGroupName.nullish() }).meta({ id: 'GroupInput' });
export type GroupInput = z.infer<typeof GroupInput>;
