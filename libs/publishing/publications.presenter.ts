import { Injectable } from '@nestjs/common';
import type { Publication } from '#contracts';
import { TopicAccess } from '#conversations';
import { Members } from '#identity';
import { DomainError } from '#platform';
import { Spaces } from '#spaces';
import type { ListedPublication } from './publications.queries.js';

/** Publications as their reader sees them: topics out of sight are left out. */
@Injectable()
export class PublicationsPresenter {
  constructor(
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly members: Members,
  ) {}

  async present(rows: readonly ListedPublication[]): Promise<Publication[]> {
    const [people, spaces] = await Promise.all([this.members.refs(rows.map(({ askedBy }) => askedBy)), this.spaces.refs()]);
    const presented: Publication[] = [];
    for (const { topicId, publishedTopicId, spaceId, askedBy, createdAt, expiresAt, ...row } of rows) {
      presented.push({
        ...row,
        source: topicId ? 'topic' : 'ticket',
        topic: await this.topic(topicId),
        published: await this.topic(publishedTopicId),
        space: spaces.get(spaceId) ?? null,
        by: people.get(askedBy) ?? null,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      });
    }
    return presented;
  }

  private async topic(id: string | null): Promise<Publication['topic']> {
    if (!id) return null;
    try {
      const { number, slug, title } = (await this.access.byId(id)).topic;
      return { number, slug, title };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    }
  }
}
