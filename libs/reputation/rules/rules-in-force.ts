import { Injectable } from '@nestjs/common';
import { LedgerKind, type PointRules } from '#contracts';
import { currentCommunityId, Database, MemoryCache, Signals } from '#platform';
import { capped, defaultRules, firstVersion, type RuleVersion } from './rules.js';
import { presentRules } from './rules.presenter.js';
import { ruleVersions } from './rules.queries.js';

/** The versions of a community's rules: each holds from its first day until the next one's. */
@Injectable()
export class RulesInForce {
  private readonly versions = new MemoryCache<RuleVersion[]>(1_000, 60_000, 'reputation-rules');

  constructor(
    private readonly database: Database,
    signals: Signals,
  ) {
    signals.on('reputation-rules.changed', ({ communityId }) => this.versions.drop(communityId));
    signals.afterGap(() => this.versions.clear());
  }

  /** Oldest first; never empty. */
  all(): Promise<RuleVersion[]> {
    const communityId = currentCommunityId();
    return this.versions.load(communityId, async () => [firstVersion, ...(await this.database.query(ruleVersions, [communityId])).map(complete)]);
  }

  /** The version that holds on a UTC day, such as 2026-03-01. */
  async on(day: string): Promise<RuleVersion> {
    const versions = await this.all();
    return versions.findLast(({ validFrom }) => validFrom <= day)!;
  }

  /** As anybody may read them, newest first. */
  async published(): Promise<PointRules[]> {
    return (await this.all()).toReversed().map(presentRules);
  }

  /** One row for each version and kind, as the statements of the ledger take them. */
  async rows(): Promise<string> {
    const versions = await this.all();
    return JSON.stringify(
      versions.flatMap(({ version, validFrom, rules }) =>
        LedgerKind.options.map((kind) => ({ version, valid_from: validFrom, daily_cap: rules.dailyCap, kind, points: rules.points[kind], capped: capped[kind] })),
      ),
    );
  }
}

/** A version that was published before a kind was known gives for it what the first one gives. */
function complete({ rules, ...version }: RuleVersion): RuleVersion {
  return { ...version, rules: { ...rules, points: { ...defaultRules.points, ...rules.points } } };
}
