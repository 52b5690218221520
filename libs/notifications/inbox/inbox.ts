import { Injectable } from '@nestjs/common';
import { NotificationEdit, NotificationQuery, ReadUpTo, type Notification, type NotificationPage } from '#contracts';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, Events, notFound, pageFrom, validate, type Statement } from '#platform';
import { Spaces } from '#spaces';
import { kindsOfFilter } from '../kinds.js';
import { InboxChanges } from './inbox-changes.js';
import { presentNotification } from './inbox.presenter.js';
import { donePage, inboxPage, markOne, markTopic, markUpTo, notificationById, unreadPage, type InboxRow, type MarkedRow } from './inbox.queries.js';
import { UnreadCounts } from './unread.js';

const statements: Record<NotificationQuery['filter'], Statement<InboxRow>> = { all: inboxPage, unread: unreadPage, answers: inboxPage, mentions: inboxPage, done: donePage };

/** What a member was told, as far as they see now what it is about. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly changes: InboxChanges,
    private readonly unread: UnreadCounts,
    private readonly events: Events,
  ) {}

  async page(given: NotificationQuery): Promise<NotificationPage> {
    const { filter, cursor, limit } = validate(NotificationQuery, given);
    const memberId = requireMember(currentActor());
    const after = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(statements[filter], [currentCommunityId(), memberId, await this.spaces.visibleIds(), kindsOfFilter[filter], ...after, limit + 1]);
    const present = await this.presenterOf(rows);
    return { ...pageFrom(rows, limit, ({ sortKey, id }) => [sortKey, id], present), unread: await this.unread.count() };
  }

  count(): Promise<number> {
    requireMember(currentActor());
    return this.unread.count();
  }

  /** One of the actor's own; another member's does not exist for them. */
  async edit(id: string, given: NotificationEdit): Promise<Notification> {
    const { read = null, done = null } = validate(NotificationEdit, given);
    const who = [currentCommunityId(), requireMember(currentActor())];
    const row = await this.database.tx.run(async () => {
      const found = await this.database.one(notificationById, [...who, await this.spaces.visibleIds(), id]);
      if (!found) throw notFound('notification');
      await this.changed(await this.database.query(markOne, [...who, id, read, done]));
      return this.database.one(notificationById, [...who, await this.spaces.visibleIds(), id]);
    });
    return (await this.presenterOf([row!]))(row!);
  }

  /** Reads all up to the newest that was seen. */
  async readUpTo(given: ReadUpTo): Promise<void> {
    const { id } = validate(ReadUpTo, given);
    const values = [currentCommunityId(), requireMember(currentActor()), id];
    await this.database.tx.run(async () => this.changed(await this.database.query(markUpTo, values)));
  }

  /** Who opens a topic has read what they were told of it. */
  async readTopic(topicId: string): Promise<void> {
    const { memberId } = currentActor();
    if (!memberId || !(await this.unread.mayConcern(topicId))) return;
    await this.database.tx.run(async () => this.changed(await this.database.query(markTopic, [currentCommunityId(), memberId, topicId])));
  }

  private async changed(rows: MarkedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const memberId = requireMember(currentActor());
    await this.changes.tell([memberId]);
    const awards = rows.flatMap(({ isRead, kind, detail: { badge, tier } }) => (isRead && kind === 'badge' ? [{ badge: badge!, tier: tier! }] : []));
    if (awards.length > 0) await this.events.publish('badges.read', { memberId, awards });
  }

  private async presenterOf(rows: InboxRow[]): Promise<(row: InboxRow) => Notification> {
    const { handle } = currentActor();
    const members = await this.members.refs(rows.flatMap(({ actorId }) => actorId ?? []));
    return (row) => presentNotification(row, { members, handle: handle! });
  }
}
