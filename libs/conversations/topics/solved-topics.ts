import { Injectable } from '@nestjs/common';
import { topicKindIn, type SpaceKind } from '#contracts';
import { Database } from '#platform';
import { Tags } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { Composer } from '../posts/composer.js';
import { RepliesRepository } from '../posts/replies.repository.js';
import { OpeningTopics, type NewTopicRef } from './opening-topics.js';
import { solutionOf } from './solution.js';
import { Solving } from './solving.js';
import { TopicEvents } from './topic-events.js';
import { TopicsRepository } from './topics.repository.js';

export interface SolvedTopic {
  space: { id: string; kind: SpaceKind };
  title: string;
  question: { source: string; authorId: string };
  answer: { source: string; authorId: string } | null;
  tags: string[];
}

/** Writes a question and what solved it in other people's names, at once. Whether they agreed is the caller's to ask, in its transaction. */
@Injectable()
export class SolvedTopics {
  constructor(
    private readonly database: Database,
    private readonly composer: Composer,
    private readonly tags: Tags,
    private readonly topics: TopicsRepository,
    private readonly opening: OpeningTopics,
    private readonly replies: RepliesRepository,
    private readonly solving: Solving,
    private readonly events: TopicEvents,
  ) {}

  async write({ space, title: given, question, answer, tags: slugs }: SolvedTopic): Promise<NewTopicRef> {
    const title = await this.composer.title(given);
    const body = await this.composer.compose(question.source, space.id, { byOthers: true });
    const solution = answer && (await this.composer.compose(answer.source, space.id, { byOthers: true }));
    return this.database.tx.run(async () => {
      const { authorId } = question;
      // Images stay with the private post that they were sent with.
      const topic = await this.opening.open({ spaceId: space.id, kind: topicKindIn[space.kind], title, product: null, productVersion: null, authorId, tags: await this.tags.resolve(slugs), body: { ...body, attachmentIds: [] } });
      const { id } = topic;
      if (solution) await this.topics.linkTo(id, solution.linkedTopicIds, 'link');
      await this.events.publish('topic.created', { topicId: id, spaceId: space.id, actorId: authorId });
      if (answer && solution) {
        const postId = uuidv7();
        await this.replies.add({ id: postId, topicId: id, kind: 'answer', parent: null, authorId: answer.authorId, source: solution.source, html: solution.html, rendererVersion: solution.rendererVersion });
        await this.events.publish('post.created', { topicId: id, spaceId: space.id, postId, parentId: null, actorId: answer.authorId });
        await this.solving.write({ id, spaceId: space.id, solutionPostId: null }, solutionOf({ id: postId, authorId: answer.authorId, source: solution.source }, { by: authorId, at: new Date() }), authorId);
      }
      return { id, number: topic.number, slug: topic.slug };
    });
  }

  /** Throws `request.invalid` where the texts could not be written. */
  async check({ space, title, question, answer }: Pick<SolvedTopic, 'space' | 'title'> & { question: string; answer: string | null }): Promise<void> {
    await this.composer.title(title);
    await this.composer.compose(question, space.id, { byOthers: true });
    if (answer) await this.composer.compose(answer, space.id, { byOthers: true });
  }
}
