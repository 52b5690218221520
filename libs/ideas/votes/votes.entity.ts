import type { IdeaVoteDirection } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A member's vote. It stays with the idea on which it was cast: what an idea counts are the people of all ideas that were merged into it. */
@Entity('idea_votes')
@Index('idea_votes_of_member', ['communityId', 'memberId', 'topicId'])
export class IdeaVoteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_votes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_votes_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_votes_pkey' }) memberId: string;
  @Column('text') direction: IdeaVoteDirection;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
