import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { DuplicateVote } from './duplicates.entity.js';

@Injectable()
export class DuplicateVotesRepository {
  constructor(private readonly database: Database) {}

  /** A member has one vote on a topic; a new one takes the place of the last. */
  async put(topicId: string, memberId: string, originalId: string | null): Promise<void> {
    await this.database.query(
      {
        name: 'duplicates.put-vote',
        text: `insert into duplicate_votes (community_id, topic_id, member_id, original_id) values ($1, $2, $3, $4)
               on conflict (community_id, topic_id, member_id) do update set original_id = excluded.original_id, created_at = now()`,
      },
      [currentCommunityId(), topicId, memberId, originalId],
    );
  }

  async withdraw(topicId: string, memberId: string): Promise<void> {
    await this.database.manager.delete(DuplicateVote, { communityId: currentCommunityId(), topicId, memberId });
  }

  async clear(topicId: string): Promise<void> {
    await this.database.manager.delete(DuplicateVote, { communityId: currentCommunityId(), topicId });
  }

  /** Votes for a topic that became a duplicate itself are votes for its original. */
  async follow(fromId: string, toId: string): Promise<void> {
    await this.database.query({ name: 'duplicates.follow-votes', text: 'update duplicate_votes set original_id = $3 where community_id = $1 and original_id = $2 and topic_id <> $3' }, [currentCommunityId(), fromId, toId]);
  }
}
