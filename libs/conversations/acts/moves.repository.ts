import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { In } from 'typeorm';
import { TopicRow } from '../topics/topics.entity.js';
import type { KeptTopic, MoveBefore } from './move-before.js';
import { TopicMoveRow } from './moves.entity.js';
import * as queries from './moves.queries.js';
import type { Place, PlacedPost } from './places.js';

export type Reads = Map<string, number>;

@Injectable()
export class MovesRepository {
  constructor(private readonly database: Database) {}

  /** The number of the topic that a post of another topic went to; undefined where it did not come from there. */
  async whereTo(number: number, postId: string): Promise<number | undefined> {
    return (await this.database.one(queries.whereTo, [currentCommunityId(), number, postId]))?.number;
  }

  async add(move: Omit<TopicMoveRow, 'communityId' | 'createdAt' | 'undoneAt'>): Promise<void> {
    await this.database.manager.insert(TopicMoveRow, { ...move, communityId: currentCommunityId() });
  }

  findAll(ids: readonly string[]): Promise<TopicMoveRow[]> {
    return this.database.manager.findBy(TopicMoveRow, { communityId: currentCommunityId(), id: In(ids) });
  }

  lock(id: string): Promise<TopicMoveRow | null> {
    return this.database.manager.findOne(TopicMoveRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  async markUndone(id: string): Promise<void> {
    await this.database.manager.update(TopicMoveRow, { communityId: currentCommunityId(), id }, { undoneAt: new Date() });
  }

  /** Whether one of the topics was part of a later move that stands. */
  async hasLater(id: string, topicIds: string[]): Promise<boolean> {
    return (await this.database.one(queries.laterMove, [currentCommunityId(), id, topicIds])) !== undefined;
  }

  /** Takes topics for this transaction, in an order that cannot deadlock. */
  lockTopics(ids: string[]): Promise<TopicRow[]> {
    return this.database.manager
      .createQueryBuilder(TopicRow, 't')
      .setLock('pessimistic_write')
      .where('t.communityId = :communityId and t.id in (:...ids)', { communityId: currentCommunityId(), ids })
      .orderBy('t.id')
      .getMany();
  }

  keptTopics(ids: string[]): Promise<KeptTopic[]> {
    return this.database.query(queries.keptTopics, [currentCommunityId(), ids]);
  }

  async giveBackTopic({ id, participantCount, lastActivityAt, firstAnswerAt, lastReplyAuthorId }: KeptTopic): Promise<void> {
    await this.database.query(queries.giveBackTopic, [currentCommunityId(), id, participantCount, lastActivityAt, firstAnswerAt, lastReplyAuthorId]);
  }

  placesIn(topicIds: string[]): Promise<PlacedPost[]> {
    return this.database.query(queries.placesIn, [currentCommunityId(), topicIds]);
  }

  /** Puts posts in their places and counts their topics anew. */
  async place(current: readonly Place[], places: readonly Place[], topicIds: string[]): Promise<void> {
    const before = new Map(current.map((place) => [place.id, keyOf(place)]));
    const changed = places.filter((place) => before.get(place.id) !== keyOf(place));
    const communityId = currentCommunityId();
    await this.database.query(queries.stepAside, [communityId, changed.map(({ id }) => id)]);
    await this.database.query(queries.takePlaces, [communityId, JSON.stringify(changed)]);
    await this.database.query(queries.countBelow, [communityId, topicIds]);
    await this.database.query(queries.countPosts, [communityId, topicIds]);
  }

  /** How far each member has read a topic. */
  async readsOf(topicId: string): Promise<Reads> {
    const rows = await this.database.query(queries.readsIn, [currentCommunityId(), [topicId]]);
    return new Map(rows.map(({ memberId, position }) => [memberId, position]));
  }

  async setReads(topicId: string, reads: ReadonlyMap<string, number>): Promise<void> {
    if (reads.size > 0) await this.database.query(queries.setReads, [currentCommunityId(), topicId, [...reads.keys()], [...reads.values()]]);
  }

  async copyMeToos(into: string, from: string): Promise<number> {
    return (await this.database.query(queries.copyMeToos, [currentCommunityId(), into, from])).length;
  }

  async uncopyMeToos(into: string, from: string): Promise<number> {
    return (await this.database.query(queries.uncopyMeToos, [currentCommunityId(), into, from])).length;
  }

  async copyLinks(into: string, from: string): Promise<void> {
    await this.database.query(queries.copyLinks, [currentCommunityId(), into, from]);
  }

  async uncopyLinks(into: string, from: string): Promise<void> {
    await this.database.query(queries.uncopyLinks, [currentCommunityId(), into, from]);
  }

  /** Leads the numbers that led to one topic to another, and names their topics. */
  async leadOn(from: string, into: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(`update topics set merged_into_id = $3 where community_id = $1 and merged_into_id = $2 returning id`, [currentCommunityId(), from, into]);
    return rows.map(({ id }) => id);
  }

  async leadBack(ids: readonly string[], to: string): Promise<void> {
    await this.database.query(`update topics set merged_into_id = $3 where community_id = $1 and id = any($2::uuid[])`, [currentCommunityId(), ids, to]);
  }

  /** Drafts of replies that follow: to the topic itself, which `whole` gives a new key, and to posts that moved. */
  async followDrafts(from: string, into: string, moved: ReadonlySet<string>, whole: string | null): Promise<MoveBefore['drafts']> {
    const communityId = currentCommunityId();
    const found = await this.database.query(queries.draftsOf, [communityId, whole ? [`reply:${from}`] : [], [`reply:${from}:%`]]);
    const renamed: MoveBefore['drafts'] = [];
    for (const { memberId, key } of found) {
      const postId = key.split(':')[2];
      if (postId && !moved.has(postId)) continue;
      // Who has begun a reply to both topics keeps this one as an answer to the post that was the body.
      for (const after of postId ? [`reply:${into}:${postId}`] : [`reply:${into}`, `reply:${into}:${whole}`]) {
        if ((await this.database.query(queries.renameDraft, [communityId, memberId, key, after])).length === 0) continue;
        renamed.push({ memberId, before: key, after });
        break;
      }
    }
    return renamed;
  }

  async returnDrafts(drafts: MoveBefore['drafts']): Promise<void> {
    for (const { memberId, before, after } of drafts) await this.database.query(queries.renameDraft, [currentCommunityId(), memberId, after, before]);
  }
}

function keyOf({ topicId, kind, parentId, rootId, depth, path, position }: Place): string {
  return JSON.stringify([topicId, kind, parentId, rootId, depth, path, position]);
}
