import { Injectable } from '@nestjs/common';
import { AppealInput, Id } from '#contracts';
import { Communities, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { answerDue, appealableUntil, tooLateToAppeal } from '../decisions/appeal-deadlines.js';
import type { ActionRow } from '../decisions/log.queries.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { accountAppealsOf, addAccountAppeal } from './account-appeals.queries.js';

/** An appeal of a member against a silence or suspension. */
export interface OwnAccountAppeal {
  dueAt: Date;
  decided: boolean;
}

/** Who is silenced or suspended asks for a second look, once for each time, while it lasts and can be appealed against. */
@Injectable()
export class AppealingForAccount {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly log: ModerationLog,
  ) {}

  async appeal(actionId: string, given: AppealInput): Promise<void> {
    const { text } = validate(AppealInput, given);
    const memberId = requireMember(currentActor());
    const id = Id.safeParse(actionId).data;
    const action = id ? await this.log.find(id) : undefined;
    if (!action || action.memberId !== memberId || !concernsAccount(action)) throw notFound('silence or suspension of yours');
    await this.database.tx.run(() => this.give(action, memberId, text));
  }

  /** Within the caller's transaction; that the member is who asks is the caller's to know. */
  async give(action: ActionRow, memberId: string, text: string): Promise<void> {
    const { moderation } = (await this.communities.current()).settings;
    if (!(await this.isInForce(action, memberId))) throw new DomainError('conflict.already-done', { message: 'This is over, or something else was decided since.' });
    const now = new Date();
    if (now > appealableUntil(action, moderation)) throw tooLateToAppeal(moderation.appealDays);
    const added = await this.database.one(addAccountAppeal, [currentCommunityId(), uuidv7(), action.id, memberId, text, answerDue(now, moderation)]);
    if (!added) throw new DomainError('conflict.already-done', { message: 'A second moderator has looked at this, or will.' });
  }

  /** Whether this is what keeps the member from writing or signing in now. */
  async isInForce(action: ActionRow, memberId: string): Promise<boolean> {
    return isToCome(action.until) && (await this.log.latestOnStanding(memberId)) === action.id;
  }

  /** Appeals of a member by what they are against. */
  async of(memberId: string): Promise<Map<string, OwnAccountAppeal>> {
    const rows = await this.database.query(accountAppealsOf, [currentCommunityId(), memberId]);
    return new Map(rows.map(({ actionId, ...appeal }) => [actionId, appeal]));
  }
}

/** Whether a line took writing or the account away and nothing else. */
export function concernsAccount({ action, onAppeal }: Pick<ActionRow, 'action' | 'onAppeal'>): boolean {
  return (action === 'silence' || action === 'suspend') && !onAppeal;
}

function isToCome(end: Date | null): boolean {
  return end !== null && end > new Date();
}
