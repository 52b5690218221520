import { Injectable } from '@nestjs/common';
import { NewTopic, QuestionTemplate, topicKindIn } from '#contracts';
import { DomainError, Idempotency, notFound, validate } from '#platform';
import { Spaces, Tags } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { AttachmentsRepository } from '../files/attachments.repository.js';
import { PageContexts } from '../contexts/page-contexts.js';
import { Composer } from '../posts/composer.js';
import { slugify } from '../content/index.js';
import { Newcomers } from '../newcomers/newcomers.js';
import { Screening } from '../newcomers/screening.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { ReadsRepository } from '../reading/reads.repository.js';
import { TopicEvents } from './topic-events.js';
import { authorize, TopicAccess } from './topic-access.js';
import { TopicsRepository } from './topics.repository.js';

export interface NewTopicRef {
  id: string;
  number: number;
  slug: string;
}

/** Opens a topic: a question in a support space, a discussion elsewhere. */
@Injectable()
export class Asking {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly composer: Composer,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly reads: ReadsRepository,
    private readonly events: TopicEvents,
    private readonly newcomers: Newcomers,
    private readonly screening: Screening,
    private readonly contexts: PageContexts,
  ) {}

  async ask(given: NewTopic, idempotencyKey?: string): Promise<NewTopicRef> {
    const { form, ...input } = validate(NewTopic, given);
    const authorId = await this.access.authorizeWriting();
    const place = await this.spaces.visibleBySlug(input.space);
    if (!place) throw notFound('space');
    const space = await this.spaces.find(input.space);
    authorize(space.abilities.ask, 'You may not open a topic in this space.');
    checkTemplate(QuestionTemplate.parse(place.template), input);
    const title = await this.composer.title(input.title);
    const body = await this.composer.compose(input.body, space.id);
    return this.idempotency.run(idempotencyKey, input, async () => {
      await this.newcomers.allowTopic(space.id);
      const id = uuidv7();
      const postId = uuidv7();
      const tags = await this.tags.resolve(input.tags);
      const topic = {
        id,
        number: await this.topics.nextNumber(),
        spaceId: space.id,
        kind: topicKindIn[space.kind],
        title,
        slug: slugify(title),
        authorId,
        tags: tags.map(({ slug }) => slug),
        product: input.product || null,
        productVersion: input.productVersion || null,
        excerpt: body.excerpt(),
      };
      await this.topics.insert(topic);
      await this.posts.insert({ id: postId, topicId: id, kind: 'body', parentId: null, rootId: null, depth: 0, path: [], position: 1, authorId, source: body.source, html: body.html, rendererVersion: body.rendererVersion });
      await this.topics.setTags(id, space.id, tags);
      await this.topics.linkTo(id, body.linkedTopicIds, 'link');
      await this.attachments.claim(postId, body.attachmentIds, authorId);
      if (input.contextId) await this.contexts.send(input.contextId, id, authorId);
      await this.reads.mark(authorId, id, 1);
      await this.events.publish('topic.created', { topicId: id, spaceId: space.id, actorId: authorId });
      await this.screening.look(id, postId, form);
      return { id, number: topic.number, slug: topic.slug };
    });
  }
}

function checkTemplate(template: QuestionTemplate, { product, productVersion }: NewTopic): void {
  const errors = [
    ...(template.requireProduct && !product ? [{ path: 'product', message: 'Say which product this is about.' }] : []),
    ...(template.requireVersion && !productVersion ? [{ path: 'productVersion', message: 'Say which version you use.' }] : []),
  ];
  if (errors.length > 0) throw new DomainError('request.invalid', { message: 'Some fields need a change.', errors });
}
