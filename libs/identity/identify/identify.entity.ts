import type { IdentifyAlgorithm, RoleName } from '#contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberRow } from '../identity.entity.js';

/** What the company's own server vouches with for who looks at a page: a secret that both share, or the public half of its key. */
@Entity('identify_keys')
@Index('identify_keys_by_kid', ['communityId', 'kid'], { unique: true })
@Check('identify_keys_one_of', '(secret is null) <> (public_key is null)')
export class IdentifyKeyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identify_keys_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identify_keys_pkey' }) id: string;
  /** As it is: signatures are checked with it. It is shown to nobody after it was made. */
  @Column('text', { nullable: true, select: false }) secret: string | null;
  /** SPKI in PEM. */
  @Column('text', { nullable: true, select: false }) publicKey: string | null;
  /** What the header of a token names the key by. */
  @Column('text') kid: string;
  @Column('text', { default: 'HS256' }) alg: IdentifyAlgorithm;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}

/** Which member somebody is whom another site names. */
@Entity('external_accounts')
@Index('external_accounts_by_member', ['communityId', 'memberId'])
@ForeignKey(() => MemberRow, ['communityId', 'memberId'], ['communityId', 'id'], { name: 'external_accounts_member', onDelete: 'CASCADE' })
export class ExternalAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'external_accounts_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'external_accounts_pkey' }) issuer: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'external_accounts_pkey' }) subject: string;
  @Column('uuid') memberId: string;
  /** Where the other site has the person's picture. */
  @Column('text', { nullable: true }) avatarSource: string | null;
  /** The role that the other site gave, where it may give any. */
  @Column('text', { nullable: true }) grantedRole: RoleName | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt: Date;
}

/** Tokens that were taken, until they would have ended anyway. */
@Entity('used_identify_tokens')
export class UsedIdentifyToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'used_identify_tokens_pkey' }) communityId: string;
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'used_identify_tokens_pkey' }) tokenHash: Buffer;
  @Column('timestamptz') expiresAt: Date;
}
