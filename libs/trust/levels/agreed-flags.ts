import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';

export interface AgreedFlagOf {
  postId: string;
  flaggerId: string;
}

/** Flags that count against their author's level 3. */
@Injectable()
export class AgreedFlags {
  constructor(private readonly database: Database) {}

  /** A moderator agreed with a flag on a post of this member. */
  async add(memberId: string, { postId, flaggerId }: AgreedFlagOf): Promise<void> {
    await this.database.query(
      { name: 'agreed-flags.add', text: `insert into agreed_flags (community_id, post_id, flagger_id, member_id) values ($1, $2, $3, $4) on conflict do nothing` },
      [currentCommunityId(), postId, flaggerId, memberId],
    );
  }

  /** The decision was taken back. */
  async remove({ postId, flaggerId }: AgreedFlagOf): Promise<void> {
    await this.database.query({ name: 'agreed-flags.remove', text: `delete from agreed_flags where community_id = $1 and post_id = $2 and flagger_id = $3` }, [
      currentCommunityId(),
      postId,
      flaggerId,
    ]);
  }
}
