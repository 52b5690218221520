import { Injectable } from '@nestjs/common';
import { NewTopic, QuestionTemplate, topicKindIn } from '#contracts';
import { DomainError, Idempotency, notFound, validate } from '#platform';
import { Spaces, Tags, takesTopics } from '#spaces';
import { PageContexts } from '../contexts/page-contexts.js';
import { Composer } from '../posts/composer.js';
import { Newcomers } from '../newcomers/newcomers.js';
import { Screening } from '../newcomers/screening.js';
import { TopicEvents } from './topic-events.js';
import { authorize, TopicAccess } from './topic-access.js';
import { OpeningTopics, type NewTopicRef } from './opening-topics.js';

/** Opens a topic: a question in a support space, a discussion elsewhere. */
@Injectable()
export class Asking {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly composer: Composer,
    private readonly opening: OpeningTopics,
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
    if (!takesTopics(place)) throw new DomainError('conflict.closed', { message: 'Nothing new is taken here any more.', details: { topicsUntil: place.topicsUntil?.toISOString() } });
    authorize(space.abilities.ask, 'You may not open a topic in this space.');
    checkTemplate(QuestionTemplate.parse(place.template), input);
    const title = await this.composer.title(input.title);
    const body = await this.composer.compose(input.body, space.id);
    return this.idempotency.run(idempotencyKey, input, async () => {
      await this.newcomers.allowTopic(space.id);
      const tags = await this.tags.resolve(input.tags);
      const { bodyId, ...topic } = await this.opening.open({ spaceId: space.id, kind: topicKindIn[space.kind], title, body, tags, authorId, product: input.product || null, productVersion: input.productVersion || null });
      if (input.contextId) await this.contexts.send(input.contextId, topic.id, authorId);
      await this.events.publish('topic.created', { topicId: topic.id, spaceId: space.id, actorId: authorId });
      await this.screening.look(topic.id, bodyId, form);
      return topic;
    });
  }
}

function checkTemplate(template: QuestionTemplate, { product, productVersion, versionUnknown }: NewTopic): void {
  const errors = [
    ...(template.requireProduct && !product ? [{ path: 'product', message: 'Say which product this is about.' }] : []),
    ...(template.requireVersion && !productVersion && !versionUnknown ? [{ path: 'productVersion', message: 'Say which version you use.' }] : []),
  ];
  if (errors.length > 0) throw new DomainError('request.invalid', { message: 'Some fields need a change.', errors });
}
