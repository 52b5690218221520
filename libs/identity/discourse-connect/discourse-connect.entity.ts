import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret that payloads of DiscourseConnect are signed with. */
@Entity('connect_secrets')
@Index('connect_secrets_by_origin', ['communityId', 'origin'])
export class ConnectSecretRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'connect_secrets_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'connect_secrets_pkey' }) id: string;
  /** The site that asks this community who somebody is; null for the company's site, which this community asks. */
  @Column('text', { nullable: true }) origin: string | null;
  /** As it is: signatures are made and checked with it. It is shown to nobody after it was made. */
  @Column('text', { select: false }) secret: string;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}
