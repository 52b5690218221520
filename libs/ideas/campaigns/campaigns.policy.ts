import { campaignLimits, campaignPhases, type CampaignAbilities, type CampaignPhase } from '#contracts';
import { hasRank, moderatesIn } from '#identity';
import type { Actor } from '#platform';

export interface CampaignSubject {
  phase: CampaignPhase;
  spaceId: string | null;
  madeBy: string;
  endedAt: Date | null;
  /** The board that ideas move into at the end. */
  targetId: string | null;
  judges: readonly { memberId: string; handedInAt: Date | null }[];
  /** The reader sees its space; a planned one has none. */
  isSpaceSeen: boolean;
}

/** Staff, and whoever keeps order on the board that ideas go to. */
export function canMakeCampaigns(actor: Actor, targetId: string | null): boolean {
  return actor.memberId !== null && (hasRank(actor, 'staff') || (targetId !== null && moderatesIn(actor, targetId)));
}

export const isJudge = ({ memberId }: Actor, { judges }: Pick<CampaignSubject, 'judges'>): boolean => memberId !== null && judges.some((judge) => judge.memberId === memberId);

/** A planned campaign is seen by who runs it and by its judges; from its opening on by who sees its space. */
export function canSeeCampaign(actor: Actor, campaign: CampaignSubject): boolean {
  return campaign.phase === 'planned' ? runsCampaign(actor, campaign) || isJudge(actor, campaign) : campaign.isSpaceSeen;
}

/** Staff; who made it, as long as they could make it now; and the moderators of its space. */
export function runsCampaign(actor: Actor, { madeBy, spaceId, targetId }: Pick<CampaignSubject, 'madeBy' | 'spaceId' | 'targetId'>): boolean {
  return hasRank(actor, 'staff') || (actor.memberId === madeBy && canMakeCampaigns(actor, targetId)) || (spaceId !== null && moderatesIn(actor, spaceId));
}

/** Judges score while ideas are judged, until their scores are in; never an idea of their own. */
export function canScore(actor: Actor, campaign: CampaignSubject, authors: readonly (string | null)[]): boolean {
  return canHandIn(actor, campaign) && !authors.includes(actor.memberId);
}

export function canHandIn(actor: Actor, campaign: CampaignSubject): boolean {
  return campaign.phase === 'judging' && campaign.judges.some(({ memberId, handedInAt }) => memberId === actor.memberId && !handedInAt);
}

const isJudged = (phase: CampaignPhase): boolean => phase === 'result' || phase === 'ended';

/** Judges, whatever else they are, see the scores of others once their own are in, or judging is over; staff who do not judge see them always. */
export function canSeeScores(actor: Actor, campaign: CampaignSubject): boolean {
  const own = campaign.judges.find(({ memberId }) => memberId === actor.memberId);
  if (actor.memberId !== null && own) return own.handedInAt !== null || isJudged(campaign.phase);
  return hasRank(actor, 'staff');
}

/** The page of judging is for staff and judges alone, from the time that there is something to judge. */
export function canSeeJudging(actor: Actor, campaign: CampaignSubject): boolean {
  return campaign.phase !== 'planned' && (hasRank(actor, 'staff') || isJudge(actor, campaign));
}

export function canChoose(actor: Actor, { phase }: Pick<CampaignSubject, 'phase'>): boolean {
  return phase === 'judging' && hasRank(actor, 'staff');
}

/** The phase that follows; none follows the last. */
export function phaseAfter(phase: CampaignPhase): CampaignPhase | undefined {
  return campaignPhases[campaignPhases.indexOf(phase) + 1];
}

/** An end can be taken back for a while. */
export function canUndoEnd(actor: Actor, { phase, endedAt }: Pick<CampaignSubject, 'phase' | 'endedAt'>, now: Date): boolean {
  return phase === 'ended' && hasRank(actor, 'staff') && endedAt !== null && now.getTime() - endedAt.getTime() < campaignLimits.undoDays * 86_400_000;
}

/** A result is staff's to publish, as the choice is; every other phase is begun by who runs the campaign. */
export function canAdvance(actor: Actor, campaign: CampaignSubject): boolean {
  if (campaign.phase === 'ended') return false;
  return campaign.phase === 'judging' ? hasRank(actor, 'staff') : runsCampaign(actor, campaign);
}

export function campaignAbilities(actor: Actor, campaign: CampaignSubject, now: Date): CampaignAbilities {
  const runs = runsCampaign(actor, campaign);
  return {
    edit: runs && campaign.phase !== 'ended',
    withdraw: runs && campaign.phase === 'planned',
    advance: canAdvance(actor, campaign),
    choose: canChoose(actor, campaign),
    judging: canSeeJudging(actor, campaign),
    undo: canUndoEnd(actor, campaign, now),
  };
}

interface Times {
  phase: CampaignPhase;
  opensAt: Date;
  closesAt: Date;
  resultBy: Date;
  endsAt: Date | null;
}

/** When the next phase begins by the clock; null where somebody has to begin it. */
export function nextPhaseAt({ phase, opensAt, closesAt, resultBy, endsAt }: Times): Date | null {
  return { planned: opensAt, open: closesAt, judging: resultBy, result: endsAt, ended: null }[phase];
}

/** A result is published by the clock where staff has chosen, or where there is nobody but voters to decide. */
export function publishesItself({ chosenAt, judges }: { chosenAt: Date | null; judges: readonly unknown[] }): boolean {
  return chosenAt !== null || judges.length === 0;
}
