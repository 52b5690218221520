import { Injectable } from '@nestjs/common';
import type { TopicKind } from '#contracts';
import { currentActor, DomainError, notFound, Signals } from '#platform';
import { Tags } from '#spaces';
import { topicAudienceChanged } from '../live/live.rooms.js';
import { Composer } from '../posts/composer.js';
import type { PostRow } from '../posts/posts.entity.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { solutionIn, unsolved } from '../topics/solution.js';
import { Solving } from '../topics/solving.js';
import { TopicEvents } from '../topics/topic-events.js';
import type { TopicRow } from '../topics/topics.entity.js';
import { TopicsRepository } from '../topics/topics.repository.js';
import type { KeptTopic } from './move-before.js';
import type { TopicMoveRow } from './moves.entity.js';
import { MovesRepository } from './moves.repository.js';
import { restorePlaces, type Place, type PlacedPost } from './places.js';
import { markBefore, renumbered } from './read-marks.js';

interface Both {
  move: TopicMoveRow;
  from: TopicRow;
  into: TopicRow;
}

/** Takes a merge or a split back: every post is where it was, and what was written since is with what it answers. */
@Injectable()
export class PuttingBack {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly moves: MovesRepository,
    private readonly tags: Tags,
    private readonly composer: Composer,
    private readonly solving: Solving,
    private readonly events: TopicEvents,
    private readonly signals: Signals,
  ) {}

  /** Within the transaction of the caller, whose it is to ask who may. Throws where the topics were moved further since. */
  async putBack(moveId: string): Promise<void> {
    const both = await this.take(moveId);
    const { move, from, into } = both;
    const current = await this.moves.placesIn([from.id, into.id]);
    const kinds = new Map<string, TopicKind>([from, into].map(({ id, kind }) => [id, kind]));
    const answered = ({ topicId }: PlacedPost): string | null => (move.kind === 'split' && topicId === into.id ? move.postId : null);
    const places = restorePlaces(move.before.places, current, kinds, answered);
    await this.returnReads(both, current, places);
    await this.moves.place(current, places, [from.id, into.id]);
    for (const kept of move.before.topics) await this.giveBackColumns(kept, places, move);
    await (move.kind === 'merge' ? this.partAgain(both) : this.joinAgain(both));
    for (const { id, kind } of move.before.topics) if (kinds.get(id) !== kind) await this.topics.renameReplies(id, kinds.get(id)!);
    await this.moves.returnDrafts(move.before.drafts);
    await this.moves.markUndone(moveId);
    await this.tell(both);
  }

  /** The topics of merges and splits, by the moves' ids. */
  async topicsOf(moveIds: readonly string[]): Promise<Map<string, string[]>> {
    const moves = moveIds.length > 0 ? await this.moves.findAll(moveIds) : [];
    return new Map(moves.map(({ id, fromTopicId, intoTopicId }) => [id, [fromTopicId, intoTopicId]]));
  }

  /** Whether the topics of a move were moved again since. */
  async isFollowed(moveId: string): Promise<boolean> {
    const move = await this.moves.lock(moveId);
    return move !== null && this.moves.hasLater(moveId, [move.fromTopicId, move.intoTopicId]);
  }

  private async take(moveId: string): Promise<Both> {
    const seen = await this.moves.lock(moveId);
    if (!seen || seen.undoneAt) throw new DomainError('conflict.already-done', { message: 'This was taken back already.' });
    const ids = [seen.fromTopicId, seen.intoTopicId];
    const rows = await this.moves.lockTopics(ids);
    const [from, into] = ids.map((id) => rows.find((row) => row.id === id));
    if (!from || !into) throw notFound('topic');
    if (await this.moves.hasLater(moveId, ids)) throw new DomainError('conflict.already-done', { message: 'These topics were merged or split again since. Take that back first.' });
    return { move: seen, from, into };
  }

  /** What counting the posts does not say, where nothing was written since. */
  private async giveBackColumns(kept: KeptTopic, places: readonly Place[], { before }: TopicMoveRow): Promise<void> {
    const known = new Set(before.places.map(({ id }) => id));
    if (!places.some(({ id, topicId }) => topicId === kept.id && !known.has(id))) await this.moves.giveBackTopic(kept);
  }

  /** Nobody is said to have read what they have not; who has not read on since has read what they had before. */
  private async returnReads({ move, from, into }: Both, current: readonly Place[], places: readonly Place[]): Promise<void> {
    const stays = move.kind === 'merge' ? into : from;
    const other = move.kind === 'merge' ? from : into;
    const saved = new Map(move.before.reads.map((read) => [read.memberId, read]));
    const [marks, otherMarks] = [await this.moves.readsOf(stays.id), await this.moves.readsOf(other.id)];
    const at = (topicId: string) => renumbered(places.filter((place) => place.topicId === topicId), current);
    const [own, others] = [at(stays.id), at(other.id)];
    const back = new Map<string, number>();
    const backOther = new Map<string, number>();
    for (const [memberId, mark] of marks) {
      const read = saved.get(memberId);
      const isUnchanged = read?.after === mark;
      if (move.kind === 'split') {
        if (isUnchanged) back.set(memberId, read.before);
        continue;
      }
      back.set(memberId, isUnchanged ? read.before : Math.max(read?.before ?? 0, markBefore(own, mark)));
      const further = isUnchanged ? 0 : markBefore(others, mark);
      if (further > (otherMarks.get(memberId) ?? 0)) backOther.set(memberId, further);
    }
    await this.moves.setReads(stays.id, back);
    await this.moves.setReads(other.id, backOther);
  }

  /** What was merged in is a topic again, in the state that its first post has come to. */
  private async partAgain({ move, from, into }: Both): Promise<void> {
    const { tags, led = [], topics } = move.before;
    const keptInto = topics.find(({ id }) => id === into.id)!;
    await this.returnSolution(move, from, into);
    if (tags && tags.join() === into.tags.join() && tags.join() !== keptInto.tags.join()) {
      const resolved = await this.tags.resolve(keptInto.tags);
      await this.topics.setTags(into.id, into.spaceId, resolved);
      await this.topics.update(into.id, { tags: resolved.map(({ slug }) => slug) });
    }
    const meToos = await this.moves.uncopyMeToos(into.id, from.id);
    await this.topics.update(into.id, { viewCount: into.viewCount - from.viewCount, meTooCount: into.meTooCount - meToos, wanted: into.wanted - meToos });
    await this.moves.uncopyLinks(into.id, from.id);
    await this.moves.leadBack(led, from.id);
    const body = (await this.posts.find(move.postId))!;
    const withheld = withheldWith(body);
    const rewritten = body.editedAt && body.editedAt > move.createdAt ? { excerpt: (await this.composer.render(body.source, from.spaceId)).excerpt() } : {};
    await this.topics.update(from.id, { ...withheld, ...rewritten, mergedIntoId: null, kudosCount: body.kudosCount, wanted: from.meTooCount + body.kudosCount });
    if (body.deletedAt && !body.hiddenAt) await this.posts.update(body.id, { deletedAt: null, deletedBy: null });
    if (!withheld.deletedAt) await this.topics.countForTags(from.id, from.spaceId, 1);
  }

  /** What had been split off is part of its topic again, and its number leads there. */
  private async joinAgain({ move, from, into }: Both): Promise<void> {
    const { solution, solutionWent } = move.before;
    const actorId = currentActor().memberId;
    const stands = solution && (!solutionWent || into.solutionPostId === solution.solutionPostId);
    if (into.solutionPostId) await this.solving.write(into, unsolved, actorId);
    if (stands && !from.solutionPostId && from.kind === 'question' && !(await this.posts.find(solution.solutionPostId!))?.deletedAt) {
      await this.solving.write(from, { ...solution, solvedAt: new Date(solution.solvedAt) }, actorId);
    }
    if (!into.deletedAt) await this.topics.countForTags(into.id, into.spaceId, -1);
    if (into.deletedAt && into.deletedBy) await this.posts.update(move.postId, { deletedAt: into.deletedAt, deletedBy: into.deletedBy });
    await this.topics.update(into.id, { deletedAt: into.deletedAt ?? new Date(), deletedBy: null, hiddenAt: null, mergedIntoId: from.id });
  }

  /** A solution goes with its topic; one that was kept for the other is given back as it is now. */
  private async returnSolution({ before }: TopicMoveRow, from: TopicRow, into: TopicRow): Promise<void> {
    const actorId = currentActor().memberId;
    const isTheirs = before.places.some(({ id, topicId }) => id === into.solutionPostId && topicId === from.id) || (await this.isIn(into.solutionPostId, from.id));
    if (isTheirs) {
      await this.topics.update(from.id, solutionIn(into));
      await this.solving.write(into, unsolved, actorId);
    } else if (from.solutionPostId && (before.solutionWent || (await this.posts.find(from.solutionPostId))?.deletedAt)) {
      await this.topics.update(from.id, unsolved);
    }
  }

  private async isIn(postId: string | null, topicId: string): Promise<boolean> {
    return postId !== null && (await this.posts.find(postId))?.topicId === topicId;
  }

  private async tell({ move, from, into }: Both): Promise<void> {
    const actorId = currentActor().memberId!;
    for (const { id, spaceId } of [from, into]) {
      await this.events.publish('topic.changed', { topicId: id, spaceId, actorId, change: move.kind === 'merge' ? 'unmerged' : 'unsplit' });
      await this.signals.send(topicAudienceChanged, id);
    }
    await this.events.publish('posts.moved', { topicId: from.id, fromTopicId: into.id, actorId });
  }
}

/** A topic is deleted or hidden as its body is. */
function withheldWith({ deletedAt, deletedBy, hiddenAt }: PostRow): Pick<TopicRow, 'deletedAt' | 'deletedBy' | 'hiddenAt'> {
  return { deletedAt, deletedBy, hiddenAt };
}
