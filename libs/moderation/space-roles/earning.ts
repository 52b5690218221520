import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Communities, Sessions, SpaceRoles, type HeldSpaceRole } from '#identity';
import { currentCommunityId, Database, Jobs } from '#platform';
import { Announcing } from '../decisions/announcing.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { earners, outlivedRoles, type EarnerRow } from './earning.queries.js';
import { keepSpaceRole } from './space-role-before.js';

const everyNight = '50 3 * * *';
const dayMs = 86_400_000;

/** Where a community has it so, who solves much in a space becomes its superuser, and stays it for a while after that ends. */
@Injectable()
export class EarningSpaceRoles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly roles: SpaceRoles,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('space-roles.earn', () => this.evaluateAll());
    this.jobs.schedule('space-roles.earn', everyNight);
  }

  async evaluateAll(): Promise<void> {
    const rule = (await this.communities.current()).settings.earnedSpaceRoles;
    const now = new Date();
    const keptUntil = new Date(now.getTime() + rule.keepDays * dayMs);
    const earned = rule.on ? await this.database.query(earners, [currentCommunityId(), rule.level, rule.solutions, rule.days, rule.keepDays]) : [];
    for (const one of earned) await this.give(one, { role: 'superuser', origin: 'earned', grantedBy: null, grantedAt: now, keptUntil });
    for (const one of await this.database.query(outlivedRoles, [currentCommunityId()])) await this.take(one, now);
  }

  /** Who has a role already keeps it; one that was earned lasts longer. */
  private give({ spaceId, memberId }: EarnerRow, next: HeldSpaceRole): Promise<void> {
    return this.sessions.change(memberId, async () => {
      const held = await this.roles.find(spaceId, memberId);
      if (held && held.origin !== 'earned') return;
      await this.roles.change(spaceId, memberId, held ? { ...held, keptUntil: next.keptUntil } : next);
      if (!held) await this.note('make-superuser', spaceId, memberId, null);
    });
  }

  private take({ spaceId, memberId }: EarnerRow, now: Date): Promise<void> {
    return this.sessions.change(memberId, async () => {
      const held = await this.roles.find(spaceId, memberId);
      if (held?.origin !== 'earned' || !held.keptUntil || held.keptUntil >= now) return;
      await this.roles.change(spaceId, memberId, null);
      await this.note('take-space-role', spaceId, memberId, held);
    });
  }

  private async note(action: 'make-superuser' | 'take-space-role', spaceId: string, memberId: string, before: HeldSpaceRole | null): Promise<void> {
    const actionId = this.log.newId();
    await this.log.add(actionId, { action, actorId: null, memberId, spaceId, before: { spaceRole: before && keepSpaceRole(before) } });
    await this.announcing.announceNow(actionId);
  }
}
