import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom it was told that an idea is delivered: once is enough, whatever it is merged into. */
@Entity('idea_thanks')
export class IdeaThanks {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_thanks_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_thanks_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_thanks_pkey' }) memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  /** When the mail went, where the thanks were taken back after it: whoever is thanked again gets no other one. */
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
  /** Set while they do not count. */
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;
}
