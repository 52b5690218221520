import type { Idea, IdeaBoard, IdeaBoardInput, IdeaDecisionInput, IdeaListQuery, IdeaPage, IdeaResponseInput, IdeaVoteInput, IdeaVotes } from '#contracts';

/** Boards of ideas, their votes, and what is decided about them. */
export interface IdeasPart {
  board(space: string): Promise<IdeaBoard>;
  configureBoard(space: string, input: IdeaBoardInput): Promise<IdeaBoard>;
  list(space: string, query: IdeaListQuery): Promise<IdeaPage>;
  idea(number: number): Promise<Idea>;
  vote(number: number, input: IdeaVoteInput): Promise<IdeaVotes>;
  /** Returns the id of the decision. */
  decide(number: number, input: IdeaDecisionInput): Promise<string>;
  undoDecision(id: string): Promise<void>;
  respond(number: number, input: IdeaResponseInput): Promise<void>;
}
