import type { PairAnswerInput, Pairwise, PairwiseResults, PairwiseSettings } from '#contracts';

/** Ideas that are compared two at a time. */
export interface PairwisePart {
  find(slug: string): Promise<Pairwise>;
  answer(slug: string, input: PairAnswerInput): Promise<void>;
  set(slug: string, settings: PairwiseSettings): Promise<void>;
  results(slug: string): Promise<PairwiseResults>;
}
