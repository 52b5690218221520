import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret of one day; what was hashed with it can be compared for as long as it is kept, and never after. */
@Entity('daily_keys')
export class DailyKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'daily_keys_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'daily_keys_pkey' }) purpose: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'daily_keys_pkey' }) day: string;
  @Column('bytea') key: Buffer;
}

/** How an account was made; kept for thirty days. */
@Entity('arrivals')
@Index('arrivals_by_network', ['communityId', 'network'], { where: 'network is not null' })
@Index('arrivals_by_network_before', ['communityId', 'networkBefore'], { where: 'network_before is not null' })
@Index('arrivals_by_age', ['communityId', 'createdAt'])
export class Arrival {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'arrivals_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'arrivals_pkey' }) memberId: string;
  /** The network address, hashed with the key of its day, and with that of the day before. */
  @Column('bytea', { nullable: true }) network: Buffer | null;
  @Column('bytea', { nullable: true }) networkBefore: Buffer | null;
  /** By a form of ours, not by the API. */
  @Column('boolean', { default: false }) isForm: boolean;
  /** A field was filled in that people do not see. */
  @Column('boolean', { default: false }) isTrapped: boolean;
  /** From opening the form to sending it; null where it was not opened. */
  @Column('real', { nullable: true }) seconds: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
