import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Expertise, ExpertiseLevel, TopicExpert } from '#contracts';
import { Members } from '#identity';
import { currentCommunityId, Database, MemoryCache, notFound, Signals } from '#platform';
import { Spaces } from '#spaces';
import { expertiseInTopic, expertiseOfMember, expertiseOnTopic, visibleTopicId, type TopicExpertRow } from './experts.queries.js';
import { knowsWell, levelOf } from './levels.js';
import { shownAt, type Rating } from './certainty.js';

const lifeMs = 30_000;

/** Who knows what: of one member, and among those who write in a topic. */
@Injectable()
export class Experts implements OnModuleInit {
  private readonly onTopics = new MemoryCache<TopicExpertRow[]>(2_000, lifeMs, 'experts');

  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly spaces: Spaces,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.on('topic.touched', ({ communityId, key }) => this.onTopics.drop(`${communityId}:${key}`));
    this.signals.afterGap(() => this.onTopics.clear());
  }

  /** The best known first. */
  async of(handle: string, now = new Date()): Promise<Expertise[]> {
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    const rows = await this.database.query(expertiseOfMember, [currentCommunityId(), member.id, await this.spaces.visibleIds()]);
    return rows
      .flatMap((row) => withLevel(row, now))
      .sort((one, other) => other.shown - one.shown || one.row.tag.localeCompare(other.row.tag))
      .map(({ row: { tag, threads, wins, updatedAt }, level, shown }) => ({ tag, level, score: shown / 1_000_000, threads, wins, updatedAt: updatedAt.toISOString() }));
  }

  /** For each of those who write in the topic, what they know best of its tags. */
  async on(number: number, now = new Date()): Promise<TopicExpert[]> {
    const communityId = currentCommunityId();
    const topic = await this.database.one(visibleTopicId, [communityId, number, await this.spaces.visibleIds()]);
    if (!topic) throw notFound('topic');
    return this.among(topic.id, now);
  }

  /** The same for a topic that the reader is known to see. */
  async among(topicId: string, now = new Date()): Promise<TopicExpert[]> {
    const communityId = currentCommunityId();
    const rows = await this.onTopics.load(`${communityId}:${topicId}`, () => this.database.query(expertiseOnTopic, [communityId, topicId]));
    const best = new Map<string, ReturnType<typeof withLevel>[number] & { row: TopicExpertRow }>();
    for (const rated of rows.flatMap((row) => withLevel(row, now))) {
      const known = best.get(rated.row.memberId);
      if (knowsWell.includes(rated.level) && (!known || rated.shown > known.shown)) best.set(rated.row.memberId, rated);
    }
    return [...best.values()].map(({ row: { memberId, tag }, level }) => ({ memberId, tag, level }));
  }

  /** Whether a member is named as one who knows a tag of a topic, whether or not they wrote in it. */
  async knows(memberId: string, topicId: string, now = new Date()): Promise<boolean> {
    const rows = await this.database.query(expertiseInTopic, [currentCommunityId(), memberId, topicId]);
    return rows.flatMap((row) => withLevel(row, now)).some(({ level }) => knowsWell.includes(level));
  }
}

/** The row with its level of now; nothing for who has none. */
export function withLevel<Row extends Rating>(row: Row, now: Date): { row: Row; level: ExpertiseLevel; shown: number }[] {
  const shown = shownAt(row, now);
  const level = levelOf({ shown, threads: row.threads });
  return level ? [{ row, level, shown }] : [];
}
