import type { AppealInput, GamingCase, GamingCaseQuery, GamingDecision, OwnGamingCase, Page } from '#contracts';

/** Votes that look arranged. */
export interface VoteCasesPart {
  page(query: GamingCaseQuery): Promise<Page<GamingCase>>;
  decide(id: string, input: GamingDecision): Promise<GamingCase>;
  /** Those that concern the viewer. */
  own(): Promise<OwnGamingCase[]>;
  appeal(id: string, input: AppealInput): Promise<OwnGamingCase>;
}
