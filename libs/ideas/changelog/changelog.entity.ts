import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is new in the product, told by staff. */
@Entity('changelog_entries')
@Index('changelog_by_time', ['communityId', 'publishedAt', 'id'], { where: 'withdrawn_at is null' })
export class ChangelogEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'changelog_entries_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'changelog_entries_pkey' }) id: string;
  @Column('text') title: string;
  @Column('text') source: string;
  @Column('text') html: string;
  @Column('int') rendererVersion: number;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) publishedAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}

/** An idea that an entry delivers, and the decision that it was delivered by; null where it was before. */
@Entity('changelog_ideas')
@Index('changelog_ideas_of_topic', ['communityId', 'topicId'])
export class ChangelogIdea {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'changelog_ideas_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'changelog_ideas_pkey' }) entryId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'changelog_ideas_pkey' }) topicId: string;
  @Column('uuid', { nullable: true }) decisionId: string | null;
}
