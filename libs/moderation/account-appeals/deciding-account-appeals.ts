import { Injectable } from '@nestjs/common';
import { AccountAppealDecision, Id, type AccountAppeal, type AccountAppealPage, type Decided, type MemberRef, type PageQuery } from '#contracts';
import { authorize, Members, requireMember, Standings } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, notFound, pageFrom, validate } from '#platform';
import { Announcing } from '../decisions/announcing.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { presentStanding, standingFrom } from '../decisions/standing-before.js';
import { canDecideOnAccount, canModerate, conflictOverAccount, whyNotDecided, type AccountInDispute } from '../moderation.policy.js';
import { presentAction } from '../queue/queue.presenter.js';
import { countAccountAppeals, decideAccountAppeal, lockAccountAppeal, waitingAccountAppeal, waitingAccountAppeals, type AccountAppealListRow } from './account-appeals.queries.js';

/** Moderators of the community answer who appeals against a silence or suspension; not those who gave it. */
@Injectable()
export class DecidingAccountAppeals {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly standings: Standings,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  async page({ cursor, limit }: PageQuery): Promise<AccountAppealPage> {
    this.requireModerator();
    const after = cursor === undefined ? null : validate(Id, decodeCursor(cursor, 1)[0]);
    const [rows, counted] = await Promise.all([this.database.query(waitingAccountAppeals, [currentCommunityId(), after, limit + 1]), this.database.one(countAccountAppeals, [currentCommunityId()])]);
    const members = await this.members.refs(rows.flatMap(({ memberId, actorId }) => (actorId ? [memberId, actorId] : [memberId])));
    return { ...pageFrom(rows, limit, ({ appealId }) => [appealId], (row) => this.present(row, members)), count: counted!.count };
  }

  async decide(id: string, given: AccountAppealDecision): Promise<Decided> {
    const appealId = Id.safeParse(id).data;
    if (!appealId) throw notFound('appeal');
    const { outcome, reason } = validate(AccountAppealDecision, given);
    this.requireModerator();
    const actorId = requireMember(currentActor());
    const decisionId = this.log.newId();
    await this.database.tx.run(async () => {
      const appeal = await this.lock(appealId);
      const { memberId, before } = appeal;
      const dispute = disputeOf(appeal);
      const conflict = conflictOverAccount(currentActor(), dispute);
      if (conflict) throw new DomainError('ability.missing', { message: whyNotDecided[conflict], details: { conflict } });
      if (!canDecideOnAccount(currentActor(), dispute)) throw new DomainError('ability.missing', { message: 'You may not do this to this member.' });
      const line = { actorId, memberId, reason, onAppeal: true };
      if (outcome === 'granted') {
        const standing = presentStanding(await this.standings.change(memberId, standingFrom(before.standing!)));
        await this.log.add(decisionId, { ...line, action: 'lift', before: { standing, accountAppealId: appealId } });
      } else await this.log.add(decisionId, { ...line, action: 'deny-appeal', before: { accountAppealId: appealId } });
      await this.database.query(decideAccountAppeal, [currentCommunityId(), appealId, decisionId]);
      await this.announcing.announceLater(decisionId);
    });
    return { actionId: decisionId };
  }

  /** One that waits, until the transaction ends; who comes second is told who was first. */
  private async lock(id: string): Promise<AccountAppealListRow> {
    const found = await this.database.one(lockAccountAppeal, [currentCommunityId(), id]);
    if (!found) throw notFound('appeal');
    const waiting = await this.database.one(waitingAccountAppeal, [currentCommunityId(), id]);
    if (waiting) return waiting;
    const decider = found.decisionId ? (await this.log.find(found.decisionId))?.actorId : undefined;
    const decidedBy = decider ? ((await this.members.refs([decider])).get(decider)?.displayName ?? null) : null;
    throw new DomainError('conflict.already-done', { message: decidedBy ? `${decidedBy} decided this already.` : 'Something else was decided about this member since.', details: { decidedBy } });
  }

  private present(row: AccountAppealListRow, members: ReadonlyMap<string, MemberRef>): AccountAppeal {
    const dispute = disputeOf(row);
    return {
      id: row.appealId,
      member: members.get(row.memberId) ?? null,
      text: row.text,
      openedAt: row.openedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      against: presentAction(row, members),
      conflict: conflictOverAccount(currentActor(), dispute),
      abilities: { decide: canDecideOnAccount(currentActor(), dispute) },
    };
  }

  private requireModerator(): void {
    authorize(currentActor(), 'queue.open');
    if (!canModerate(currentActor())) throw new DomainError('ability.missing', { message: 'This is for moderators of the community.' });
  }
}

function disputeOf({ memberId, role, actorId }: AccountAppealListRow): AccountInDispute {
  return { member: { id: memberId, role }, deciderId: actorId };
}
