import { z } from 'zod';
import { Id, MemberRef, Timestamp } from './common.js';
import { SpaceRef, SpaceRole, SpaceRoleOrigin } from './spaces.js';
import { normaliseText } from './text.js';

/** What a member is in a space; null takes the role. The reason is kept in the log. */
export const SpaceRoleInput = z.strictObject({ role: SpaceRole.nullable(), reason: z.string().overwrite(normaliseText).max(500).default('') }).meta({ id: 'SpaceRoleInput' });
export type SpaceRoleInput = z.infer<typeof SpaceRoleInput>;

export const SpaceRoleHolder = z
  .object({
    member: MemberRef,
    role: SpaceRole,
    origin: SpaceRoleOrigin,
    /** Null where a rule did it, or for those who may not change it. */
    grantedBy: MemberRef.nullable(),
    grantedAt: Timestamp,
    abilities: z.object({ take: z.boolean() }),
  })
  .meta({ id: 'SpaceRoleHolder' });
export type SpaceRoleHolder = z.infer<typeof SpaceRoleHolder>;

/** What is done with a member's role in a space. */
export const SpaceRoleAct = z.enum(['make-superuser', 'make-moderator', 'take-space-role']);
/** And with a space of a member's own: whose it is, and whether it is open. */
export const OwnSpaceAct = z.enum(['close-space', 'reopen-space', 'take-over-space']);
export const SpaceAct = z.enum([...SpaceRoleAct.options, ...OwnSpaceAct.options]);
export type SpaceAct = z.infer<typeof SpaceAct>;

/** A line of the log about a space and those who keep it in order. */
export const SpaceRoleLine = z
  .object({ id: Id, action: SpaceAct, member: MemberRef.nullable(), by: MemberRef.nullable(), reason: z.string(), undone: z.boolean(), createdAt: Timestamp })
  .meta({ id: 'SpaceRoleLine' });
export type SpaceRoleLine = z.infer<typeof SpaceRoleLine>;

export const SpaceRoleList = z
  .object({
    items: z.array(SpaceRoleHolder),
    /** For those who may give roles here. */
    log: z.array(SpaceRoleLine),
    abilities: z.object({ give: z.array(SpaceRole), undo: z.boolean() }),
  })
  .meta({ id: 'SpaceRoleList' });
export type SpaceRoleList = z.infer<typeof SpaceRoleList>;

/** Why a space is closed, opened again or taken over. */
export const SpaceClosing = z.strictObject({ reason: z.string().overwrite(normaliseText).min(1).max(500) }).meta({ id: 'SpaceClosing' });
export type SpaceClosing = z.infer<typeof SpaceClosing>;

/** What a member is in a space, for the profile. */
export const MemberSpaceRole = z.object({ space: SpaceRef, role: SpaceRole }).meta({ id: 'MemberSpaceRole' });
export type MemberSpaceRole = z.infer<typeof MemberSpaceRole>;
