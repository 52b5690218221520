import { Injectable } from '@nestjs/common';
import { PointRulesInput, type PointRules } from '#contracts';
import { authorize } from '#identity';
import { currentActor, currentCommunityId, Database, Idempotency, Signals, validate } from '#platform';
import { RulesInForce } from './rules-in-force.js';
import { presentRules } from './rules.presenter.js';
import { RulesRepository } from './rules.repository.js';

const dayMs = 24 * 60 * 60_000;

/** New amounts hold from the next UTC day on: what was earned before keeps the version of its day. */
@Injectable()
export class PublishingRules {
  constructor(
    private readonly database: Database,
    private readonly repository: RulesRepository,
    private readonly idempotency: Idempotency,
    private readonly signals: Signals,
    private readonly rules: RulesInForce,
  ) {}

  async publish(given: PointRulesInput, idempotencyKey?: string, now = new Date()): Promise<PointRules> {
    const rules = validate(PointRulesInput, given);
    const validFrom = new Date(now.getTime() + dayMs).toISOString().slice(0, 10);
    const version = await this.idempotency.run(idempotencyKey, rules, () =>
      this.database.tx.run(async () => {
        const actor = currentActor();
        authorize(actor, 'community.administer');
        const added = await this.repository.add({ validFrom, rules, publishedBy: actor.memberId });
        await this.signals.send('reputation-rules.changed', currentCommunityId());
        return added;
      }),
    );
    return presentRules((await this.rules.all()).find((known) => known.version === version)!);
  }
}
