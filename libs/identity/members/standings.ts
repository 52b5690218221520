import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, notFound } from '#platform';
import { Sessions } from '../sessions/sessions.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { Members } from './members.js';
import { standingOf, type StandingRow } from './members.queries.js';
import { MembersRepository } from './members.repository.js';

export type Standing = Omit<StandingRow, 'role'>;

/** Whether a member may write and sign in. It counts at once, in every process; who may change it is the caller's to ask. */
@Injectable()
export class Standings {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly sessionRows: SessionsRepository,
    private readonly members: Members,
    private readonly repository: MembersRepository,
  ) {}

  async find(memberId: string): Promise<StandingRow> {
    const row = await this.database.one(standingOf, [currentCommunityId(), memberId]);
    if (!row) throw notFound('member');
    return row;
  }

  /** Changes it and returns what was before. A suspended member is signed out everywhere. */
  change(memberId: string, change: Partial<Standing>): Promise<Standing> {
    return this.sessions.change(memberId, () =>
      this.members.change(memberId, async () => {
        const { role: _role, ...before } = await this.find(memberId);
        await this.repository.updateStanding(memberId, change);
        if (change.suspendedUntil && change.suspendedUntil > new Date()) await this.sessionRows.deleteAll(memberId, null);
        return before;
      }),
    );
  }
}
