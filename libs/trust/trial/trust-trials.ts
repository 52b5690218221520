import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Page, RuleTrialInput, TriedMember, TrialListQuery, TrustTrial, TrustTrialRun } from '#contracts';
import { Communities, Members, privilegePoints } from '#identity';
import { csvTable, currentCommunityId, Database } from '#platform';
import { Activity } from '../levels/activity.js';
import { needValues } from '../levels/night.queries.js';
import { earnedLevels, needsOf, progressOf, type EarnedLevel, type Need } from '../levels/requirements.js';
import { privilegesTwice } from './privilege-trial.js';
import { judgedTwice, membersByPoints, metricsOfMembers, type JudgedRow } from './trust-trial.queries.js';
import { Trying, type TrialStep } from './trying.js';

type Needs = Record<EarnedLevel, Need[]>;
interface Moved {
  memberId: string;
  now: number;
  then: number;
}

/** Seconds that judging everybody may take. */
const patience = 120;
const membersAtOnce = 5_000;
const columns = ['member', 'level now', 'level then', 'missing'];

/** Rules of trust and privileges, tried on everybody's figures of today. It changes nothing. */
@Injectable()
export class TrustTrials implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly activity: Activity,
    private readonly members: Members,
    private readonly trying: Trying,
  ) {}

  onModuleInit(): void {
    this.trying.by('levels', (input, step) => this.judge(input, step));
  }

  async start(given: RuleTrialInput): Promise<TrustTrialRun> {
    return (await this.trying.start('levels', given)) as TrustTrialRun;
  }

  async find(): Promise<TrustTrialRun> {
    return (await this.trying.find('levels')) as TrustTrialRun;
  }

  /** Who would have another level. */
  people(query: TrialListQuery): Promise<Page<TriedMember>> {
    return this.trying.page<Moved, TriedMember>('levels', 'people', query, (moved, input) => this.name(moved, input));
  }

  table(): Readable {
    const cellsOf = ({ member, now, then, missing }: TriedMember) => [member.handle, now, then, missing.map(({ metric, have, need }) => `${metric} ${have}/${need}`).join('; ')];
    return csvTable(columns, this.trying.all<Moved, TriedMember>('levels', 'people', (moved, input) => this.name(moved, input)), cellsOf);
  }

  private async judge({ settings }: RuleTrialInput, step: TrialStep): Promise<TrustTrial> {
    const [now, then, points] = await this.needs(settings);
    const [judged, standings] = await this.database.tx.run(
      async () => [await this.database.query(judgedTwice, [currentCommunityId(), ...needValues(now), ...needValues(then)]), await this.database.query(membersByPoints, [currentCommunityId()])] as const,
      { patience, readOnly: true },
    );
    const moved = judged.flatMap(({ ids, now: from, then: to }) => (ids ?? []).map((memberId): Moved => ({ memberId, now: from, then: to })));
    for (let at = 0; at < moved.length; at += membersAtOnce) {
      await step(0.5 + at / moved.length / 2, moved.slice(at, at + membersAtOnce).map((line) => ({ list: 'people', rank: 0, id: line.memberId, line })));
    }
    return { ...countLevels(judged), privileges: privilegesTwice(standings, points.now, points.then) };
  }

  /** What the levels and privileges take now, and with the settings to try. */
  private async needs(settings: RuleTrialInput['settings']) {
    const [{ settings: before }, after, activity] = await Promise.all([this.communities.current(), this.communities.withChanges(settings), this.activity.now()]);
    return [needsOf(before.trust, activity), needsOf(after.trust, activity), { now: privilegePoints(before.privileges), then: privilegePoints(after.privileges) }] as const;
  }

  private async name(moved: Moved[], { settings }: RuleTrialInput): Promise<TriedMember[]> {
    const [now, then] = await this.needs(settings);
    const ids = moved.map(({ memberId }) => memberId);
    const [metrics, members] = [new Map((await this.database.query(metricsOfMembers, [currentCommunityId(), ids])).map((row) => [row.memberId, row])), await this.members.refs(ids)];
    return moved.flatMap(({ memberId, ...levels }) => {
      const [row, member] = [metrics.get(memberId), members.get(memberId)];
      if (!row || !member) return [];
      const needs: Needs = levels.then > levels.now ? now : then;
      const highest = Math.max(levels.now, levels.then);
      const missing = earnedLevels.filter((earned) => earned <= highest).flatMap((earned) => progressOf(needs[earned], row)).filter(({ met }) => !met);
      return [{ member, ...levels, missing }];
    });
  }
}

function countLevels(judged: readonly JudgedRow[]): Pick<TrustTrial, 'members' | 'levels' | 'rising' | 'falling'> {
  const count = (which: (row: JudgedRow) => boolean): number => judged.filter(which).reduce((sum, { members }) => sum + members, 0);
  return {
    members: count(() => true),
    levels: [0, 1, 2, 3, 4].map((level) => ({ level, now: count(({ now }) => now === level), then: count(({ then }) => then === level) })),
    rising: count(({ now, then }) => then > now),
    falling: count(({ now, then }) => then < now),
  };
}
