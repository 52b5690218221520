import { Injectable } from '@nestjs/common';
import type { MemberRef, Page, RepliesQuery, Thread } from '#contracts';
import { currentActor, currentCommunityId, Database, decodeCursor, pageFrom, type Actor } from '#platform';
import type { PostSurroundings } from './posts.presenter.js';
import { threadPage, type PostPageRow } from './posts.queries.js';
import type { VisibleTopic } from '../topics/topic-access.js';
import { isModerator } from '../topics/topics.policy.js';

/** Reads a page of direct replies with the posts below them. */
@Injectable()
export class ThreadRows {
  constructor(private readonly database: Database) {}

  rows(topic: { id: string; spaceId: string; solutionPostId: string | null }, query: RepliesQuery & { isFirst: boolean }, actor: Actor = currentActor()): Promise<PostPageRow[]> {
    const [position, kudos] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const values = [currentCommunityId(), topic.id, topic.solutionPostId, actor.memberId, isModerator(actor, topic.spaceId), query.limit + 1, query.isFirst, position];
    return this.database.query<PostPageRow>(threadPage[query.sort], query.sort === 'kudos' ? [...values, kudos] : values);
  }
}

export function placeOf({ topic, space }: VisibleTopic, members: ReadonlyMap<string, MemberRef>): PostSurroundings {
  return { topic, downvotes: space.downvotes, members, solutionPostId: topic.solutionPostId };
}

export function threadsPage(threads: Thread[], { limit }: RepliesQuery): Page<Thread> {
  return pageFrom(threads, limit, ({ post }) => [post.position, post.kudosCount], (thread) => thread);
}
