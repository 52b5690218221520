import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FormTrace } from '#contracts';
import { currentCommunityId, currentScope, Database, Jobs } from '#platform';
import { networkOf } from '../throttles/throttles.js';
import { Arrival } from './arrivals.entity.js';
import { arrivalOf, type ArrivalRow } from './arrivals.queries.js';
import { DailyKeys } from './daily-keys.js';
import { FormOpenings } from './form-openings.js';
import { isSharedByNature } from './networks.js';

const keptDays = 30;
const dayMs = 86_400_000;
/** Who came before arrivals were kept, or was brought along by an import. */
const unknown: ArrivalRow = { accountsFromAddress: 0, isForm: false, isTrapped: false, seconds: null };

/** How accounts were made. Addresses are kept as hashes whose key is gone after two days. */
@Injectable()
export class Arrivals implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly keys: DailyKeys,
    private readonly forms: FormOpenings,
  ) {}

  onModuleInit(): void {
    this.jobs.register('arrivals.forget', () => this.forget());
    this.jobs.schedule('arrivals.forget', '41 3 * * *');
  }

  /** Within the transaction that makes the account. */
  async note(memberId: string, form?: FormTrace): Promise<void> {
    const filled = form && (await this.forms.read(form));
    const networks = await this.networks();
    await this.database.manager.insert(Arrival, { communityId: currentCommunityId(), memberId, ...networks, isForm: filled !== undefined, isTrapped: filled?.isTrapped ?? false, seconds: filled?.seconds ?? null });
  }

  async of(memberId: string): Promise<ArrivalRow> {
    return (await this.database.one(arrivalOf, [currentCommunityId(), memberId])) ?? unknown;
  }

  private async networks(): Promise<Pick<Arrival, 'network' | 'networkBefore'>> {
    const address = currentScope()?.address;
    if (!address || isSharedByNature(address)) return { network: null, networkBefore: null };
    const hashed = async (at: number): Promise<Buffer> => createHmac('sha256', (await this.keys.of('network', new Date(at)))!).update(networkOf(address)).digest();
    return { network: await hashed(Date.now()), networkBefore: await hashed(Date.now() - dayMs) };
  }

  private async forget(): Promise<void> {
    await this.database.query('delete from arrivals where community_id = $1 and created_at < now() - make_interval(days => $2)', [currentCommunityId(), keptDays]);
  }
}
