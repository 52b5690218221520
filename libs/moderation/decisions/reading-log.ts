import { Injectable } from '@nestjs/common';
import { ModerationLogQuery, type ModerationLogLine, type ModerationLogPage, type Undoability } from '#contracts';
import { TopicAccess } from '#conversations';
import { authorize, Members, moderatesIn } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, notFound, pageFrom, validate } from '#platform';
import { Spaces } from '#spaces';
import { canModerate } from '../moderation.policy.js';
import { presentAction, type Surroundings } from '../queue/queue.presenter.js';
import { logLine, logPage, logPageOfTopic, type LogLineRow } from './log-pages.queries.js';
import { Undoing } from './undoing.js';

/** What lines name, and those that the reader may reach. */
interface Around extends Surroundings {
  within: ReadonlySet<string>;
}

/** The log as moderators read it: what was done, and what they may take back of it. */
@Injectable()
export class ReadingLog {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly access: TopicAccess,
    private readonly undoing: Undoing,
  ) {}

  async page(given: ModerationLogQuery): Promise<ModerationLogPage> {
    const { cursor, limit, topic: number } = validate(ModerationLogQuery, given);
    authorize(currentActor(), 'queue.open');
    const values = [...(await this.reader()), ...(cursor ? decodeCursor(cursor, 2) : [null, null]), limit + 1];
    const topicId = number === undefined ? null : await this.topicId(number);
    const rows = topicId === null ? await this.database.query(logPage, values) : await this.database.query(logPageOfTopic, [...values, topicId]);
    const around = await this.around(rows);
    return pageFrom(rows, limit, (row) => [row.createdAt.toISOString(), row.id], (row) => this.present(row, around));
  }

  /** One line, and whether it can be taken back as things are now. */
  async find(id: string): Promise<Undoability> {
    authorize(currentActor(), 'queue.open');
    const row = await this.database.one(logLine, [...(await this.reader()), id]);
    if (!row) throw notFound('decision');
    const line = this.present(row, await this.around([row]));
    return { ...line, refusal: line.undoable || row.undone ? await this.undoing.whyNot(row) : null };
  }

  private async reader(): Promise<unknown[]> {
    return [currentCommunityId(), await this.spaces.visibleIds(), canModerate(currentActor()), await this.spaces.moderatedIds(), currentActor().memberId];
  }

  private async topicId(number: number): Promise<string> {
    const { topic, space } = await this.access.byNumber(number);
    if (!moderatesIn(currentActor(), space.id)) throw notFound('topic');
    return topic.id;
  }

  private async around(rows: readonly LogLineRow[]): Promise<Around> {
    const memberIds = rows.flatMap(({ actorId, memberId }) => [actorId, memberId]).filter((id) => id !== null);
    const [spaces, members, within] = await Promise.all([this.spaces.refs(), this.members.refs(memberIds), this.undoing.within(currentActor(), rows)]);
    return { spaces, members, within };
  }

  private present(row: LogLineRow, { spaces, members, within }: Around): ModerationLogLine {
    const { memberId, postId, topicNumber, topicSlug, topicTitle, standsIn, before } = row;
    return {
      ...presentAction(row, members),
      member: memberId ? (members.get(memberId) ?? null) : null,
      topic: topicNumber === null ? null : { number: topicNumber, slug: topicSlug!, title: topicTitle! },
      space: standsIn ? (spaces.get(standsIn) ?? null) : null,
      postId,
      votes: before.topic?.votes ?? before.duplicate?.votes ?? null,
      undoable: !row.undone && within.has(row.id) && this.undoing.mayEver(currentActor(), row, standsIn),
    };
  }
}
