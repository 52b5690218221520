import { Injectable } from '@nestjs/common';
import type { ResolvedTag } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { slugify } from '../content/index.js';
import { AttachmentsRepository } from '../files/attachments.repository.js';
import type { Composed } from '../posts/composer.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { ReadsRepository } from '../reading/reads.repository.js';
import { TopicsRepository, type NewTopicRow } from './topics.repository.js';

export interface NewTopicRef {
  id: string;
  number: number;
  slug: string;
}

/** A topic as it is to begin: with tags that are resolved and a text that is composed. */
export interface OpenedTopic extends Pick<NewTopicRow, 'spaceId' | 'kind' | 'title' | 'product' | 'productVersion'> {
  authorId: string;
  tags: ResolvedTag[];
  body: Composed;
}

/** Writes a topic and its body. Whether that may be, and what is told of it, is the caller's. */
@Injectable()
export class OpeningTopics {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly reads: ReadsRepository,
  ) {}

  async open({ body, tags, ...given }: OpenedTopic): Promise<NewTopicRef & { bodyId: string }> {
    const { authorId, spaceId } = given;
    const id = uuidv7();
    const bodyId = uuidv7();
    const number = await this.topics.nextNumber();
    const slug = slugify(given.title);
    await this.topics.insert({ ...given, id, number, slug, tags: tags.map((tag) => tag.slug), excerpt: body.excerpt() });
    await this.posts.insert({ id: bodyId, topicId: id, kind: 'body', parentId: null, rootId: null, depth: 0, path: [], position: 1, authorId, source: body.source, html: body.html, rendererVersion: body.rendererVersion });
    await this.topics.setTags(id, spaceId, tags);
    await this.topics.linkTo(id, body.linkedTopicIds, 'link');
    await this.attachments.claim(bodyId, body.attachmentIds, authorId);
    await this.reads.mark(authorId, id, 1);
    return { id, number, slug, bodyId };
  }
}
