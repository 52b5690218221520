import { Injectable } from '@nestjs/common';
import { limits, MergeInput, type TopicMoved } from '#contracts';
import { currentActor, Database, DomainError, Signals, validate } from '#platform';
import { Tags } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { topicAudienceChanged } from '../live/live.rooms.js';
import { solutionIn } from '../topics/solution.js';
import { Solving } from '../topics/solving.js';
import { authorize, TopicAccess } from '../topics/topic-access.js';
import { TopicEvents } from '../topics/topic-events.js';
import type { TopicRow } from '../topics/topics.entity.js';
import { topicAbilities } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';
import type { MoveBefore } from './move-before.js';
import { MovesRepository } from './moves.repository.js';
import { mergePlaces, type Place } from './places.js';
import { mergedMark, renumbered } from './read-marks.js';
import { TopicActs } from './topic-acts.js';

interface Pair {
  from: TopicRow;
  into: TopicRow;
}

/** Makes two topics one: all posts of the one go into the other, and its number leads there from then on. */
@Injectable()
export class Merging {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly topics: TopicsRepository,
    private readonly moves: MovesRepository,
    private readonly tags: Tags,
    private readonly solving: Solving,
    private readonly acts: TopicActs,
    private readonly events: TopicEvents,
    private readonly signals: Signals,
  ) {}

  merge(number: number, given: MergeInput): Promise<TopicMoved> {
    const { into: target, reason } = validate(MergeInput, given);
    return this.database.tx.run(async () => {
      const ids = [(await this.access.byOwnNumber(number)).topic.id, (await this.access.byNumber(target)).topic.id] as const;
      if (ids[0] === ids[1]) throw new DomainError('request.invalid', { message: 'A topic cannot be merged into itself.', errors: [{ path: 'into', message: 'Choose another topic.' }] });
      const pair = await this.take(...ids);
      // As they are now that nobody else changes them.
      for (const id of ids) authorize(topicAbilities(currentActor(), (await this.access.byId(id)).topic).merge, 'You may not merge this topic.');
      return this.join(pair, reason);
    });
  }

  /** The same for votes, and how many of them there were where it took several. Who may is the caller's to ask. */
  mergeByVotes(topicId: string, intoId: string, votes?: number): Promise<TopicMoved> {
    return this.database.tx.run(async () => this.join(await this.take(topicId, intoId), '', votes));
  }

  private async join({ from, into }: Pair, reason: string, votes?: number): Promise<TopicMoved> {
    const topics = await this.moves.keptTopics([from.id, into.id]);
    const current = await this.moves.placesIn([from.id, into.id]);
    const postsOf = ({ id }: TopicRow): typeof current => current.filter(({ topicId }) => topicId === id);
    const places = mergePlaces({ ...into, posts: postsOf(into) }, { ...from, posts: postsOf(from) });
    const reads = await this.joinReads(into, from, current, places);
    await this.moves.place(current, places, [into.id]);
    const solutionWent = await this.keepSolution(into, from);
    const tags = await this.joinTags(into, from);
    const meToos = await this.moves.copyMeToos(into.id, from.id);
    await this.topics.update(into.id, { viewCount: into.viewCount + from.viewCount, meTooCount: into.meTooCount + meToos, wanted: into.wanted + meToos, tags });
    await this.moves.copyLinks(into.id, from.id);
    const led = await this.moves.leadOn(from.id, into.id);
    await this.topics.update(from.id, { deletedAt: new Date(), deletedBy: null, mergedIntoId: into.id });
    await this.topics.countForTags(from.id, from.spaceId, -1);
    const body = postsOf(from)[0]!.id;
    const drafts = await this.moves.followDrafts(from.id, into.id, new Set(postsOf(from).map(({ id }) => id)), body);
    const before: MoveBefore = { places: current.map(placeOf), topics, reads, drafts, tags, led, solutionWent };
    const moveId = uuidv7();
    await this.moves.add({ id: moveId, kind: 'merge', fromTopicId: from.id, intoTopicId: into.id, postId: body, actorId: currentActor().memberId!, before });
    await this.tell(into, from);
    await this.acts.tell(into, 'merge', { moveId, ...(votes && { votes }) }, { reason });
    return { actionId: moveId, number: into.number, slug: into.slug };
  }

  /** Both topics, taken for this transaction. */
  private async take(fromId: string, intoId: string): Promise<Pair> {
    const rows = await this.moves.lockTopics([fromId, intoId]);
    const [from, into] = [fromId, intoId].map((id) => rows.find((row) => row.id === id)!);
    if (from!.mergedIntoId || into!.mergedIntoId) throw new DomainError('conflict.already-done', { message: 'One of these topics was merged into another in the meantime.' });
    return { from: from!, into: into! };
  }

  private async joinReads(into: TopicRow, from: TopicRow, before: readonly Place[], after: readonly Place[]): Promise<MoveBefore['reads']> {
    const own = renumbered(before.filter(({ topicId }) => topicId === into.id), after);
    const others = renumbered(before.filter(({ topicId }) => topicId === from.id), after);
    const [intoReads, fromReads] = [await this.moves.readsOf(into.id), await this.moves.readsOf(from.id)];
    const reads = [...intoReads].map(([memberId, read]) => ({ memberId, before: read, after: mergedMark({ posts: own, read }, { posts: others, read: fromReads.get(memberId) ?? 0 }) }));
    await this.moves.setReads(into.id, new Map(reads.map(({ memberId, after: mark }) => [memberId, mark])));
    return reads;
  }

  /** The solution of the topic that stays stays; where it has none, that of the other one is kept. */
  private async keepSolution(into: TopicRow, from: TopicRow): Promise<boolean> {
    if (into.solutionPostId || !from.solutionPostId || into.kind !== 'question') return false;
    await this.solving.write(into, solutionIn(from), currentActor().memberId);
    return true;
  }

  private async joinTags(into: TopicRow, from: TopicRow): Promise<string[]> {
    const joined = [...new Set([...into.tags, ...from.tags])].slice(0, Math.max(limits.tags.max, into.tags.length));
    if (joined.length === into.tags.length) return into.tags;
    const resolved = await this.tags.resolve(joined);
    await this.topics.setTags(into.id, into.spaceId, resolved);
    return resolved.map(({ slug }) => slug);
  }

  private async tell(into: TopicRow, from: TopicRow): Promise<void> {
    const actorId = currentActor().memberId!;
    for (const { id, spaceId } of [into, from]) await this.events.publish('topic.changed', { topicId: id, spaceId, actorId, change: 'merged' });
    await this.events.publish('posts.moved', { topicId: into.id, fromTopicId: from.id, actorId });
    await this.signals.send(topicAudienceChanged, from.id);
  }
}

/** A place without what is read beside it. */
export function placeOf({ id, topicId, kind, parentId, rootId, depth, path, position }: Place): Place {
  return { id, topicId, kind, parentId, rootId, depth, path, position };
}
