import { Injectable } from '@nestjs/common';
import type { DuplicateVoteInput, SuggestionAcceptance, SuggestionInput, SuggestionQuery, SuggestionRefusal } from '#contracts';
import { DuplicateVoting, Reviewing, Suggesting } from '#curation';
import type { CurationPart } from './parts/curation.js';

@Injectable()
export class CurationFacade implements CurationPart {
  constructor(
    private readonly duplicates: DuplicateVoting,
    private readonly suggesting: Suggesting,
    private readonly reviewing: Reviewing,
  ) {}

  duplicateVotes(number: number) {
    return this.duplicates.votes(number);
  }
  proposeDuplicate(number: number, input: DuplicateVoteInput) {
    return this.duplicates.propose(number, input);
  }
  reopenDuplicate(number: number) {
    return this.duplicates.reopen(number);
  }
  mergeDuplicate(number: number) {
    return this.duplicates.merge(number);
  }
  withdrawDuplicateVote(number: number) {
    return this.duplicates.withdraw(number);
  }
  suggestionSource(postId: string) {
    return this.suggesting.source(postId);
  }
  suggestEdit(postId: string, input: SuggestionInput, idempotencyKey?: string) {
    return this.suggesting.suggest(postId, input, idempotencyKey);
  }
  withdrawSuggestion(id: string) {
    return this.suggesting.withdraw(id);
  }
  suggestions(query: SuggestionQuery) {
    return this.reviewing.page(query);
  }
  suggestion(id: string) {
    return this.reviewing.find(id);
  }
  acceptSuggestion(id: string, input: SuggestionAcceptance) {
    return this.reviewing.accept(id, input);
  }
  declineSuggestion(id: string, input: SuggestionRefusal) {
    return this.reviewing.decline(id, input);
  }
  async takeBackSuggestion(id: string) {
    await this.reviewing.takeBack(id);
  }
}
