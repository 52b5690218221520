import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { In } from 'typeorm';
import { PostRevision, PostRow } from './posts.entity.js';

export type NewPostRow = Pick<PostRow, 'id' | 'topicId' | 'kind' | 'parentId' | 'rootId' | 'depth' | 'path' | 'position' | 'authorId' | 'source' | 'html' | 'rendererVersion'>;

@Injectable()
export class PostsRepository {
  constructor(private readonly database: Database) {}

  async insert(post: NewPostRow): Promise<void> {
    await this.database.manager.insert(PostRow, { ...post, communityId: currentCommunityId() });
  }

  find(id: string): Promise<PostRow | null> {
    return this.database.manager.findOneBy(PostRow, { communityId: currentCommunityId(), id });
  }

  /** What several posts say, as it was written. */
  async sourcesOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.manager.find(PostRow, { select: { source: true }, where: { communityId: currentCommunityId(), id: In(ids) } });
    return rows.map(({ source }) => source);
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

  /** What the post said in a version, if it was edited since. */
  revision(postId: string, version: number): Promise<PostRevision | null> {
    return this.database.manager.findOneBy(PostRevision, { communityId: currentCommunityId(), postId, version });
  }

  /** Keeps what the post said, once for each version. */
  async keepRevision(revision: Omit<PostRevision, 'communityId'>): Promise<void> {
    await this.database.manager.createQueryBuilder().insert().into(PostRevision).values({ ...revision, communityId: currentCommunityId() }).orIgnore().execute();
  }
}
