import { Injectable } from '@nestjs/common';
import { RuleTrialInput, type TrustTrial } from '#contracts';
import { authorize, Communities, Members, privilegePoints } from '#identity';
import { currentActor, currentCommunityId, Database, validate } from '#platform';
import { Activity } from '../levels/activity.js';
import { needValues } from '../levels/night.queries.js';
import { earnedLevels, needsOf, progressOf, type EarnedLevel, type Need } from '../levels/requirements.js';
import { privilegesTwice } from './privilege-trial.js';
import { judgedTwice, membersByPoints, metricsOfMembers, type JudgedRow } from './trust-trial.queries.js';

type Needs = Record<EarnedLevel, Need[]>;

const named = 50;
/** Seconds that judging everybody may take. */
const patience = 120;

/** Rules of trust and privileges, tried on everybody's figures of today. It reads and writes nothing. */
@Injectable()
export class TrustTrials {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly activity: Activity,
    private readonly members: Members,
  ) {}

  async run(given: RuleTrialInput): Promise<TrustTrial> {
    const { settings } = validate(RuleTrialInput, given);
    authorize(currentActor(), 'community.administer');
    const [{ settings: before }, after] = await Promise.all([this.communities.current(), this.communities.withChanges(settings)]);
    return this.database.tx.run(
      async () => {
        const activity = await this.activity.now();
        const [now, then] = [needsOf(before.trust, activity), needsOf(after.trust, activity)];
        const judged = await this.database.query(judgedTwice, [currentCommunityId(), ...needValues(now), ...needValues(then)]);
        const standings = await this.database.query(membersByPoints, [currentCommunityId()]);
        return {
          ...countLevels(judged),
          people: await this.name(judged, now, then),
          privileges: privilegesTwice(standings, privilegePoints(before.privileges), privilegePoints(after.privileges)),
        };
      },
      { patience, readOnly: true },
    );
  }

  private async name(judged: JudgedRow[], now: Needs, then: Needs): Promise<TrustTrial['people']> {
    const levels = new Map(judged.flatMap((row) => (row.ids ?? []).map((id) => [id, row] as const)).slice(0, named));
    const ids = [...levels.keys()];
    if (ids.length === 0) return [];
    const [metrics, members] = [await this.database.query(metricsOfMembers, [currentCommunityId(), ids]), await this.members.refs(ids)];
    return metrics.flatMap((row) => {
      const [level, member] = [levels.get(row.memberId)!, members.get(row.memberId)];
      if (!member) return [];
      const needs = level.then > level.now ? now : then;
      const highest = Math.max(level.now, level.then);
      const missing = earnedLevels.filter((earned) => earned <= highest).flatMap((earned) => progressOf(needs[earned], row)).filter(({ met }) => !met);
      return [{ member, now: level.now, then: level.then, missing }];
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
