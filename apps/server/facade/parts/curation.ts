import type { DuplicateVoteInput, DuplicateVoteResult, DuplicateVotes, PostSource, SuggestionAcceptance, SuggestionDetail, SuggestionInput, SuggestionPage, SuggestionQuery, SuggestionRefusal } from '#contracts';

/** What members do to keep topics in order. */
export interface CurationPart {
  duplicateVotes(number: number): Promise<DuplicateVotes>;
  proposeDuplicate(number: number, input: DuplicateVoteInput): Promise<DuplicateVoteResult>;
  reopenDuplicate(number: number): Promise<DuplicateVoteResult>;
  mergeDuplicate(number: number): Promise<DuplicateVoteResult>;
  withdrawDuplicateVote(number: number): Promise<void>;
  /** The text of a post for which the viewer may suggest another. */
  suggestionSource(postId: string): Promise<PostSource>;
  /** Returns the id of the suggestion. */
  suggestEdit(postId: string, input: SuggestionInput, idempotencyKey?: string): Promise<string>;
  withdrawSuggestion(id: string): Promise<void>;
  suggestions(query: SuggestionQuery): Promise<SuggestionPage>;
  suggestion(id: string): Promise<SuggestionDetail>;
  acceptSuggestion(id: string, input: SuggestionAcceptance): Promise<void>;
  declineSuggestion(id: string, input: SuggestionRefusal): Promise<void>;
  takeBackSuggestion(id: string): Promise<void>;
}
