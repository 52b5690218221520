import type { SynonymDecision, SynonymInput, SynonymProposal, SynonymVoteInput, TagExpert, TagRevision, TagText, TagTextEdit } from '#contracts';

/** What members keep of tags. */
export interface TagsPart {
  text(slug: string): Promise<TagText>;
  editText(slug: string, input: TagTextEdit): Promise<TagText>;
  revisions(slug: string): Promise<TagRevision[]>;
  /** Writes a version of before again; `version` is the one of now. */
  restore(slug: string, restored: number, version: number): Promise<TagText>;
  /** Who knows the tag, the best known first. */
  experts(slug: string): Promise<TagExpert[]>;
  /** Words that should mean the tag, open ones first. */
  proposals(slug: string): Promise<SynonymProposal[]>;
  openProposals(): Promise<SynonymProposal[]>;
  propose(slug: string, input: SynonymInput, idempotencyKey?: string): Promise<SynonymProposal>;
  vote(id: string, input: SynonymVoteInput): Promise<SynonymProposal>;
  decide(id: string, input: SynonymDecision): Promise<SynonymProposal>;
  withdraw(id: string): Promise<void>;
  undo(id: string): Promise<SynonymProposal>;
}
