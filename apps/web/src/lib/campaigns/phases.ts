import type { CampaignPhase } from '#contracts';

/** In their order. */
export const phases = ['planned', 'open', 'judging', 'result', 'ended'] as const satisfies readonly CampaignPhase[];

/** The phase that can be begun next, if one follows. */
export function phaseAfter(phase: CampaignPhase): Exclude<CampaignPhase, 'planned'> | undefined {
  return phases[phases.indexOf(phase) + 1] as Exclude<CampaignPhase, 'planned'> | undefined;
}
