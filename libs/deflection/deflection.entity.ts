import type { HelpAct } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A visit to the help page: half an hour without an act ends it. Kept for 400 days, without whose it was after 15. */
@Entity('help_visits')
@Index('help_visits_by_device', ['communityId', 'device'], { where: 'device is not null' })
@Index('help_visits_by_start', ['communityId', 'startedAt'])
export class HelpVisitRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_visits_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_visits_pkey' }) id: string;
  /** The hash of a random text that the browser keeps: the same for visits of one browser, and for nothing else. */
  @Column('bytea', { nullable: true }) device: Buffer | null;
  /** Who was signed in, where somebody was. */
  @Column('uuid', { nullable: true }) memberId: string | null;
  /** It is shown no suggestions, for comparison. */
  @Column('boolean') isHeldOut: boolean;
  @Column('int', { default: 0 }) eventCount: number;
  /** A question followed within seven days; null while they last. */
  @Column('boolean', { nullable: true }) caseFollowed: boolean | null;
  @Column('timestamptz', { default: () => 'now()' }) startedAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastAt: Date;
}

/** What was done in a visit, in its order. Rows are only added. */
@Entity('help_events')
@ForeignKey(() => HelpVisitRow, ['communityId', 'visitId'], ['communityId', 'id'], { name: 'help_events_visit', onDelete: 'CASCADE' })
export class HelpEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_events_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_events_pkey' }) visitId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'help_events_pkey' }) position: number;
  @Column('text') act: HelpAct | 'submitted';
  /** The result that was chosen, read or judged, or the question that was asked. */
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
