import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberRow } from '../identity.entity.js';

/** A key of a member's own device or password manager (WebAuthn); we have its public half. */
@Entity('passkeys')
@Index('passkeys_by_credential', ['communityId', 'credentialId'], { unique: true })
@Index('passkeys_by_member', ['communityId', 'memberId'])
@ForeignKey(() => MemberRow, ['communityId', 'memberId'], ['communityId', 'id'], { name: 'passkeys_member', onDelete: 'CASCADE' })
export class PasskeyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkeys_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkeys_pkey' }) id: string;
  @Column('uuid') memberId: string;
  /** By base64url, as browsers send it. */
  @Column('text') credentialId: string;
  @Column('bytea') publicKey: Buffer;
  /** How often the key was used, where it counts; a lower count than before is a copy's. */
  @Column('bigint', { default: 0 }) counter: string;
  @Column('text', { array: true, default: '{}' }) transports: string[];
  /** Kept by a password manager on several devices. */
  @Column('boolean', { default: false }) isSynced: boolean;
  @Column('text') name: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}

/** A provider of OpenID Connect by which members may sign in. */
@Entity('sign_in_providers')
@Index('sign_in_providers_by_issuer', ['communityId', 'issuer'], { unique: true })
export class SignInProviderRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_providers_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_providers_pkey' }) id: string;
  /** What its button says. */
  @Column('text') label: string;
  @Column('text') issuer: string;
  @Column('text') clientId: string;
  /** As it is: it is sent to the provider. It is shown to nobody after it was typed; a public client has none. */
  @Column('text', { nullable: true, select: false }) clientSecret: string | null;
  @Column('text') scopes: string;
  @Column('boolean', { default: true }) isOn: boolean;
  /** A verified address at the provider opens the account that has it here. */
  @Column('boolean', { default: false }) trustsEmail: boolean;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** Which member somebody is whom a provider names. */
@Entity('provider_accounts')
@Index('provider_accounts_by_id', ['communityId', 'id'], { unique: true })
@Index('provider_accounts_by_member', ['communityId', 'memberId'])
@ForeignKey(() => MemberRow, ['communityId', 'memberId'], ['communityId', 'id'], { name: 'provider_accounts_member', onDelete: 'CASCADE' })
export class ProviderAccountRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'provider_accounts_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_accounts_pkey' }) issuer: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provider_accounts_pkey' }) subject: string;
  @Column('uuid') id: string;
  @Column('uuid') memberId: string;
  /** The provider's name as it was then; the provider may be gone. */
  @Column('text') label: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastUsedAt: Date;
}
