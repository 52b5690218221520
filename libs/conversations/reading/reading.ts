import { Injectable } from '@nestjs/common';
import { RepliesQuery, TopicListQuery, type Page, type Post, type Thread, type TopicKind, type TopicSummary } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, encodeCursor, notFound, pageFrom, validate } from '#platform';
import { Spaces, Tags } from '#spaces';
import { memberIdsOfPosts, presentPost, presentThreads } from '../posts/posts.presenter.js';
import { descendantPage, descendantsBefore, descendantsShown, directBefore, postsAfter, type PostPageRow } from '../posts/posts.queries.js';
import { placeOf, ThreadRows, threadsPage } from '../posts/thread-rows.js';
import { TopicAccess, type VisibleTopic } from '../topics/topic-access.js';
import { isModerator } from '../topics/topics.policy.js';
import { memberIdsOf, presentTopicSummary } from '../topics/topics.presenter.js';
import { topicList, type TopicFilter, type TopicListRow } from '../topics/topics.queries.js';

const descendantsOnAPage = 50;
const newPostsOnAPage = 100;

interface PostPlace {
  number: number;
  slug: string;
  kind: TopicKind;
  cursor: string | null;
  below: { root: string; cursor: string | null } | null;
}

/** Lists of topics and the posts of one, as the actor may see them. */
@Injectable()
export class Reading {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly members: Members,
    private readonly threads: ThreadRows,
  ) {}

  async topics(given: TopicListQuery): Promise<Page<TopicSummary>> {
    const query = validate(TopicListQuery, given);
    const space = query.space === undefined ? undefined : await this.spaces.find(query.space);
    // What somebody wrote is all of it.
    const anywhere = query.author ?? query.answeredBy ?? query.solvedBy;
    const base: TopicFilter = {
      communityId: currentCommunityId(),
      spaceIds: space ? await this.spaces.idsWithin(space.slug) : await (anywhere ? this.spaces.visibleIds() : this.spaces.listedIds()),
      memberId: currentActor().memberId,
      limit: query.limit,
      sort: query.sort,
      state: query.state,
      version: query.version,
      product: query.product,
      unread: query.unread && currentActor().memberId !== null,
      tagId: query.tag === undefined ? undefined : await this.tags.idOf(query.tag),
      authorId: await this.memberId(query.author),
      answererId: await this.memberId(query.answeredBy),
      solverId: await this.memberId(query.solvedBy),
    };
    const after = query.cursor ? decodeCursor(query.cursor, 2) : undefined;
    const [pinned, rows] = await Promise.all([
      space && !after ? this.list({ ...base, limit: 20, pinned: 'only' }) : [],
      this.list({ ...base, after, ...(space && { pinned: 'without' as const }) }),
    ]);
    const summaries = await this.summaries([...pinned, ...rows.slice(0, query.limit)]);
    const { nextCursor } = pageFrom(rows, query.limit, (row) => [row.sortKey, row.id], (row) => row);
    return { items: summaries, nextCursor };
  }

  /** Rows as the lists of pages show them. */
  async summaries(rows: TopicListRow[]): Promise<TopicSummary[]> {
    const [spaces, members] = await Promise.all([this.spaces.refs(), this.members.refs(memberIdsOf(rows))]);
    return rows.map((row) => presentTopicSummary(row, { spaces, members }));
  }

  list(filter: TopicFilter): Promise<TopicListRow[]> {
    const { text, values } = topicList(filter);
    return this.database.query<TopicListRow>(text, values);
  }

  async replies(number: number, given: RepliesQuery): Promise<Page<Thread>> {
    const query = validate(RepliesQuery, given);
    const visible = await this.access.byNumber(number);
    const rows = await this.threads.rows(visible.topic, { ...query, isFirst: false });
    const members = await this.members.refs(memberIdsOfPosts(rows));
    return threadsPage(presentThreads(rows, placeOf(visible, members)), query);
  }

  /** Posts written after a position, oldest first: what a reader missed. */
  async repliesAfter(number: number, position: number): Promise<Post[]> {
    const visible = await this.access.byNumber(number);
    const actor = currentActor();
    const rows = await this.database.query<PostPageRow>(postsAfter, [currentCommunityId(), visible.topic.id, actor.memberId, isModerator(actor, visible.topic.spaceId), position, newPostsOnAPage]);
    return this.presentPosts(rows, visible);
  }

  async descendants(postId: string, cursor?: string): Promise<Page<Post>> {
    const { post, ...visible } = await this.access.post(postId);
    const actor = currentActor();
    const path = cursor ? String(decodeCursor(cursor, 1)[0]).split('.').map(Number) : null;
    const rows = await this.database.query<PostPageRow & { path: number[] }>(descendantPage, [
      currentCommunityId(),
      post.rootId ?? post.id,
      actor.memberId,
      isModerator(actor, visible.topic.spaceId),
      path,
      descendantsOnAPage + 1,
    ]);
    const posts = await this.presentPosts(rows.slice(0, descendantsOnAPage), visible);
    const { nextCursor } = pageFrom(rows, descendantsOnAPage, (row) => [row.path.join('.')], (row) => row);
    return { items: posts, nextCursor };
  }

  async post(postId: string): Promise<Post> {
    const { post, ...visible } = await this.access.post(postId);
    return this.present(post, visible);
  }

  async present(row: PostPageRow, visible: VisibleTopic): Promise<Post> {
    const [post] = await this.presentPosts([row], visible);
    return post!;
  }

  /**
   * Where a post stands: its topic, and the cursor of a page of replies, oldest first, that begins with its thread. `below`
   * is set when the thread does not show it at once: the direct reply, and the cursor of a page of what is below that.
   */
  async locate(postId: string): Promise<PostPlace> {
    const { post, topic } = await this.access.post(postId);
    const root = post.rootId ? (await this.access.post(post.rootId)).post : post;
    const place = { number: topic.number, slug: topic.slug, kind: topic.kind, below: await this.placeBelow(post, topic.spaceId) };
    if (root.kind === 'body' || root.id === topic.solutionPostId) return { ...place, cursor: null };
    const { limit } = RepliesQuery.parse({});
    const row = await this.database.one<{ before: number }>(directBefore, [currentCommunityId(), topic.id, topic.solutionPostId, root.position, limit]);
    return { ...place, cursor: (row?.before ?? 0) < limit ? null : encodeCursor([root.position - 1, 0]) };
  }

  private async placeBelow({ rootId, path }: { rootId: string | null; path: number[] }, spaceId: string): Promise<PostPlace['below']> {
    if (!rootId) return null;
    const actor = currentActor();
    const values = [currentCommunityId(), rootId, actor.memberId, isModerator(actor, spaceId), path, descendantsOnAPage];
    const { before } = (await this.database.one<{ before: number }>(descendantsBefore, values))!;
    if (before < descendantsShown) return null;
    // Nothing stands between this path and the post's own.
    const justBefore = [...path.slice(0, -1), path.at(-1)! - 1];
    return { root: rootId, cursor: before < descendantsOnAPage ? null : encodeCursor([justBefore.join('.')]) };
  }

  private async memberId(handle: string | undefined): Promise<string | undefined> {
    if (handle === undefined) return undefined;
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    return member.id;
  }

  private async presentPosts(rows: PostPageRow[], visible: VisibleTopic): Promise<Post[]> {
    const place = placeOf(visible, await this.members.refs(memberIdsOfPosts(rows)));
    return rows.map((row) => presentPost(row, place));
  }
}
