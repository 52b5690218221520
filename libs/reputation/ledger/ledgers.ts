import { Injectable } from '@nestjs/common';
import { ReputationQuery, type LedgerPage, type Reputation } from '#contracts';
import { Members } from '#identity';
import { currentCommunityId, Database, decodeCursor, encodeCursor, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import type { z } from 'zod';
import { RulesInForce } from '../rules/rules-in-force.js';
import { balanceHistory, ledgerPage, ledgerParts } from './ledger.queries.js';
import { presentLedger } from './ledger.presenter.js';

/** What is shown is never below this; the ledger may be. */
export const floor = 1;

/** A member's reputation as anybody may read it, down to the rows that it was added up from. */
@Injectable()
export class Ledgers {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly spaces: Spaces,
    private readonly rules: RulesInForce,
  ) {}

  async of(handle: string, given: ReputationQuery): Promise<Reputation> {
    const query = validate(ReputationQuery, given);
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    const [parts, history] = await Promise.all([
      this.database.query(ledgerParts, [currentCommunityId(), member.id, await this.rules.rows()]),
      this.database.query(balanceHistory, [currentCommunityId(), member.id]),
    ]);
    const balance = parts.reduce((sum, { applied }) => sum + applied, 0);
    return { balance, shown: Math.max(floor, balance), parts, history, ledger: query.explain === '1' ? await this.page(member.id, balance, query) : null };
  }

  private async page(memberId: string, balance: number, { cursor, limit }: ReputationQuery): Promise<z.infer<typeof LedgerPage>> {
    const [time, id, carried] = cursor ? decodeCursor(cursor, 3) : [null, null, balance];
    const values = [currentCommunityId(), memberId, await this.rules.rows(), await this.spaces.visibleIds(), time, id, limit + 1];
    const rows = await this.database.query(ledgerPage, values);
    const shown = rows.slice(0, limit);
    const actors = await this.members.refs(shown.flatMap(({ actorId }) => actorId ?? []));
    const items = presentLedger(shown, { total: Number(carried), actors });
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor([last.sortKey, last.id, items.at(-1)!.total - last.applied]) : null;
    return { items, nextCursor };
  }
}
