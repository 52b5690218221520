import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { TopicPresence } from '#contracts';
import { Members, requireMember, silenceOf } from '#identity';
import { notFound, Processes, Realtime, type Connection } from '#platform';
import { announcedBy, countPresent, typingLifeMs, type Announcement, type Present, type TypingMember } from './live.present.js';

interface OpenTopic {
  communityId: string;
  topicId: string;
  here: Map<string, Connection>;
  typing: Map<string, TypingMember & { until: number }>;
  /** Who reads this topic through other processes, by process. */
  elsewhere: Map<string, { present: Present; heardAt: number }>;
  /** Readers here came, went, began or stopped to write since all were told. */
  changedHere: boolean;
  lastTold: string;
  telling: NodeJS.Timeout | undefined;
}

const sweepEveryMs = 2_000;
/** Every so many sweeps all is announced again, in case an announcement was lost. */
const announceEverySweeps = 15;
const announcementLifeMs = 75_000;
const announcementsAtOnce = 20;

/**
 * Who has a topic open and who writes there. Each process knows its own readers and announces them to the others; what is
 * not announced again expires, so a process that died takes its readers along.
 */
@Injectable()
export class LivePresence implements OnModuleInit, OnModuleDestroy {
  private readonly topics = new Map<string, OpenTopic>();
  private sweeping: NodeJS.Timeout | undefined;
  private sweeps = 0;

  constructor(
    private readonly realtime: Realtime,
    private readonly processes: Processes,
    private readonly members: Members,
  ) {}

  onModuleInit(): void {
    this.processes.on('presence', ({ processId, announcements }: { processId: string; announcements: Announcement[] }) => {
      for (const announcement of announcements) this.hear(processId, announcement);
    });
    this.processes.on('process.ended', ({ id }: { id: string }) => {
      for (const topic of this.topics.values()) if (topic.elsewhere.delete(id)) this.tellSoon(topic);
    });
    this.sweeping = setInterval(() => this.sweep(), sweepEveryMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
    for (const { telling } of this.topics.values()) clearTimeout(telling);
    this.topics.clear();
  }

  entered(connection: Connection, topicId: string): void {
    const key = keyOf(connection.communityId, topicId);
    const topic = this.topics.get(key) ?? openTopic(connection.communityId, topicId);
    this.topics.set(key, topic);
    topic.here.set(connection.id, connection);
    this.changed(topic);
  }

  left(connection: Connection, topicId: string): void {
    const topic = this.topics.get(keyOf(connection.communityId, topicId));
    if (!topic?.here.delete(connection.id)) return;
    topic.typing.delete(connection.id);
    this.changed(topic);
  }

  /** Says for some seconds that a member writes. Throws `session.required` for a guest, `member.silenced`, `not-found` outside of the topic. */
  async type(connection: Connection, topicId: string, typing: boolean): Promise<void> {
    const memberId = requireMember(connection.actor);
    const silence = silenceOf(connection.actor);
    if (silence) throw silence;
    const topic = this.topics.get(keyOf(connection.communityId, topicId));
    if (!topic?.here.has(connection.id)) throw notFound('topic');
    const before = topic.typing.has(connection.id);
    if (typing) {
      const name = (await this.members.refs([memberId])).get(memberId)?.displayName;
      if (!name || !topic.here.has(connection.id)) return;
      topic.typing.set(connection.id, { memberId, name, until: Date.now() + typingLifeMs });
    } else topic.typing.delete(connection.id);
    if (before !== typing) this.changed(topic);
  }

  private hear(processId: string, announcement: Announcement): void {
    const topic = this.topics.get(keyOf(announcement.communityId, announcement.topicId));
    if (!topic) return;
    const isNew = !topic.elsewhere.has(processId);
    if (announcement.present) topic.elsewhere.set(processId, { present: announcement.present, heardAt: Date.now() });
    else topic.elsewhere.delete(processId);
    if (isNew && announcement.present) this.announce([topic]);
    this.tellSoon(topic);
  }

  private changed(topic: OpenTopic): void {
    topic.changedHere = true;
    this.tellSoon(topic);
  }

  /** Several changes within a moment are told once; the fuller a topic, the longer the moment. */
  private tellSoon(topic: OpenTopic): void {
    topic.telling ??= setTimeout(() => this.tell(topic), Math.min(3_000, 150 + 2 * topic.here.size)).unref();
  }

  private tell(topic: OpenTopic): void {
    topic.telling = undefined;
    const { changedHere } = topic;
    topic.changedHere = false;
    if (changedHere) this.announce([topic]);
    if (topic.here.size === 0) return void this.topics.delete(keyOf(topic.communityId, topic.topicId));
    const { viewers, typing } = countPresent([presentHere(topic), ...[...topic.elsewhere.values()].map(({ present }) => present)]);
    const told = JSON.stringify([viewers, typing]);
    if (told === topic.lastTold && !changedHere) return;
    topic.lastTold = told;
    const presence = (except?: string): TopicPresence => ({ topicId: topic.topicId, viewers, typing: typing.filter(({ memberId }) => memberId !== except).map(({ name }) => name) });
    const writers = [...topic.here.values()].filter(({ actor }) => typing.some(({ memberId }) => memberId === actor.memberId));
    void this.realtime.deliver({
      communityId: topic.communityId,
      room: { kind: 'topic', id: topic.topicId },
      name: 'topic.presence',
      payload: presence(),
      except: writers.map(({ id }) => id),
    });
    for (const { socket, actor } of writers) socket.emit('topic.presence', presence(actor.memberId!));
  }

  private announce(topics: OpenTopic[]): void {
    for (let at = 0; at < topics.length; at += announcementsAtOnce) {
      const announcements = topics.slice(at, at + announcementsAtOnce).map((topic): Announcement => ({
        communityId: topic.communityId,
        topicId: topic.topicId,
        present: topic.here.size > 0 ? announcedBy(presentHere(topic)) : null,
      }));
      this.processes.tellOthers('presence', { processId: this.processes.id, announcements });
    }
  }

  private sweep(): void {
    const now = Date.now();
    for (const topic of this.topics.values()) {
      const expired = [...topic.elsewhere].filter(([, { heardAt }]) => now - heardAt > announcementLifeMs);
      for (const [processId] of expired) topic.elsewhere.delete(processId);
      const silent = [...topic.typing].filter(([, { until }]) => until < now);
      for (const [connectionId] of silent) topic.typing.delete(connectionId);
      if (silent.length > 0) this.changed(topic);
      else if (expired.length > 0) this.tellSoon(topic);
    }
    this.sweeps += 1;
    if (this.sweeps % announceEverySweeps === 0) this.announce([...this.topics.values()]);
  }
}

function openTopic(communityId: string, topicId: string): OpenTopic {
  return { communityId, topicId, here: new Map(), typing: new Map(), elsewhere: new Map(), changedHere: false, lastTold: '', telling: undefined };
}

function presentHere({ here, typing }: OpenTopic): Present {
  const memberIds = [...here.values()].map(({ actor }) => actor.memberId);
  const members = new Set(memberIds.filter((id) => id !== null));
  return { members: [...members], others: memberIds.filter((id) => id === null).length, typing: [...typing.values()].map(({ memberId, name }) => ({ memberId, name })) };
}

function keyOf(communityId: string, topicId: string): string {
  return `${communityId}/${topicId}`;
}
