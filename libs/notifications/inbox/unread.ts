import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mostUnread } from '#contracts';
import { currentActor, currentCommunityId, Database, MemoryCache, Realtime, Signals } from '#platform';
import { Spaces } from '#spaces';
import { inboxChanged, membersIn } from './inbox-changes.js';
import { unreadOf } from './inbox.queries.js';

interface Unread {
  memberId: string;
  communityId: string;
  count: number;
  topicIds: string[];
}

const lifeMs = 60_000;
const lookedAt = 300;

/**
 * How many notifications wait for a member. Every page asks, and so it is kept in memory: until the inbox changes, a topic
 * in it does, or the member may see other spaces than before.
 */
@Injectable()
export class UnreadCounts implements OnModuleInit {
  private readonly known = new MemoryCache<Unread>(10_000, lifeMs, 'unread');

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly signals: Signals,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.realtime.registerRoom('member', { mayEnter: async (id) => currentActor().memberId === id });
    this.signals.on(inboxChanged, ({ communityId, key }) => this.changed(communityId, membersIn(key)));
    this.signals.on('topic.touched', ({ key }) => this.known.dropWhere(({ topicIds }) => topicIds.includes(key)));
    this.signals.on('member.actor-changed', ({ key }) => this.known.dropWhere(({ memberId }) => memberId === key));
    for (const signal of ['space.changed', 'group.actors-changed']) this.signals.on(signal, (told) => this.known.dropWhere(({ communityId }) => communityId === told.communityId));
    this.signals.afterGap(() => this.known.clear());
  }

  /** Of the actor; 0 for a guest. */
  async count(): Promise<number> {
    return (await this.load())?.count ?? 0;
  }

  /** Whether something unread may be about this topic: beyond the limit of counting nobody knows. */
  async mayConcern(topicId: string): Promise<boolean> {
    const unread = await this.load();
    return unread !== undefined && (unread.count >= mostUnread || unread.topicIds.includes(topicId));
  }

  private async load(): Promise<Unread | undefined> {
    const { memberId } = currentActor();
    if (!memberId) return undefined;
    const communityId = currentCommunityId();
    return this.known.load(keyOf(communityId, memberId), async () => {
      const row = await this.database.one(unreadOf, [communityId, memberId, await this.spaces.visibleIds(), lookedAt]);
      return { memberId, communityId, count: Math.min(row?.count ?? 0, mostUnread), topicIds: row?.topicIds ?? [] };
    });
  }

  private changed(communityId: string, memberIds: readonly string[]): void {
    for (const memberId of memberIds) {
      this.known.drop(keyOf(communityId, memberId));
      void this.realtime.deliver({ communityId, room: { kind: 'member', id: memberId }, name: 'inbox.changed', payload: { memberId } });
    }
  }
}

function keyOf(communityId: string, memberId: string): string {
  return `${communityId}:${memberId}`;
}
