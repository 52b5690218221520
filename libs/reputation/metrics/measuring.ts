import { Injectable } from '@nestjs/common';
import type { MetricScope } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { Awarding } from '../badges/awarding.js';
import { noValues, type MetricValues, type ScopedValues } from './metric-values.js';
import { claimMembers, countAreas, everyoneConcerned, forgetGone, keepValues, keptValues, memberIdsAfter, peopleOfTopic, type AreaRow } from './metrics.queries.js';
import { metrics } from './metrics.js';

const membersAtOnce = 200;
const scopes: Record<AreaRow['scope'], MetricScope> = { 1: 'everyone', 2: 'members', 3: 'own' };

export interface Remeasured {
  members: number;
  /** Members for whom something other was kept that should have been counted as it happened. */
  different: string[];
}

/** Counts what members did and keeps it: for those whom something concerns as it happens, for all of them every night. */
@Injectable()
export class Measuring {
  constructor(
    private readonly database: Database,
    private readonly awarding: Awarding,
  ) {}

  /** Who wrote, edited or decided in a topic, and who acted there just now. */
  async measureTopic(topicId: string, actorId: string | null): Promise<void> {
    const people = await this.database.query(peopleOfTopic, [currentCommunityId(), topicId, actorId]);
    await this.measure(people.map(({ id }) => id));
  }

  /** The same with those who only voted there, when the topic as a whole or a post comes or goes. */
  async measureEveryone(topicId: string): Promise<void> {
    const people = await this.database.query(everyoneConcerned, [currentCommunityId(), topicId]);
    await this.measure(people.map(({ id }) => id));
  }

  /** Counts these members, keeps what comes out, and gives the badges that it earns. */
  async measure(memberIds: readonly string[]): Promise<void> {
    for (let at = 0; at < memberIds.length; at += membersAtOnce) await this.measureSome(memberIds.slice(at, at + membersAtOnce));
  }

  /** Every member of the community, some at a time. */
  async measureAll(): Promise<Remeasured> {
    await this.database.query(forgetGone, [currentCommunityId()]);
    const result: Remeasured = { members: 0, different: [] };
    for (let after: string | null = null; ; ) {
      const rows: { id: string }[] = await this.database.query(memberIdsAfter, [currentCommunityId(), after, membersAtOnce]);
      if (rows.length === 0) return result;
      const ids = rows.map(({ id }) => id);
      result.different.push(...(await this.measureSome(ids)));
      result.members += ids.length;
      after = ids.at(-1)!;
    }
  }

  /** As they come out when they are counted now; keeps nothing. */
  async count(memberIds: readonly string[]): Promise<Map<string, ScopedValues>> {
    const values = [currentCommunityId(), memberIds, new Date()];
    const counted = new Map<string, Record<MetricScope, Record<string, number>>>(memberIds.map((id) => [id, { everyone: {}, members: {}, own: {} }]));
    for (const area of countAreas) {
      for (const [memberId, areaValues] of inEachScope(await this.database.query(area, values))) {
        for (const scope of Object.values(scopes)) Object.assign(counted.get(memberId)![scope], areaValues[scope]);
      }
    }
    return counted;
  }

  /** Returns the members for whom something other was kept. */
  private measureSome(given: readonly string[]): Promise<string[]> {
    return this.database.tx.run(async () => {
      const communityId = currentCommunityId();
      const ids = (await this.database.query(claimMembers, [communityId, given])).map(({ memberId }) => memberId);
      const before = new Map((await this.database.query(keptValues, [communityId, ids])).map((row) => [row.memberId, row as ScopedValues]));
      const now = await this.count(ids);
      const inScope = (scope: MetricScope) => ids.map((id) => JSON.stringify(now.get(id)![scope]));
      await this.database.query(keepValues, [communityId, ids, inScope('everyone'), inScope('members'), inScope('own')]);
      await this.awarding.award(now);
      return ids.filter((id) => differ(before.get(id) ?? noValues, now.get(id)!));
    });
  }
}

/** The values of an area by member: a scope without a row of its own has those of the next that fewer facts count in. */
function inEachScope(rows: readonly AreaRow[]): Map<string, ScopedValues> {
  const byMember = new Map<string, CountedScopes>(rows.map(({ memberId }) => [memberId, {}]));
  for (const { memberId, scope, values } of rows) byMember.get(memberId)![scope] = values;
  return new Map([...byMember].map(([memberId, counted]) => [memberId, withoutGaps(counted)]));
}

type CountedScopes = Partial<Record<AreaRow['scope'], MetricValues>>;

function withoutGaps({ 1: everyone = noValues.everyone, 2: members = everyone, 3: own = members }: CountedScopes): ScopedValues {
  return { everyone, members, own };
}

/** Whether what is counted as it happens is another number in some scope; what changes by night alone may. */
function differ(before: ScopedValues, now: ScopedValues): boolean {
  return Object.values(scopes).some((scope) => keysOf(before[scope], now[scope]).some((key) => !metrics.get(key)?.nightly && before[scope][key] !== now[scope][key]));
}

const keysOf = (...all: MetricValues[]): string[] => [...new Set(all.flatMap((values) => Object.keys(values)))];
