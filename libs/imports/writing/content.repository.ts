import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { bulkInsert, type BulkInsert } from './bulk-insert.js';
import {
  meTooColumns,
  memberColumns,
  postColumns,
  revisionColumns,
  topicColumns,
  topicLinkColumns,
  topicTagColumns,
  voteColumns,
  type MemberRecord,
  type MeTooRecord,
  type PostRecord,
  type RevisionRecord,
  type TopicRecord,
  type TopicLinkRecord,
  type TopicTagRecord,
  type VoteRecord,
} from './rows.js';

const statements = {
  members: bulkInsert('members', memberColumns),
  topics: bulkInsert('topics', topicColumns),
  posts: bulkInsert('posts', postColumns),
  revisions: bulkInsert('post_revisions', revisionColumns, 'post_id as id'),
  votes: bulkInsert('votes', voteColumns),
  meToos: bulkInsert('me_toos', meTooColumns, 'topic_id as id'),
  topicTags: bulkInsert('topic_tags', topicTagColumns, 'topic_id as id'),
  topicLinks: bulkInsert('topic_links', topicLinkColumns, 'from_topic_id as id'),
};

/**
 * Writes many rows at once, with the times and counts that they bring along; no event is published. Each method returns
 * how many rows are new: what is there already stays as it is.
 */
@Injectable()
export class ContentRepository {
  constructor(private readonly database: Database) {}

  insertMembers(rows: readonly MemberRecord[]): Promise<number> {
    return this.insert('members', statements.members, rows);
  }

  insertTopics(rows: readonly TopicRecord[]): Promise<number> {
    return this.insert('topics', statements.topics, rows);
  }

  insertPosts(rows: readonly PostRecord[]): Promise<number> {
    return this.insert('posts', statements.posts, rows);
  }

  insertRevisions(rows: readonly RevisionRecord[]): Promise<number> {
    return this.insert('revisions', statements.revisions, rows);
  }

  insertVotes(rows: readonly VoteRecord[]): Promise<number> {
    return this.insert('votes', statements.votes, rows);
  }

  insertMeToos(rows: readonly MeTooRecord[]): Promise<number> {
    return this.insert('meToos', statements.meToos, rows);
  }

  insertTopicTags(rows: readonly TopicTagRecord[]): Promise<number> {
    return this.insert('topicTags', statements.topicTags, rows);
  }

  insertTopicLinks(rows: readonly TopicLinkRecord[]): Promise<number> {
    return this.insert('topicLinks', statements.topicLinks, rows);
  }

  /** Reserves that many topic numbers for this transaction and returns the first. */
  async takeNumbers(count: number): Promise<number> {
    const row = await this.database.one<{ last: number }>(
      `insert into topic_numbers (community_id, last) values ($1, $2)
       on conflict (community_id) do update set last = topic_numbers.last + $2 returning last`,
      [currentCommunityId(), count],
    );
    return row!.last - count + 1;
  }

  private async insert<Row>(kind: keyof typeof statements, { text, columnsOf }: BulkInsert<Row>, rows: readonly Row[]): Promise<number> {
    if (rows.length === 0) return 0;
    const inserted = await this.database.query({ name: `imports.insert-${kind}`, text }, [currentCommunityId(), ...columnsOf(rows)]);
    return inserted.length;
  }
}
