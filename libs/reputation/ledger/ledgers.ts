import { Injectable } from '@nestjs/common';
import { reputationFloor, ReputationQuery, type LedgerEntry, type Page, type Reputation } from '#contracts';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, encodeCursor, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { z } from 'zod';
import { RulesInForce } from '../rules/rules-in-force.js';
import { balanceHistory, ledgerPage, ledgerParts } from './ledger.queries.js';
import { presentLedger } from './ledger.presenter.js';

/** The last line that was shown, and the balance before it. */
const Cursor = z.tuple([z.guid(), z.number().int()]);

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
    const memberId = await this.memberId(handle);
    const [parts, history] = await Promise.all([this.parts(memberId), this.database.query(balanceHistory, [currentCommunityId(), memberId])]);
    const balance = sumOf(parts);
    return { balance, shown: Math.max(reputationFloor, balance), parts, history, ledger: query.explain === '1' ? await this.page(memberId, balance, query) : null };
  }

  /** Every line, newest first, some at a time; nobody's ledger is not found before the first. */
  async lines(handle: string, atOnce: number): Promise<(cursor: string | null) => Promise<Page<LedgerEntry>>> {
    const memberId = await this.memberId(handle);
    const balance = sumOf(await this.parts(memberId));
    return (cursor) => this.page(memberId, balance, { cursor: cursor ?? undefined, limit: atOnce });
  }

  private async memberId(handle: string): Promise<string> {
    const member = (await this.members.byHandles([handle])).get(handle.toLowerCase());
    if (!member) throw notFound('member');
    return member.id;
  }

  private async parts(memberId: string): Promise<Reputation['parts']> {
    return this.database.query(ledgerParts, [currentCommunityId(), memberId, await this.rules.rows()]);
  }

  private async page(memberId: string, balance: number, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<LedgerEntry>> {
    const [after, carried] = cursor ? validate(Cursor, decodeCursor(cursor, 2)) : [null, balance];
    const values = [currentCommunityId(), memberId, await this.rules.rows(), await this.spaces.visibleIds(), after, limit + 1, currentActor().memberId];
    const rows = await this.database.query(ledgerPage, values);
    const shown = rows.slice(0, limit);
    const actors = await this.members.refs(shown.flatMap(({ actorId }) => actorId ?? []));
    const items = presentLedger(shown, { total: carried, actors });
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor([last.id, items.at(-1)!.total - last.applied]) : null;
    return { items, nextCursor };
  }
}

function sumOf(parts: Reputation['parts']): number {
  return parts.reduce((sum, { applied }) => sum + applied, 0);
}
