import { Injectable } from '@nestjs/common';
import { topicKindIn, type SpaceKind } from '#contracts';
import { Database } from '#platform';
import { Tags } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { slugify } from '../content/index.js';
import { Composer } from '../posts/composer.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { RepliesRepository } from '../posts/replies.repository.js';
import type { NewTopicRef } from './opening-topics.js';
import { Solving, solutionOf } from './solving.js';
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
    private readonly posts: PostsRepository,
    private readonly replies: RepliesRepository,
    private readonly solving: Solving,
    private readonly events: TopicEvents,
  ) {}

  async write({ space, title: given, question, answer, tags: slugs }: SolvedTopic): Promise<NewTopicRef> {
    const title = await this.composer.title(given);
    const body = await this.composer.compose(question.source, space.id, { byOthers: true });
    const solution = answer && (await this.composer.compose(answer.source, space.id, { byOthers: true }));
    return this.database.tx.run(async () => {
      const id = uuidv7();
      const { authorId } = question;
      const tags = await this.tags.resolve(slugs);
      const topic = { id, number: await this.topics.nextNumber(), spaceId: space.id, kind: topicKindIn[space.kind], title, slug: slugify(title), authorId, tags: tags.map(({ slug }) => slug), product: null, productVersion: null, excerpt: body.excerpt() };
      await this.topics.insert(topic);
      await this.posts.insert({ id: uuidv7(), topicId: id, kind: 'body', parentId: null, rootId: null, depth: 0, path: [], position: 1, authorId, source: body.source, html: body.html, rendererVersion: body.rendererVersion });
      await this.topics.setTags(id, space.id, tags);
      await this.topics.linkTo(id, [...body.linkedTopicIds, ...(solution?.linkedTopicIds ?? [])], 'link');
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
