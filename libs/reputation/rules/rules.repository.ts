import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { ReputationRules } from '../reputation.entity.js';
import { firstVersion, type RuleSet } from './rules.js';

interface NewRules {
  validFrom: string;
  rules: RuleSet;
  publishedBy: string | null;
}

@Injectable()
export class RulesRepository {
  constructor(private readonly database: Database) {}

  /** Adds them as the next version, which it returns; of two on one day the later one holds. */
  async add({ validFrom, rules, publishedBy }: NewRules): Promise<number> {
    const communityId = currentCommunityId();
    await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [`reputation-rules/${communityId}`]);
    const newest = await this.database.manager.maximum(ReputationRules, 'version', { communityId });
    const version = (newest ?? firstVersion.version) + 1;
    await this.database.manager.insert(ReputationRules, { communityId, version, validFrom, rules, publishedBy });
    return version;
  }
}
