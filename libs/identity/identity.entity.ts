import type { Reach } from '#platform';
import type { CommunitySettings, RoleName, SpaceRole, SpaceRoleOrigin } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompanyRow } from './vouching/companies.entity.js';

@Entity('communities')
export class CommunityRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'communities_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text', { array: true, default: '{}' }) hosts: string[];
  @Column('jsonb', { default: {} }) settings: Partial<CommunitySettings>;
  @Column('timestamptz', { nullable: true }) setUpAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('members')
@Index('members_by_handle', ['communityId', 'handle'], { unique: true })
@Index('members_by_email', ['communityId', 'email'], { unique: true, where: 'email is not null' })
@Index('members_by_external_id', ['communityId', 'externalSource', 'externalId'], { unique: true, where: 'external_id is not null' })
@Index('members_by_name', ['communityId', 'nameKey'])
@Index('members_by_role', ['communityId', 'role', 'id'])
@Index('members_by_solutions', ['communityId', 'solutionCount'])
@Index('members_by_company', ['communityId', 'companyId'], { where: 'company_id is not null' })
@ForeignKey(() => CompanyRow, ['communityId', 'companyId'], ['communityId', 'id'], { name: 'members_company' })
export class MemberRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'members_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'members_pkey' }) id: string;
  /** Lower case; compared byte by byte, so that a prefix is a range of the index. */
  @Column({ type: 'text', collation: 'C' }) handle: string;
  @Column('text') displayName: string;
  /** The name without case and accents, written by a trigger: an index on an expression is of no use under row-level security. */
  @Column({ type: 'text', collation: 'C', default: '', insert: false, update: false, select: false }) nameKey: string;
  @Column('text', { default: 'member' }) role: RoleName;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('timestamptz', { nullable: true }) emailVerifiedAt: Date | null;
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('text', { nullable: true }) bio: string | null;
  @Column('text', { nullable: true }) bioHtml: string | null;
  @Column('text', { nullable: true }) avatarUrl: string | null;
  @Column('text', { nullable: true }) locale: string | null;
  @Column('text', { nullable: true }) theme: 'light' | 'dark' | null;
  @Column('text', { default: 'regular' }) density: 'regular' | 'compact';
  @Column('boolean', { default: true }) shortcuts: boolean;
  /** May be named on lists by points. */
  @Column('boolean', { default: true }) onLeaderboards: boolean;
  @Column('int', { default: 0 }) topicCount: number;
  @Column('int', { default: 0 }) answerCount: number;
  @Column('int', { default: 0 }) solutionCount: number;
  @Column('int', { default: 0 }) kudosReceived: number;
  /** 0 to 4, earned by behaviour. */
  @Column('smallint', { default: 0 }) trustLevel: number;
  /** The balance of the ledger of points; what is shown is never below 1. */
  @Column('int', { default: 0 }) reputation: number;
  /** Slugs of the tags that the member knows well; whoever rates answers keeps them. */
  @Column('text', { array: true, default: [] }) expertTags: string[];
  /** Until then the member reads but does not write. */
  @Column('timestamptz', { nullable: true }) silencedUntil: Date | null;
  /** Until then nobody signs in to the account. */
  @Column('timestamptz', { nullable: true }) suspendedUntil: Date | null;
  /** What they are told who are suspended. */
  @Column('text', { nullable: true }) suspendedFor: string | null;
  /** Everything written before is read: set by "mark all read". */
  @Column('timestamptz', { default: () => 'now()' }) readBefore: Date;
  @Column('text', { nullable: true }) externalSource: string | null;
  @Column('text', { nullable: true }) externalId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastSeenAt: Date | null;
  @Column('uuid', { nullable: true }) companyId: string | null;
  /** When the account was deleted; nothing in the row says any more whose it was. */
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
}

@Entity('sessions')
@Index('sessions_by_token', ['communityId', 'tokenHash'], { unique: true })
@Index('sessions_by_member', ['communityId', 'memberId'])
@ForeignKey(() => MemberRow, ['communityId', 'memberId'], ['communityId', 'id'], { name: 'sessions_member', onDelete: 'CASCADE' })
export class SessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey' }) id: string;
  @Column('uuid') memberId: string;
  /** SHA-256 of the cookie's token. */
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastUsedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** When the member last proved to be themselves: a later sign-in in the same browser renews it. */
  @Column('timestamptz', { default: () => 'now()' }) authenticatedAt: Date;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) userAgent: string | null;
  /** A session in a frame on another site reaches less, and its token is renewed every few minutes. */
  @Column('text', { default: 'site' }) reach: Reach;
  /** A token of the company's server opened it: it ends when the company's page says that nobody is signed in there. */
  @Column('boolean', { default: false }) isVouched: boolean;
  @Column('timestamptz', { nullable: true }) accessUntil: Date | null;
  /** SHA-256 of the secret that renews the token, and of the one before. */
  @Column('bytea', { nullable: true }) refreshHash: Buffer | null;
  @Column('bytea', { nullable: true }) refreshHashBefore: Buffer | null;
  @Column('timestamptz', { nullable: true }) refreshedAt: Date | null;
  /** The browser showed that it has what the last renewal sent. */
  @Column('boolean', { default: true }) isRefreshConfirmed: boolean;
}

export type TokenPurpose = 'set-up' | 'verify-email' | 'magic-link' | 'reset-password' | 'frame-sign-in' | 'passkey-registration' | 'passkey-sign-in' | 'provider-sign-in' | 'discourse-connect' | 'appeal';

@Entity('one_time_tokens')
@Index('one_time_tokens_by_hash', ['communityId', 'tokenHash'], { unique: true })
@Index('one_time_tokens_by_member', ['communityId', 'memberId'])
export class OneTimeToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'one_time_tokens_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'one_time_tokens_pkey' }) id: string;
  @Column('text') purpose: TokenPurpose;
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('bytea') tokenHash: Buffer;
  /** SHA-256 of the nonce that the asking browser keeps; the link works in no other. */
  @Column('bytea', { nullable: true }) browserHash: Buffer | null;
  /** What else whoever uses the token must know of its beginning. */
  @Column('jsonb', { nullable: true }) content: object | null;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** How many tries an account or an address made in a window of time. */
@Entity('throttles')
export class Throttle {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'throttles_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'throttles_pkey' }) key: string;
  @Column('timestamptz') windowStart: Date;
  @Column('int') tries: number;
}

@Entity('groups')
@Index('groups_by_name', ['communityId', 'name'], { unique: true })
@Index('groups_by_host_name', ['communityId', 'hostName'], { unique: true, where: 'host_name is not null' })
export class GroupRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'groups_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'groups_pkey' }) id: string;
  @Column('text') name: string;
  /** What the company's server calls it, which then says who belongs to it; in lower case. */
  @Column('text', { nullable: true }) hostName: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('group_members')
@Index('group_members_by_member', ['communityId', 'memberId'])
@ForeignKey(() => GroupRow, ['communityId', 'groupId'], ['communityId', 'id'], { name: 'group_members_group', onDelete: 'CASCADE' })
@ForeignKey(() => MemberRow, ['communityId', 'memberId'], ['communityId', 'id'], { name: 'group_members_member', onDelete: 'CASCADE' })
export class GroupMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_members_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_members_pkey' }) groupId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_members_pkey' }) memberId: string;
}

/** What a member is in one space alone. */
@Entity('space_roles')
@Index('space_roles_by_member', ['communityId', 'memberId'])
@ForeignKey(() => MemberRow, ['communityId', 'memberId'], ['communityId', 'id'], { name: 'space_roles_member', onDelete: 'CASCADE' })
export class SpaceRoleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_roles_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_roles_pkey' }) spaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_roles_pkey' }) memberId: string;
  @Column('text') role: SpaceRole;
  @Column('text') origin: SpaceRoleOrigin;
  /** Null where a rule did it. */
  @Column('uuid', { nullable: true }) grantedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) grantedAt: Date;
  /** An earned role stays until then, whatever its requirements say. */
  @Column('timestamptz', { nullable: true }) keptUntil: Date | null;
}
