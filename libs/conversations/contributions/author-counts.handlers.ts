import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { currentCommunityId, Database, Events, statement } from '#platform';

type Counted = 'topic.created' | 'topic.changed' | 'post.created' | 'post.changed' | 'vote.changed' | 'solution.changed';

/** Keeps what a member's profile counts: recomputed for the members of a topic's posts, so that a repeated job changes nothing. */
@Injectable()
export class AuthorCounts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    const names: Counted[] = ['topic.created', 'topic.changed', 'post.created', 'post.changed', 'vote.changed', 'solution.changed'];
    this.events.on('members.count-contributions', names, ({ payload }) => this.recount(payload), ({ topicId }) => topicId);
  }

  /** The members are locked first: a count that waited for another one must see what that one saw, and more. */
  private recount({ topicId }: EventPayload<Counted>): Promise<void> {
    return this.database.tx.run(async () => {
      const values = [currentCommunityId(), topicId];
      await this.database.query(lockAuthors, values);
      await this.database.query(countContributions, values);
    });
  }
}

const authors = `m.community_id = $1 and m.id in (select p.author_id from posts p where p.community_id = $1 and p.topic_id = $2)`;

const lockAuthors = statement('members.lock-authors', `select m.id from members m where ${authors} order by m.id for update`);

const countContributions = statement(
  'members.count-contributions',
  `update members m set
      topic_count = (select count(*) from topics t where t.community_id = $1 and t.author_id = m.id and t.deleted_at is null),
      answer_count = (select count(*) from posts p where p.community_id = $1 and p.author_id = m.id and p.kind = 'answer' and p.deleted_at is null),
      solution_count = (select count(*) from topics t where t.community_id = $1 and t.solution_author_id = m.id and t.deleted_at is null),
      kudos_received = (select coalesce(sum(p.kudos_count), 0) from posts p where p.community_id = $1 and p.author_id = m.id and p.deleted_at is null)
    where ${authors}`,
);
