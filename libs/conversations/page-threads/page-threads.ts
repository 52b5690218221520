import { Injectable } from '@nestjs/common';
import { NewPagePost, PageThreadKey, type PagePostRef, type PageThread } from '#contracts';
import { Communities } from '#identity';
import { DomainError, Idempotency, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { Replying } from '../posts/replying.js';
import { Asking } from '../topics/asking.js';
import { TopicAccess } from '../topics/topic-access.js';
import type { TopicPageRow } from '../topics/topics.queries.js';
import { pageAddress, topicTitle } from './host-page.js';
import { PageThreadsRepository } from './page-threads.repository.js';

/** Threads under the company's own pages. A key leads to one topic, which its first post opens: who only reads makes nothing. */
@Injectable()
export class PageThreads {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly communities: Communities,
    private readonly spaces: Spaces,
    private readonly access: TopicAccess,
    private readonly threads: PageThreadsRepository,
    private readonly asking: Asking,
    private readonly replying: Replying,
  ) {}

  async find(given: string): Promise<PageThread> {
    const key = validate(PageThreadKey, given);
    const { settings } = await this.communities.current();
    const [topic, slug] = await Promise.all([this.liveTopic(await this.threads.topicIdOf(key)), this.spaceSlug()]);
    return {
      key,
      topic: topic ? { number: topic.number, slug: topic.slug } : null,
      hasSpace: settings.embedding.threadsSpaceId !== null,
      mayOpen: slug !== undefined && (await this.spaces.find(slug)).abilities.ask,
    };
  }

  /** Opens the page's topic; where there is one already, because somebody was faster, the post becomes a reply to it. */
  async post(given: NewPagePost, idempotencyKey?: string): Promise<PagePostRef> {
    const { key, title, address, ...post } = validate(NewPagePost, given);
    await this.access.authorizeWriting();
    const { settings } = await this.communities.current();
    const page = { key, title, address: address ? allowed(pageAddress(address, settings.embedding.origins)) : null };
    return this.idempotency.run(idempotencyKey, { ...page, body: post.body }, async () => {
      const topic = await this.liveTopic(await this.threads.hold(page));
      if (topic) {
        const { id } = await this.replying.reply(topic.number, post);
        return { number: topic.number, slug: topic.slug, postId: id };
      }
      const space = await this.spaceSlug();
      if (!space) throw notFound('space for threads under pages');
      const { id, number, slug } = await this.asking.ask({ ...post, space, title: topicTitle(page, settings.limits), tags: [] });
      await this.threads.setTopic(page, id);
      return { number, slug, postId: null };
    });
  }

  /** Where threads open, if the reader may see it. */
  private async spaceSlug(): Promise<string | undefined> {
    const { threadsSpaceId } = (await this.communities.current()).settings.embedding;
    return threadsSpaceId ? (await this.spaces.visibleById(threadsSpaceId))?.slug : undefined;
  }

  /** What was deleted, or is out of the reader's sight, leaves its page free for another: no page is silent for ever because of one post. */
  private async liveTopic(id: string | null): Promise<TopicPageRow | undefined> {
    if (!id) return undefined;
    try {
      const { topic } = await this.access.byId(id);
      return topic.deletedAt && !topic.hiddenAt ? undefined : topic;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return undefined;
      throw error;
    }
  }
}

function allowed(address: string | undefined): string {
  if (address !== undefined) return address;
  const message = 'This page is on none of the sites that may show the community.';
  throw new DomainError('request.invalid', { message, errors: [{ path: 'address', message }] });
}
