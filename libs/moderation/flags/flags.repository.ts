import { Injectable } from '@nestjs/common';
import type { FlagState } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { FlagRow } from '../moderation.entity.js';

/** A flag that has a new state, with where its post stands. */
export interface DecidedFlag {
  id: string;
  memberId: string;
  postId: string;
  topicId: string;
  spaceId: string;
}

const decided = `returning f.id, f.member_id as "memberId", f.post_id as "postId", f.topic_id as "topicId", t.space_id as "spaceId"`;

@Injectable()
export class FlagsRepository {
  constructor(private readonly database: Database) {}

  /** False where the member has an open flag on the post already. */
  async insert(flag: Omit<FlagRow, 'communityId' | 'state' | 'actionId' | 'createdAt' | 'withdrawnAt'>): Promise<boolean> {
    const { raw } = await this.database.manager.createQueryBuilder().insert().into(FlagRow).values({ ...flag, communityId: currentCommunityId() }).orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  /** Id of the post whose flag was withdrawn. */
  async withdraw(postId: string, memberId: string): Promise<boolean> {
    const rows = await this.database.query(
      `update flags set state = 'withdrawn', withdrawn_at = now() where community_id = $1 and post_id = $2 and member_id = $3 and state = 'open' returning id`,
      [currentCommunityId(), postId, memberId],
    );
    return rows.length > 0;
  }

  /** Decides the open flags on posts. */
  decideOpen(postIds: readonly string[], state: FlagState, actionId: string): Promise<DecidedFlag[]> {
    return this.database.query<DecidedFlag>(
      `update flags f set state = $3, action_id = $4 from topics t
        where f.community_id = $1 and f.post_id = any($2::uuid[]) and f.state = 'open' and t.community_id = $1 and t.id = f.topic_id ${decided}`,
      [currentCommunityId(), postIds, state, actionId],
    );
  }

  /** Turns round what an earlier decision said of flags. */
  redecide(earlierId: string, state: FlagState, actionId: string): Promise<DecidedFlag[]> {
    return this.database.query<DecidedFlag>(
      `update flags f set state = $3, action_id = $4 from topics t
        where f.community_id = $1 and f.action_id = $2 and t.community_id = $1 and t.id = f.topic_id ${decided}`,
      [currentCommunityId(), earlierId, state, actionId],
    );
  }

  /** Gives back the state that an action's flags, or these of them, had before; a member with a newer open flag on the post has the newer one. */
  giveBack(actionId: string, state: FlagState, earlierId: string | null, ids: readonly string[] | null): Promise<DecidedFlag[]> {
    return this.database.query<DecidedFlag>(
      `update flags f set state = case when $3::text = 'open' and exists (
                select from flags o where o.community_id = $1 and o.post_id = f.post_id and o.member_id = f.member_id and o.state = 'open') then 'withdrawn' else $3::text end,
              action_id = $4::uuid,
              withdrawn_at = case when $3::text = 'open' and exists (
                select from flags o where o.community_id = $1 and o.post_id = f.post_id and o.member_id = f.member_id and o.state = 'open') then now() end
         from topics t where f.community_id = $1 and f.action_id = $2 and ($5::uuid[] is null or f.id = any($5::uuid[])) and t.community_id = $1 and t.id = f.topic_id ${decided}`,
      [currentCommunityId(), actionId, state, earlierId, ids],
    );
  }
}
