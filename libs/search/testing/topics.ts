import type { SpaceVisibility, TopicKind } from '#contracts';
import type { TestDatabase } from '#testing';
import { v7 as uuidv7 } from 'uuid';

export interface GivenTopic {
  space: string;
  title: string;
  body?: string;
  solution?: string;
  replies?: string[];
  tags?: string[];
  kind?: TopicKind;
  closed?: boolean;
  /** Closed, as a duplicate of this topic. */
  duplicateOf?: string;
  outdated?: boolean;
  archived?: boolean;
  /** An article that was made from an answer to this question. */
  madeFrom?: string;
  /** Days ago. */
  age?: number;
}

/** Writes the rows of topics as conversations does, without its services. */
export class TopicRows {
  private number = 0;

  constructor(private readonly test: TestDatabase) {}

  async space(visibility: SpaceVisibility = 'public', slug = `space-${uuidv7()}`): Promise<string> {
    const id = uuidv7();
    await this.run(`insert into spaces (community_id, id, slug, name, kind, position, visibility) values ($1, $2, $3, $3, 'support', 1, $4)`, [id, slug, visibility]);
    return id;
  }

  async topic(given: GivenTopic): Promise<string> {
    const id = uuidv7();
    this.number += 1;
    const solutionId = given.solution === undefined ? null : uuidv7();
    const replies = given.replies ?? [];
    const time = new Date(Date.now() - (given.age ?? 0) * 86_400_000);
    await this.run(
      `insert into topics (community_id, id, number, space_id, kind, title, slug, tags, solution_post_id, answer_count, closed_at, created_at, last_activity_at, solution_excerpt)
       values ($1, $2, $3, $4, $5, $6, 'slug', $7, $8, $9, $10, $11, $11, $12)`,
      [id, this.number, given.space, given.kind ?? 'question', given.title, given.tags ?? [], solutionId, replies.length + (solutionId ? 1 : 0), given.closed || given.duplicateOf ? time : null, time, given.solution ?? null],
    );
    if (given.duplicateOf) await this.run(`insert into topic_links (community_id, from_topic_id, to_topic_id, kind) values ($1, $2, $3, 'duplicate')`, [id, given.duplicateOf]);
    if (given.outdated) await this.run(`insert into outdated_topics (community_id, topic_id, reason) values ($1, $2, 'broken')`, [id]);
    if (given.archived) await this.run(`update topics set archived_at = now() where community_id = $1 and id = $2`, [id]);
    await this.post(id, uuidv7(), 1, 'body', given.body ?? '');
    if (given.madeFrom) await this.promote(given.madeFrom, id, given.space);
    if (solutionId) await this.post(id, solutionId, 2, 'answer', given.solution!);
    for (const [at, reply] of replies.entries()) await this.post(id, uuidv7(), at + 3, 'answer', reply);
    return id;
  }

  async post(topicId: string, id: string, position: number, kind: string, text: string): Promise<void> {
    const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
    await this.run(`insert into posts (community_id, id, topic_id, kind, position, source, html, renderer_version) values ($1, $2, $3, $4, $5, $6, $7, 1)`, [id, topicId, kind, position, text, html]);
  }

  private async promote(questionId: string, articleId: string, space: string): Promise<void> {
    await this.run(`insert into articles (community_id, topic_id, space_id, slug, position, state, published_at) values ($1, $2, $3, $4, 1, 'validated', now())`, [articleId, space, articleId]);
    await this.run(
      `insert into promotions (community_id, id, article_id, post_id, post_version, topic_id)
       select $1, $2, $3, id, 1, topic_id from posts where community_id = $1 and topic_id = $4 order by position desc limit 1`,
      [uuidv7(), articleId, questionId],
    );
  }

  run(sql: string, values: unknown[]): Promise<object[]> {
    return this.test.inCommunity(() => this.test.database.query(sql, [this.test.communityId, ...values]));
  }
}
