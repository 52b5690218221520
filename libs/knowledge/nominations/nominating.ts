import { Injectable } from '@nestjs/common';
import { NominationInput, NominationQuery, NominationRefusal, type Nomination, type NominationPage } from '#contracts';
import { TopicAccess } from '#conversations';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, Events, Idempotency, notFound, pageFrom, validate } from '#platform';
import { Spaces } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { canDecideIn, canNominate, nominationAbilities } from '../promotion.policy.js';
import { authorizeOn, subjectOf } from '../standing-subject.js';
import type { NominationRow } from './nominations.entity.js';
import { becomesArticle } from '../promotion/source-readers.policy.js';
import { presentNomination, type SeenNomination } from './nominations.presenter.js';
import { nominationById, nominationsByAge, standingNominations, waitingNominationCount, waitingNominations, type NominationListRow } from './nominations.queries.js';
import { NominationsRepository } from './nominations.repository.js';

/** Answers that belong into the knowledge base, as members see it: nominated once for each kind, and decided on with a reason. */
@Injectable()
export class Nominating {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly access: TopicAccess,
    private readonly nominations: NominationsRepository,
    private readonly events: Events,
  ) {}

  /** Returns the id of the nomination. */
  async nominate(postId: string, given: NominationInput, idempotencyKey?: string): Promise<string> {
    const input = validate(NominationInput, given);
    const memberId = await this.access.authorizeWriting();
    return this.idempotency.run(idempotencyKey, { postId, ...input }, async () => {
      const visible = await this.access.post(postId);
      authorizeOn(canNominate(currentActor(), subjectOf(visible)), 'You may not nominate this answer.');
      const article = input.article ? (await this.access.byOwnNumber(input.article)).topic : null;
      if (article && article.kind !== 'article') throw new DomainError('request.invalid', { message: 'This is not an article.', errors: [{ path: 'article', message: 'This is not an article.' }] });
      const id = uuidv7();
      const isFirst = await this.nominations.insert({ id, postId, topicId: visible.topic.id, kind: input.kind, articleId: article?.id ?? null, memberId, note: input.note });
      if (!isFirst) throw new DomainError('conflict.already-done', { message: 'This answer was nominated for that already.' });
      return id;
    });
  }

  /** What stands of an answer: of which kinds nobody needs to nominate it any more. */
  async standing(postId: string): Promise<Pick<Nomination, 'kind' | 'state'>[]> {
    await this.access.post(postId);
    const rows = await this.database.query(standingNominations, [currentCommunityId(), postId]);
    return rows.map(({ kind, state }) => ({ kind, state }));
  }

  async page(given: NominationQuery): Promise<NominationPage> {
    const { of, cursor, limit } = validate(NominationQuery, given);
    const memberId = requireMember(currentActor());
    const spaceIds = await this.spaces.visibleIds();
    const decides = spaceIds.filter((id) => canDecideIn(currentActor(), id));
    const here = [currentCommunityId(), spaceIds];
    const [found, waiting] = await Promise.all([
      of === 'waiting' ? this.waiting([...here, decides], cursor, limit) : this.byAge([...here, of === 'mine' ? memberId : null, decides], cursor, limit),
      this.database.one(waitingNominationCount, [...here, decides]),
    ]);
    const [rows, members] = await Promise.all([this.seen(found), this.refs(found)]);
    return { ...pageFrom(rows, limit, ({ score, id }) => (of === 'waiting' ? [score, id] : [id]), (row) => presentNomination(row, members)), waiting: waiting!.count };
  }

  async find(id: string): Promise<Nomination> {
    const row = await this.row(id);
    const actor = currentActor();
    if (row.memberId !== actor.memberId && !canDecideIn(actor, row.spaceId)) throw notFound('nomination');
    return presentNomination(row, await this.refs([row]));
  }

  /** Why it was declined; empty otherwise. For those who are known to be told of it. */
  async reason(id: string): Promise<string> {
    return (await this.nominations.find(id))?.reason ?? '';
  }

  async decline(id: string, given: NominationRefusal): Promise<void> {
    const { reason } = validate(NominationRefusal, given);
    await this.database.tx.run(async () => {
      const { nomination, row } = await this.loadOpen(id);
      await this.decide(nomination, row.spaceId, 'declined', reason);
    });
  }

  /** Takes one's own nomination back while nobody has decided. */
  async withdraw(id: string): Promise<void> {
    await this.database.tx.run(async () => {
      const nomination = await this.nominations.lock(id);
      if (!nomination || nomination.memberId !== requireMember(currentActor())) throw notFound('nomination');
      if (nomination.state !== 'open') throw decided(nomination);
      await this.nominations.update(id, { state: 'withdrawn', decidedAt: new Date() });
    });
  }

  /** Takes a refusal back: the nomination waits again, unless the answer was nominated anew. */
  async takeBack(id: string): Promise<void> {
    await this.database.tx.run(async () => {
      const nomination = await this.nominations.lock(id);
      const row = await this.row(id);
      if (!nomination || !nominationAbilities(currentActor(), row).takeBack) throw row.state === 'open' ? decided(row) : notAllowed();
      if (await this.nominations.standing(nomination.postId, nomination.kind)) throw new DomainError('conflict.already-done', { message: 'The answer was nominated anew.' });
      await this.reopen(nomination, row.spaceId);
    });
  }

  /** One that waits, taken for this transaction; who comes second is told that it was decided. */
  async loadOpen(id: string): Promise<{ nomination: NominationRow; row: SeenNomination }> {
    const nomination = await this.nominations.lock(id);
    const row = await this.row(id);
    if (!nomination || (row.memberId !== currentActor().memberId && !canDecideIn(currentActor(), row.spaceId))) throw notFound('nomination');
    if (nomination.state !== 'open') throw decided(nomination);
    if (!nominationAbilities(currentActor(), row).decide) throw notAllowed();
    return { nomination, row };
  }

  async decide({ id, memberId, postId, topicId }: NominationRow, spaceId: string, outcome: 'accepted' | 'declined', reason: string): Promise<void> {
    const decidedBy = await this.access.authorizeWriting();
    await this.nominations.update(id, { state: outcome, reason, decidedBy, decidedAt: new Date() });
    await this.events.publish('nomination.decided', { nominationId: id, nominatorId: memberId, postId, topicId, spaceId, outcome, actorId: decidedBy });
  }

  /** Nothing was decided yet, after all. */
  async reopen({ id, memberId, postId, topicId }: NominationRow, spaceId: string): Promise<void> {
    const actorId = await this.access.authorizeWriting();
    await this.nominations.update(id, { state: 'open', reason: '', decidedBy: null, decidedAt: null });
    await this.events.publish('nomination.decided', { nominationId: id, nominatorId: memberId, postId, topicId, spaceId, outcome: 'open', actorId });
  }

  private waiting(values: unknown[], cursor: string | undefined, limit: number): Promise<NominationListRow[]> {
    const [score = null, id = null] = cursor ? decodeCursor(cursor, 2) : [];
    return this.database.query(waitingNominations, [...values, score, id, limit + 1]);
  }

  private byAge(values: unknown[], cursor: string | undefined, limit: number): Promise<NominationListRow[]> {
    const [id = null] = cursor ? decodeCursor(cursor, 1) : [];
    return this.database.query(nominationsByAge, [...values, id, limit + 1]);
  }

  private async row(id: string): Promise<SeenNomination> {
    const row = await this.database.one(nominationById, [currentCommunityId(), await this.spaces.visibleIds(), id]);
    if (!row) throw notFound('nomination');
    return (await this.seen([row]))[0]!;
  }

  private async seen(rows: readonly NominationListRow[]): Promise<SeenNomination[]> {
    const spaces = new Map((await this.spaces.allRows()).map((space) => [space.id, space]));
    return rows.map((row) => ({ ...row, becomesArticle: becomesArticle(spaces.get(row.spaceId)) }));
  }

  private refs(rows: readonly NominationListRow[]) {
    return this.members.refs(rows.flatMap(({ memberId, authorId, decidedBy }) => [memberId, authorId, decidedBy]).filter((id) => id !== null));
  }
}

function decided({ state }: { state: string }): DomainError {
  return new DomainError('conflict.already-done', { message: 'This was decided already.', details: { state } });
}

function notAllowed(): DomainError {
  return new DomainError('ability.missing', { message: 'Superusers and staff decide on nominations of others.' });
}
