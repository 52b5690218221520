import { Injectable } from '@nestjs/common';
import { VoteInput, type MeTooResult, type VoteKind, type VoteResult } from '#contracts';
import { Communities } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, validate } from '#platform';
import { postAbilities, postMissing } from './posts.policy.js';
import { placesOfPosts, votesOfMember, type PlacedPostRow } from './posts.queries.js';
import { PostsRepository } from './posts.repository.js';
import { canChangeVote, reachedCap, secondsOfDayLeft, type ReachedCap, type VoteCaps } from './votes.policy.js';
import { VotesRepository, type VoteAsItWas } from './votes.repository.js';
import { TopicEvents } from '../topics/topic-events.js';
import { authorize, TopicAccess } from '../topics/topic-access.js';
import { topicAbilities } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';

/** What is kept of a vote that was taken back; of those that were long ago, not how they were. */
export interface GivenVote extends Partial<VoteAsItWas> {
  postId: string;
  kind: VoteKind;
}

/** Kudos, downvotes and "I have this too": one each for a member, taken back by the same road; votes for a while only. */
@Injectable()
export class Voting {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly votes: VotesRepository,
    private readonly communities: Communities,
    private readonly events: TopicEvents,
  ) {}

  async vote(postId: string, given: VoteInput): Promise<VoteResult> {
    const { kind } = validate(VoteInput, given);
    const { post, topic, space } = await this.access.post(postId);
    const place = { topic, downvotes: space.downvotes };
    const ability = kind ?? 'kudos';
    authorize(postAbilities(currentActor(), post, place)[ability], 'You may not vote on this post.', postMissing(currentActor(), post, place)[ability]);
    const memberId = currentActor().memberId!;
    const caps = (await this.communities.current()).settings.votes;
    return this.database.tx.run(async () => {
      await this.votes.lockVotesOf(memberId);
      const { kudosCount, downvoteCount, editedAt } = (await this.posts.lock(postId))!;
      const before = await this.votes.find(postId, memberId);
      if ((before?.kind ?? null) === kind) return { kudosCount, downvoteCount, myVote: kind };
      if (before && !canChangeVote({ castAt: before.createdAt, postEditedAt: editedAt }, caps, new Date())) throw voteIsFixed(caps);
      const cap = kind ? reachedCap(await this.votes.today(memberId, post), caps) : undefined;
      if (cap) throw capIsReached(cap, caps);
      const counts = await this.votes.replace(before, { postId, memberId, kind });
      const kudosChange = counts.kudosCount - kudosCount;
      if (post.kind === 'body' && kudosChange !== 0) await this.topics.addKudos(topic.id, kudosChange);
      await this.events.publish('vote.changed', { topicId: topic.id, spaceId: space.id, postId, actorId: memberId, vote: kind, previousVote: before?.kind ?? null });
      return { ...counts, myVote: kind };
    });
  }

  /** Takes back all that a member gave, and names it. Who may is the caller's to ask. */
  async withdrawAll(memberId: string): Promise<GivenVote[]> {
    const given = await this.database.query(votesOfMember, [currentCommunityId(), memberId]);
    for (const vote of given) await this.put(vote, memberId, null);
    return given.map(({ postId, kind, id, castAt, setAside, externalId }) => ({ postId, kind, id, castAt, setAside, externalId }));
  }

  /** Gives again what was taken back, as it was, where the post is still there: it earns what it earned, and no more. */
  async giveBack(memberId: string, votes: readonly GivenVote[]): Promise<void> {
    const posts = await this.database.query(placesOfPosts, [currentCommunityId(), votes.map(({ postId }) => postId)]);
    const given = new Map(votes.map((vote) => [vote.postId, vote]));
    for (const place of posts) await this.put(place, memberId, given.get(place.postId)!.kind, given.get(place.postId));
  }

  /** Votes that look arranged count on no post, or again, for everybody to see at once. Who may is the caller's to ask. */
  async setAside(voteIds: readonly string[], on: boolean): Promise<void> {
    for (const { kind, memberId, ...place } of await this.votes.setAside(voteIds, on)) {
      await this.events.publish('vote.changed', { ...place, actorId: memberId, vote: on ? null : kind, previousVote: on ? kind : null });
    }
  }

  private async put({ postId, topicId, spaceId, isBody }: PlacedPostRow, memberId: string, vote: VoteKind | null, was?: GivenVote): Promise<void> {
    const { kudosCount } = (await this.posts.lock(postId))!;
    const before = await this.votes.find(postId, memberId);
    const counts = await this.votes.replace(before, { postId, memberId, kind: vote }, was);
    const kudosChange = counts.kudosCount - kudosCount;
    if (isBody && kudosChange !== 0) await this.topics.addKudos(topicId, kudosChange);
    await this.events.publish('vote.changed', { topicId, spaceId, postId, actorId: memberId, vote, previousVote: before?.kind ?? null });
  }

  async meToo(topicNumber: number, on: boolean): Promise<MeTooResult> {
    const { topic, space } = await this.access.byNumber(topicNumber);
    authorize(topicAbilities(currentActor(), topic).meToo, 'You may not do this here.');
    const memberId = currentActor().memberId!;
    return this.database.tx.run(async () => {
      const meTooCount = await this.topics.setMeToo(topic.id, memberId, on);
      await this.events.publish('me-too.changed', { topicId: topic.id, spaceId: space.id, actorId: memberId });
      return { meTooCount, meToo: on };
    });
  }
}

function voteIsFixed({ undoMinutes }: VoteCaps): DomainError {
  return new DomainError('limit.exceeded', {
    message: `Your vote is more than ${undoMinutes} minutes old. It stays as it is, unless the post is edited.`,
    details: { limit: 'votes.undo', most: undoMinutes },
  });
}

function capIsReached(limit: ReachedCap, { perDay, perAuthorPerDay }: VoteCaps): DomainError {
  const retryAfter = secondsOfDayLeft(new Date());
  const most = limit === 'votes.day' ? perDay : perAuthorPerDay;
  const what = limit === 'votes.day' ? `on ${most} posts` : `on ${most} posts of this author`;
  const wait = retryAfter < 5_400 ? `${Math.ceil(retryAfter / 60)} minutes` : `${Math.round(retryAfter / 3_600)} hours`;
  return new DomainError('rate.limited', {
    message: `You have voted ${what} today, which is the most for one day. The next day begins at midnight UTC, in ${wait}.`,
    retryAfter,
    details: { limit, most },
  });
}
