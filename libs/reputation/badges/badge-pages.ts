import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PageQuery, type Badge, type BadgeAward, type BadgeHolder, type BadgeProgress, type EventPayload, type MemberBadges, type Page } from '#contracts';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, Events, MemoryCache, notFound, pageFrom, Signals, SlowFigures, validate } from '#platform';
import { keptValues } from '../metrics/metrics.queries.js';
import type { MetricValues } from '../metrics/metric-values.js';
import { badgeByKey, badges } from './badges.js';
import { presentAwards, presentBadge, presentProgress } from './badges.presenter.js';
import { awardsOfMember, holderCounts, holderPage, markSeen, markTheseSeen, unseenAwards, type HolderCountRow } from './badges.queries.js';
import type { Audience } from './earned.js';

const figuresFreshMs = 30_000;
const lifeMs = 60_000;

/** Badges as people see them: all there are, who has one, and what a member has and is on the way to. */
@Injectable()
export class BadgePages implements OnModuleInit {
  private readonly counts = new SlowFigures<HolderCountRow[]>(figuresFreshMs);
  private readonly unseen = new MemoryCache<BadgeAward[]>(5_000, lifeMs, 'unseen-badges');

  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly signals: Signals,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.signals.on('badges.changed', ({ communityId, key }) => this.unseen.drop(`${communityId}:${key}`));
    this.signals.afterGap(() => this.unseen.clear());
    this.events.on('badges.follow-read', ['badges.read'], ({ payload }) => this.markTheseSeen(payload));
  }

  async list(): Promise<Badge[]> {
    const counts = await this.holders();
    return badges.map((badge) => presentBadge(badge, counts));
  }

  async find(key: string): Promise<Badge> {
    const badge = badgeByKey.get(key);
    if (!badge) throw notFound('badge');
    return presentBadge(badge, await this.holders());
  }

  /** Who has a badge, whoever earned it last first. */
  async holdersOf(key: string, given: PageQuery): Promise<Page<BadgeHolder>> {
    if (!badgeByKey.has(key)) throw notFound('badge');
    const { cursor, limit } = validate(PageQuery, given);
    const [time, memberId] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(holderPage, [currentCommunityId(), key, audience(), time, memberId, limit + 1]);
    const refs = await this.members.refs(rows.map((row) => row.memberId));
    return pageFrom(rows, limit, (row) => [row.sortKey, row.memberId], (row) => ({ member: refs.get(row.memberId)!, tier: row.tier, awardedAt: row.awardedAt.toISOString() }));
  }

  async ofMember(handle: string): Promise<MemberBadges> {
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    const [rows, kept] = await Promise.all([
      this.database.query(awardsOfMember, [currentCommunityId(), member.id, audience()]),
      this.database.one(keptValues, [currentCommunityId(), [member.id]]),
    ]);
    const values: MetricValues = kept?.[audience() === 1 ? 'everyone' : 'members'] ?? {};
    const reached = new Map(rows.map(({ badge, tier }) => [badge, tier]));
    const progress = badges.map((badge) => presentProgress(badge, reached.get(badge.key) ?? 0, values));
    return { awards: presentAwards(rows), progress: progress.filter((one): one is BadgeProgress => one !== null).sort((a, b) => b.fraction - a.fraction) };
  }

  /** What the actor has been given since they were last told; nothing for a guest. */
  async newAwards(): Promise<BadgeAward[]> {
    const { memberId } = currentActor();
    if (memberId === null) return [];
    return this.unseen.load(`${currentCommunityId()}:${memberId}`, async () => presentAwards(await this.database.query(unseenAwards, [currentCommunityId(), memberId])));
  }

  async markSeen(): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const awards = await this.database.query(markSeen, [currentCommunityId(), memberId]);
      if (awards.length > 0) await this.events.publish('badges.seen', { memberId, awards: awards.map(({ badge, tier }) => ({ badge, tier })) });
      await this.signals.send('badges.changed', memberId);
    });
  }

  /** What the member read of in the inbox is not told again. */
  private async markTheseSeen({ memberId, awards }: EventPayload<'badges.read'>): Promise<void> {
    await this.database.tx.run(async () => {
      const seen = await this.database.query(markTheseSeen, [currentCommunityId(), memberId, awards.map(({ badge }) => badge), awards.map(({ tier }) => tier)]);
      if (seen.length > 0) await this.signals.send('badges.changed', memberId);
    });
  }

  private holders(): Promise<HolderCountRow[]> {
    const readers = audience();
    return this.counts.get(`${currentCommunityId()}:${readers}`, () => this.database.query(holderCounts, [currentCommunityId(), readers]));
  }
}

const audience = (): Audience => (currentActor().memberId === null ? 1 : 2);
