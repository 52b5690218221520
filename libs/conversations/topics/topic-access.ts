import { Injectable } from '@nestjs/common';
import type { PostAbilities, TopicAbilities, TopicMissing } from '#contracts';
import { Communities, tooFewPoints, silenceOf } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound } from '#platform';
import { Spaces, takesTopics, type SpaceListRow } from '#spaces';
import { mergedIntoOfId, mergedIntoOfNumber } from '../acts/moves.queries.js';
import { postAbilities, type PostSubject } from '../posts/posts.policy.js';
import { postById, type PostPageRow } from '../posts/posts.queries.js';
import { isModerator, topicAbilities, topicMissing } from './topics.policy.js';
import { topicById, topicByNumber, type TopicPageRow } from './topics.queries.js';

export interface VisibleTopic {
  topic: TopicPageRow;
  space: SpaceListRow;
}
export interface VisiblePost extends VisibleTopic {
  post: PostPageRow & PostSubject & { source: string; path: number[] };
}

/** Loads what a use case works on, as far as the actor may see it; what he may not see is not found. */
@Injectable()
export class TopicAccess {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly communities: Communities,
  ) {}

  byNumber(number: number): Promise<VisibleTopic> {
    return this.load(topicByNumber, number, 'topic');
  }

  /** For what changes the topic itself: whoever means one that was merged into another in the meantime does not mean the other. */
  async byOwnNumber(number: number): Promise<VisibleTopic> {
    const visible = await this.byNumber(number);
    if (visible.topic.number === number) return visible;
    throw new DomainError('conflict.already-done', { message: `This topic was merged into number ${visible.topic.number}.`, details: { number: visible.topic.number } });
  }

  byId(id: string): Promise<VisibleTopic> {
    return this.load(topicById, id, 'topic');
  }

  async post(id: string): Promise<VisiblePost> {
    const post = await this.database.one<VisiblePost['post']>(postById, [currentCommunityId(), id, currentActor().memberId]);
    if (!post) throw notFound('post');
    return { post, ...(await this.load(topicById, post.topicId, 'post')) };
  }

  /** Throws unless the actor may do this with the post. */
  authorizeOn({ post, topic, space }: VisiblePost, ability: keyof PostAbilities, message: string): void {
    authorize(postAbilities(currentActor(), post, { topic, downvotes: space.downvotes })[ability], message);
  }

  /** The same of a topic; says how many points it takes where nothing else is missing. */
  authorizeOnTopic({ topic }: VisibleTopic, ability: keyof TopicAbilities, message: string): void {
    authorize(topicAbilities(currentActor(), topic)[ability], message, topicMissing(currentActor(), topic)[ability as Exclude<keyof TopicMissing, 'knowing'>]);
  }

  /** Throws unless the actor is signed in and, where the community asks for it, has verified the e-mail address. */
  async authorizeWriting(): Promise<string> {
    const actor = currentActor();
    if (!actor.memberId) throw new DomainError('session.required', { message: 'Sign in to write.' });
    const silence = silenceOf(actor);
    if (silence) throw silence;
    const { settings } = await this.communities.current();
    if (settings.signUp.verifyEmailBeforePosting && !actor.emailVerified) {
      throw new DomainError('ability.missing', { message: 'Confirm your e-mail address first: we sent you a link.' });
    }
    return actor.memberId;
  }

  /** The number that the number of a topic which was merged into another leads to; undefined for any other. */
  async leadsTo(number: number): Promise<number | undefined> {
    return (await this.database.one(mergedIntoOfNumber, [currentCommunityId(), number]))?.number;
  }

  /** What was merged into another topic is found there. */
  private async merged(by: typeof topicByNumber, key: number | string, values: unknown[]): Promise<TopicPageRow | undefined> {
    const into = await this.database.one(by === topicByNumber ? mergedIntoOfNumber : mergedIntoOfId, [currentCommunityId(), key]);
    return into && this.database.one<TopicPageRow>(topicById, [currentCommunityId(), into.id, ...values]);
  }

  /** The error names what was asked for: a post out of sight and one that never was are answered alike. */
  private async load(by: typeof topicByNumber, key: number | string, noun: 'topic' | 'post'): Promise<VisibleTopic> {
    const actor = currentActor();
    const spaceIds = await this.spaces.visibleIds();
    const values = [spaceIds, actor.memberId, spaceIds.filter((id) => isModerator(actor, id))];
    const topic = (await this.database.one<TopicPageRow>(by, [currentCommunityId(), key, ...values])) ?? (await this.merged(by, key, values));
    const space = topic && (await this.spaces.visibleById(topic.spaceId));
    if (!topic || !space) throw notFound(noun);
    return inSpace(topic, space);
  }
}

/** A topic as the time of its space lets it be. */
export function inSpace<Row extends TopicPageRow>(topic: Row, space: SpaceListRow): { topic: Row; space: SpaceListRow } {
  return { topic: takesTopics(space) ? topic : { ...topic, frozen: true }, space };
}

/** Throws `ability.missing` with the reason unless the ability is given; `points` are what it takes where nothing else is missing. */
export function authorize(allowed: boolean, message: string, points?: number): void {
  if (allowed) return;
  if (!currentActor().memberId) throw new DomainError('session.required', { message: 'Sign in first.' });
  if (points !== undefined) throw tooFewPoints(currentActor(), points);
  throw new DomainError('ability.missing', { message });
}
