import { Injectable } from '@nestjs/common';
import type { VoteKind } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { PostRevision, PostRow } from './posts.entity.js';

export type NewPostRow = Pick<PostRow, 'id' | 'topicId' | 'kind' | 'parentId' | 'rootId' | 'depth' | 'path' | 'position' | 'authorId' | 'source' | 'html' | 'rendererVersion'>;

export interface Voted {
  kudosCount: number;
  downvoteCount: number;
  kudosChange: number;
  previousVote: VoteKind | null;
}

@Injectable()
export class PostsRepository {
  constructor(private readonly database: Database) {}

  async insert(post: NewPostRow): Promise<void> {
    await this.database.manager.insert(PostRow, { ...post, communityId: currentCommunityId() });
  }

  find(id: string): Promise<PostRow | null> {
    return this.database.manager.findOneBy(PostRow, { communityId: currentCommunityId(), id });
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<PostRow | null> {
    return this.database.manager.findOne(PostRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  bodyOf(topicId: string): Promise<PostRow | null> {
    return this.database.manager.findOneBy(PostRow, { communityId: currentCommunityId(), topicId, position: 1 });
  }

  async update(id: string, changes: Partial<PostRow>): Promise<void> {
    await this.database.manager.update(PostRow, { communityId: currentCommunityId(), id }, changes);
  }

  async countDescendants(rootId: string | null, by: 1 | -1): Promise<void> {
    if (!rootId) return;
    await this.database.query(
      { name: 'posts.count-descendants', text: `update posts set descendant_count = descendant_count + $3::int where community_id = $1 and id = $2` },
      [currentCommunityId(), rootId, by],
    );
  }

  /** Keeps what the post said, once for each version. */
  async keepRevision(revision: Omit<PostRevision, 'communityId'>): Promise<void> {
    await this.database.manager.createQueryBuilder().insert().into(PostRevision).values({ ...revision, communityId: currentCommunityId() }).orIgnore().execute();
  }

  /** Replaces a member's vote and returns the post's counts; null takes the vote back. */
  async vote(postId: string, memberId: string, kind: VoteKind | null): Promise<Voted> {
    const communityId = currentCommunityId();
    await this.lock(postId);
    const [before] = await this.database.query<{ kind: VoteKind }>(`delete from votes where community_id = $1 and post_id = $2 and member_id = $3 returning kind`, [communityId, postId, memberId]);
    if (kind) {
      await this.database.query(`insert into votes (community_id, id, post_id, member_id, kind) values ($1, $2, $3, $4, $5)`, [communityId, uuidv7(), postId, memberId, kind]);
    }
    const change = (of: string): number => Number(kind === of) - Number(before?.kind === of);
    const counts = await this.database.one<{ kudosCount: number; downvoteCount: number }>(
      `update posts set kudos_count = kudos_count + $3::int, downvote_count = downvote_count + $4::int
        where community_id = $1 and id = $2 returning kudos_count as "kudosCount", downvote_count as "downvoteCount"`,
      [communityId, postId, change('kudos'), change('downvote')],
    );
    return { ...counts!, kudosChange: change('kudos'), previousVote: before?.kind ?? null };
  }
}
