import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A member's word on a topic: that it is a duplicate of another; or, where it is closed as one, that its posts belong there (the original)
 * or that it is none (no original).
 */
@Entity('duplicate_votes')
@Index('duplicate_votes_of_original', ['communityId', 'originalId'], { where: 'original_id is not null' })
export class DuplicateVote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_votes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_votes_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_votes_pkey' }) memberId: string;
  @Column('uuid', { nullable: true }) originalId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
