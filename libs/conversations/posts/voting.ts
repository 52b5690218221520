import { Injectable } from '@nestjs/common';
import { VoteInput, type MeTooResult, type VoteResult } from '#contracts';
import { currentActor, Database, validate } from '#platform';
import { postAbilities } from './posts.policy.js';
import { PostsRepository } from './posts.repository.js';
import { TopicEvents } from '../topics/topic-events.js';
import { authorize, TopicAccess } from '../topics/topic-access.js';
import { topicAbilities } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';

/** Kudos, downvotes and "I have this too": one each for a member, taken back by the same road. */
@Injectable()
export class Voting {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly events: TopicEvents,
  ) {}

  async vote(postId: string, given: VoteInput): Promise<VoteResult> {
    const { kind } = validate(VoteInput, given);
    const { post, topic, space } = await this.access.post(postId);
    const abilities = postAbilities(currentActor(), post, { topic, downvotes: space.downvotes });
    authorize(kind === 'downvote' ? abilities.downvote : abilities.kudos, 'You may not vote on this post.');
    const memberId = currentActor().memberId!;
    return this.database.tx.run(async () => {
      const { kudosChange, previousVote, ...counts } = await this.posts.vote(postId, memberId, kind);
      if (post.kind === 'body' && kudosChange !== 0) await this.topics.addKudos(topic.id, kudosChange);
      await this.events.publish('vote.changed', { topicId: topic.id, spaceId: space.id, postId, actorId: memberId, vote: kind, previousVote });
      return { ...counts, myVote: kind };
    });
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
