import { Injectable } from '@nestjs/common';
import type { ModerationFigures } from '#contracts';
import { Communities } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { actionCounts, appealFigures, decisionFigures, lateAppeals, recentActions } from './transparency.queries.js';

const days = 90;
const recentShown = 30;

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
