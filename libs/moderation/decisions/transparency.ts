import { Injectable } from '@nestjs/common';
import type { FlagRulesInForce, ModerationFigures } from '#contracts';
import { Communities } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { flagWeight } from '../flags/flag-weight.js';
import { actionCounts, appealFigures, decisionFigures, lateAppeals, recentActions } from './transparency.queries.js';

const days = 90;
const recentShown = 30;
const trustLevels = [0, 1, 2, 3, 4];

/** What moderation does here, counted for everybody. No line names a person or a place. */
@Injectable()
export class Transparency {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
  ) {}

  async page(): Promise<ModerationFigures> {
    const communityId = currentCommunityId();
    const [{ settings }, figures] = await Promise.all([this.communities.current(), this.count(communityId)]);
    const { hideWeight, trustedSpamLevel, secretWeight, closeWeight, closeFlaggers, closeHours, mendMinutes, appealDays, appealAnswerDays } = settings.moderation;
    return { ...figures, rules: { hideWeight, trustedSpamLevel, secretWeight, closeWeight, closeFlaggers, closeHours, mendMinutes, appealDays, appealAnswerDays } };
  }

  /** The rules as they hold today, with what flags weigh by them. */
  async rules(): Promise<FlagRulesInForce> {
    const { moderation } = (await this.communities.current()).settings;
    const weights = [...trustLevels, null].map((level) => {
      const weight = flagWeight({ trustLevel: level ?? 0, isStaff: level === null, agreed: 0, declined: 0 }, moderation);
      return { level, weight, enough: Math.ceil(moderation.hideWeight / weight) };
    });
    return { ...moderation, weights };
  }

  private async count(communityId: string): Promise<Omit<ModerationFigures, 'rules'>> {
    const values = [communityId, days];
    const [actions, decisions, appeals, late, recent] = await Promise.all([
      this.database.query(actionCounts, values),
      this.database.one(decisionFigures, values),
      this.database.one(appealFigures, values),
      this.database.one(lateAppeals, values),
      this.database.query(recentActions, [communityId, recentShown]),
    ]);
    return {
      days,
      actions,
      decided: decisions!.decided,
      medianMinutesToDecision: decisions!.medianMinutes,
      appeals: appeals!.appeals,
      reversedOnAppeal: appeals!.reversed,
      lateAppeals: late!.late,
      undone: actions.find(({ action }) => action === 'undo')?.byPeople ?? 0,
      recent: recent.map(({ createdAt, ...line }) => ({ ...line, createdAt: createdAt.toISOString() })),
    };
  }
}
