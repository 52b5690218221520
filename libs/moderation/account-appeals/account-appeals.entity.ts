import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a member says against a silence or suspension, once for each. */
@Entity('account_appeals')
@Index('account_appeals_of_action', ['communityId', 'actionId'], { unique: true })
@Index('account_appeals_waiting', ['communityId', 'id'], { where: 'decision_id is null' })
@Index('account_appeals_of_member', ['communityId', 'memberId'])
@Index('account_appeals_due', ['communityId', 'dueAt'])
export class AccountAppealRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_appeals_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_appeals_pkey' }) id: string;
  /** The silence or suspension. */
  @Column('uuid') actionId: string;
  @Column('uuid') memberId: string;
  @Column('text') text: string;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  /** By when it should be decided. */
  @Column('timestamptz') dueAt: Date;
  /** The line of the log that decided it; null again when that is taken back. */
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}
