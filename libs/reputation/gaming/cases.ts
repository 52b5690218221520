import { Injectable } from '@nestjs/common';
import { AppealInput, GamingCaseQuery, GamingDecision, type GamingCase, type GamingCaseState, type OwnGamingCase, type Page } from '#contracts';
import { Voting } from '#conversations';
import { authorize, Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Events, notFound, pageFrom, validate } from '#platform';
import { Settling } from '../ledger/settling.js';
import { canAppealCase, canDecideCase, canReadCase, outcomes } from './cases.policy.js';
import { memberIdsOfCases, presentCase, presentOwnCase, subjectOf } from './cases.presenter.js';
import { caseById, casePage, casesOfMember, type CaseRow } from './cases.queries.js';
import { GamingRepository } from './gaming.repository.js';

const states: Record<GamingCaseQuery['state'], GamingCaseState[]> = { waiting: ['open', 'appealed'], decided: ['upheld', 'released'] };
const topicsAtOnce = 200;

/** What becomes of votes in quarantine: moderators decide who are not concerned, members concerned are told and may appeal. */
@Injectable()
export class GamingCases {
  constructor(
    private readonly database: Database,
    private readonly repository: GamingRepository,
    private readonly members: Members,
    private readonly settling: Settling,
    private readonly events: Events,
    private readonly voting: Voting,
  ) {}

  async page(given: GamingCaseQuery): Promise<Page<GamingCase>> {
    const { state, cursor, limit } = validate(GamingCaseQuery, given);
    const actor = currentActor();
    authorize(actor, 'community.moderate');
    const after = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(casePage, [currentCommunityId(), requireMember(actor), states[state], ...after, limit + 1]);
    const members = await this.members.refs(memberIdsOfCases(rows));
    return pageFrom(rows, limit, (row) => [row.sortKey, row.id], (row) => presentCase(row, actor, members));
  }

  async find(id: string): Promise<GamingCase> {
    const actor = currentActor();
    authorize(actor, 'community.moderate');
    const row = await this.load(id);
    if (!canReadCase(actor, subjectOf(row))) throw notFound('case');
    return presentCase(row, actor, await this.members.refs(memberIdsOfCases([row])));
  }

  /** The cases that concern the actor. */
  async own(): Promise<OwnGamingCase[]> {
    const actor = currentActor();
    const rows = await this.database.query(casesOfMember, [currentCommunityId(), requireMember(actor)]);
    return rows.map((row) => presentOwnCase(row, actor));
  }

  /** A member concerned says why the votes were honest; a moderator looks at the case again. */
  async appeal(id: string, given: AppealInput): Promise<OwnGamingCase> {
    const { text } = validate(AppealInput, given);
    const actor = currentActor();
    const memberId = requireMember(actor);
    return this.database.tx.run(async () => {
      const row = await this.lock(id);
      if (!row.members.some((part) => part.memberId === memberId)) throw notFound('case');
      if (!canAppealCase(actor, subjectOf(row))) throw new DomainError('conflict.already-done', { message: 'You have appealed already, or these votes count again.' });
      await this.repository.appeal(id, memberId, text);
      await this.repository.update(id, { state: 'appealed' });
      return presentOwnCase(await this.load(id), actor);
    });
  }

  /** Decides on all votes of a case; what was decided can be turned round. Their points are entered in the same transaction. */
  async decide(id: string, given: GamingDecision): Promise<GamingCase> {
    const { outcome, reason, version } = validate(GamingDecision, given);
    const actor = currentActor();
    authorize(actor, 'community.moderate');
    const actorId = requireMember(actor);
    await this.database.tx.run(async () => {
      const row = await this.lock(id);
      const subject = subjectOf(row);
      if (!canReadCase(actor, subject)) throw notFound('case');
      if (!canDecideCase(actor, subject)) throw new DomainError('ability.missing', { message: 'You decided this before, and somebody appealed: it is for another moderator.' });
      if (row.version !== version || !outcomes[row.state].includes(outcome)) throw await this.tooLate(row);
      await this.repository.update(id, { state: outcome, decidedBy: actorId, deciders: [...new Set([...row.deciders, actorId])], decidedAt: new Date(), reason: reason || null });
      await this.events.publish('vote-case.decided', { caseId: id, outcome, reason, onAppeal: row.state === 'appealed', actorId });
      await this.events.publish('vote-case.changed', { caseId: id, memberIds: row.members.map(({ memberId }) => memberId), state: outcome });
      const topics = await this.repository.decideVotes(id, outcome, actorId);
      await this.voting.setAside(await this.repository.votesOf(id), outcome === 'upheld');
      for (let at = 0; at < topics.length; at += topicsAtOnce) await this.settling.settleMany(topics.slice(at, at + topicsAtOnce));
    });
    return this.find(id);
  }

  private async load(id: string): Promise<CaseRow> {
    const row = await this.database.one(caseById, [currentCommunityId(), id]);
    if (!row) throw notFound('case');
    return row;
  }

  private async lock(id: string): Promise<CaseRow> {
    if (!(await this.repository.lock(id))) throw notFound('case');
    return this.load(id);
  }

  private async tooLate({ state, decidedBy }: CaseRow): Promise<DomainError> {
    const by = decidedBy ? (await this.members.refs([decidedBy])).get(decidedBy)?.displayName : undefined;
    return new DomainError('conflict.already-done', { message: 'Something happened to this case since you opened it. Read it again before you decide.', details: { state, decidedBy: by ?? null } });
  }
}
