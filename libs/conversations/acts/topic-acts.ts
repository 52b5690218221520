import { Injectable } from '@nestjs/common';
import type { EventPayload, TopicAbilities, TopicAct, TopicActed, TopicMissing } from '#contracts';
import { currentActor, Database, DomainError, notFound, Signals } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { topicAudienceChanged } from '../live/live.rooms.js';
import { solutionIn } from '../topics/solution.js';
import { Solving } from '../topics/solving.js';
import { authorize, TopicAccess, type VisibleTopic } from '../topics/topic-access.js';
import { TopicEvents } from '../topics/topic-events.js';
import type { TopicRow } from '../topics/topics.entity.js';
import { isModerator, isOwn, topicAbilities, topicMissing } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';
import type { ActLine, TopicActBefore } from './act-line.js';
import { changedColumns, columnsBefore, isStill } from './act-columns.js';

export type TopicChange = EventPayload<'topic.changed'>['change'];
const audienceChanges = new Set<TopicChange>(['moved', 'deleted', 'restored']);

/** One act on a topic: who may, what it changes, and what is told of it. */
export interface ActStep {
  ability: keyof TopicAbilities;
  change: TopicChange;
  columns: Partial<TopicRow>;
  /** Under which name it is written down; nothing is written down without. */
  act?: TopicAct;
  reason?: string;
  until?: Date | null;
  /** What else changes with it, and which further columns that changed. */
  also?: (topic: VisibleTopic['topic']) => Promise<Partial<TopicRow> | void>;
}

const takenBackAs = { lock: 'unlocked', unlock: 'locked', slow: 'slowed', unslow: 'slowed', close: 'reopened', reopen: 'closed', pin: 'unpinned', unpin: 'pinned', move: 'moved' } as const satisfies Partial<Record<TopicAct, TopicChange>>;
/** Acts that are undone by giving a topic's columns back. */
export type ColumnAct = keyof typeof takenBackAs;

/** What is done with a whole topic: changed as its row is taken, told to everybody whom it concerns, and taken back. */
@Injectable()
export class TopicActs {
  private record: (line: ActLine) => Promise<void> = async () => undefined;

  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly topics: TopicsRepository,
    private readonly solving: Solving,
    private readonly topicEvents: TopicEvents,
    private readonly signals: Signals,
  ) {}

  /** Id of the line that is written down, or null where this is nothing to write down. */
  async run(number: number, step: ActStep): Promise<string | null> {
    return this.database.tx.run(async () => {
      const { topic } = await this.access.byOwnNumber(number);
      const row = (await this.topics.lock(topic.id))!;
      const { topic: current } = await this.access.byOwnNumber(number);
      authorize(topicAbilities(currentActor(), current)[step.ability], `You may not ${step.ability} this topic.`, topicMissing(currentActor(), current)[step.ability as Exclude<keyof TopicMissing, 'knowing'>]);
      await this.write(row, step.columns, step.change);
      const further = await step.also?.(current);
      return step.act && isModerator(currentActor(), row.spaceId) && (step.act !== 'close' || !isOwn(currentActor(), row)) ? this.tell(row, step.act, { columns: changedColumns(row, { ...step.columns, ...further }) }, step) : null;
    });
  }

  /** The same for what moderators alone do. */
  async runAsModerator(number: number, step: ActStep & { act: TopicAct }): Promise<TopicActed> {
    return { actionId: (await this.run(number, step))! };
  }

  /** Who keeps a log writes each act down in its transaction: it can be taken back as soon as it is done. */
  recordWith(record: (line: ActLine) => Promise<void>): void {
    this.record = record;
  }

  /** Has what was done written down, and returns the id of the line; a move of posts and its line have the same. */
  async tell({ id: topicId, spaceId }: Pick<TopicRow, 'id' | 'spaceId'>, act: TopicAct, before: TopicActBefore, { reason = '', until = null }: { reason?: string; until?: Date | null }): Promise<string> {
    const id = before.moveId ?? uuidv7();
    await this.record({ id, topicId, spaceId, actorId: currentActor().memberId!, act, reason, until, before });
    return id;
  }

  /** Gives a topic's columns back as they were before an act. Throws where they changed since. Who may is the caller's to ask. */
  async takeBack(topicId: string, act: ColumnAct, columns: NonNullable<TopicActBefore['columns']>): Promise<void> {
    const row = await this.topics.lock(topicId);
    if (!row) throw notFound('topic');
    if (!isStill(row, columns)) throw new DomainError('conflict.already-done', { message: 'Something else was done with this topic since.' });
    const before = columnsBefore(columns);
    await this.write(row, before, takenBackAs[act]);
    if (before.kind) await this.topics.renameReplies(topicId, before.kind);
    if (before.solutionPostId) await this.solving.write({ ...row, ...before, solutionPostId: null }, solutionIn({ ...row, ...before }), currentActor().memberId);
  }

  /** The spaces in which topics stand, by the topics' ids. */
  async spacesOf(topicIds: readonly string[]): Promise<Map<string, string>> {
    const rows = topicIds.length > 0 ? await this.topics.findAll(topicIds) : [];
    return new Map(rows.map(({ id, spaceId }) => [id, spaceId]));
  }

  /** Whether a topic's columns are as an act left them. */
  async standsAsLeft(topicId: string, columns: NonNullable<TopicActBefore['columns']>): Promise<boolean> {
    const row = await this.topics.lock(topicId);
    return row !== null && isStill(row, columns);
  }

  /** Changes a topic's row, which is taken, and tells that it changed. Who may is the caller's to ask. */
  async write(row: TopicRow, columns: Partial<TopicRow>, change: TopicChange, actorId = currentActor().memberId): Promise<void> {
    await this.topics.update(row.id, columns);
    await this.recountTags(row, columns);
    await this.topicEvents.publish('topic.changed', { topicId: row.id, spaceId: columns.spaceId ?? row.spaceId, actorId, change });
    if (audienceChanges.has(change)) await this.signals.send(topicAudienceChanged, row.id);
  }

  /** Tags count the topics of each space that are not deleted. */
  private async recountTags(before: Pick<TopicRow, 'id' | 'spaceId' | 'deletedAt'>, changes: Partial<TopicRow>): Promise<void> {
    const after = { ...before, ...changes };
    if (after.spaceId === before.spaceId && !after.deletedAt === !before.deletedAt) return;
    if (!before.deletedAt) await this.topics.countForTags(before.id, before.spaceId, -1);
    if (!after.deletedAt) await this.topics.countForTags(after.id, after.spaceId, 1);
  }
}
