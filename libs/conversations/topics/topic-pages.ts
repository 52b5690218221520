import { Injectable } from '@nestjs/common';
import { RepliesQuery, type TopicPage } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, madeOf, validate } from '#platform';
import { Spaces } from '#spaces';
import { memberIdsOfPosts, presentThreads } from '../posts/posts.presenter.js';
import type { PostPageRow } from '../posts/posts.queries.js';
import { placeOf, ThreadRows, threadsPage } from '../posts/thread-rows.js';
import { canReadContext } from '../contexts/page-contexts.policy.js';
import { OwnColumns, presentOwn } from './own-columns.js';
import { inSpace, TopicAccess, type VisibleTopic } from './topic-access.js';
import { TopicSnapshots, type TopicSnapshot } from './topic-snapshots.js';
import { canSeeTopic } from './topics.policy.js';
import { memberIdsOf, presentLinks, presentTopic } from './topics.presenter.js';
import { topicTitlesByIdAnywhere, type OwnRow, type TopicTitleRow } from './topics.queries.js';

interface Loaded extends VisibleTopic {
  rows: PostPageRow[];
  titles: TopicTitleRow[];
  own: OwnRow | undefined;
}

/** Everything that a topic's page shows first. */
@Injectable()
export class TopicPages {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly threads: ThreadRows,
    private readonly snapshots: TopicSnapshots,
    private readonly ownColumns: OwnColumns,
  ) {}

  async page(number: number, given: RepliesQuery): Promise<TopicPage> {
    const query = validate(RepliesQuery, given);
    const { topic, space, rows, titles, own } = (this.snapshots.holds(query) && (await this.fromSnapshot(number))) || (await this.fromRows(number, query));
    madeOf(`topic:${topic.id}`);
    const [spaces, members] = await Promise.all([
      this.spaces.refs(),
      this.members.refs([...memberIdsOf([topic]), ...memberIdsOfPosts(rows), ...(topic.solutionAcceptedBy ? [topic.solutionAcceptedBy] : [])]),
    ]);
    const [body, ...threads] = presentThreads(rows, placeOf({ topic, space }, members));
    const solution = topic.solutionPostId && threads[0]?.post.id === topic.solutionPostId ? threads.shift()! : null;
    const links = presentLinks(topic.links, titles.filter(({ spaceId }) => spaces.has(spaceId)));
    return { topic: presentTopic(topic, links, space.downvotes, { spaces, members }), body: body!.post, solution, replies: threadsPage(threads, query), own: own ? presentOwn(own, canReadContext(currentActor(), topic)) : null };
  }

  private async fromRows(number: number, query: RepliesQuery): Promise<Loaded> {
    const visible = await this.access.byNumber(number);
    const linked = (visible.topic.links ?? []).map(({ topicId }) => topicId);
    const { memberId } = currentActor();
    const [rows, titles, personal] = await Promise.all([
      this.threads.rows(visible.topic, { ...query, isFirst: true }),
      linked.length > 0 ? this.database.query<TopicTitleRow>(topicTitlesByIdAnywhere, [currentCommunityId(), linked]) : [],
      memberId ? this.database.one(this.ownColumns.statements.alone, [currentCommunityId(), visible.topic.id, memberId]) : undefined,
    ]);
    return { ...visible, rows, titles, own: personal?.own };
  }

  /** Undefined where the snapshot does not show what this actor may see. */
  private async fromSnapshot(number: number): Promise<Loaded | undefined> {
    const actor = currentActor();
    const snapshot = await this.snapshots.find(number);
    const space = snapshot && (await this.spaces.visibleById(snapshot.topic.spaceId));
    if (!snapshot || !space || !canSeeTopic(actor, snapshot.topic)) return undefined;
    if (!actor.memberId) return { ...snapshot, ...inSpace(snapshot.topic, space), own: undefined };
    if (snapshot.hasDeleted) return undefined;
    const personal = await this.personal(snapshot, actor.memberId);
    return { ...personal, ...inSpace(personal.topic, space) };
  }

  private async personal(snapshot: TopicSnapshot, memberId: string): Promise<Omit<Loaded, 'space'>> {
    const ids = snapshot.rows.map(({ id }) => id);
    const personal = await this.database.one(this.ownColumns.statements.personal, [currentCommunityId(), snapshot.topic.id, memberId, ids]);
    if (!personal) return { ...snapshot, own: undefined };
    const { votes, own, ...topic } = personal;
    return {
      ...snapshot,
      own,
      topic: { ...snapshot.topic, ...topic },
      rows: votes ? snapshot.rows.map((row) => (votes[row.id] ? { ...row, myVote: votes[row.id]! } : row)) : snapshot.rows,
    };
  }
}
