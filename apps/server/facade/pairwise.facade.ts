import { Injectable } from '@nestjs/common';
import type { PairAnswerInput, PairwiseSettings } from '#contracts';
import { ComparingIdeas } from '#ideas';
import type { PairwisePart } from './parts/pairwise.js';

@Injectable()
export class PairwiseFacade implements PairwisePart {
  constructor(private readonly comparing: ComparingIdeas) {}

  find(slug: string) {
    return this.comparing.find(slug);
  }
  answer(slug: string, input: PairAnswerInput) {
    return this.comparing.answer(slug, input);
  }
  set(slug: string, settings: PairwiseSettings) {
    return this.comparing.set(slug, settings);
  }
  results(slug: string) {
    return this.comparing.results(slug);
  }
}
