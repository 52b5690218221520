import type { ChangelogInput, ChangelogPage, CustomerVoteInput, Highlights, Idea, IdeaBoard, IdeaBoardInput, IdeaDecisionInput, IdeaDemand, IdeaEvidenceInput, IdeaListQuery, IdeaMatrix, IdeaPage, IdeaResponseInput, IdeaScoreInput, IdeaSegments, IdeaVoteInput, IdeaVotes, PageQuery, Roadmap, RoadmapInput, RoadmapQuery, Segment, SegmentsInput } from '#contracts';

/** An idea with who wants it. */
export interface WholeIdea {
  idea: Idea;
  demand: IdeaDemand;
  segments: IdeaSegments;
}

/** Boards of ideas, their votes, and what is decided about them. */
export interface IdeasPart {
  board(space: string): Promise<IdeaBoard>;
  configureBoard(space: string, input: IdeaBoardInput): Promise<IdeaBoard>;
  list(space: string, query: IdeaListQuery): Promise<IdeaPage>;
  whole(number: number): Promise<WholeIdea>;
  vote(number: number, input: IdeaVoteInput): Promise<IdeaVotes>;
  /** Returns the id of the decision. */
  decide(number: number, input: IdeaDecisionInput): Promise<string>;
  undoDecision(id: string): Promise<void>;
  plan(number: number, input: RoadmapInput): Promise<void>;
  /** Returns the id of the link. */
  link(number: number, input: IdeaEvidenceInput): Promise<string>;
  unlink(id: string): Promise<void>;
  /** Returns the id of the customer's vote. */
  voteFor(number: number, input: CustomerVoteInput): Promise<string>;
  withdrawFor(id: string): Promise<void>;
  highlights(): Promise<Highlights>;
  roadmap(query: RoadmapQuery): Promise<Roadmap>;
  changelog(query: PageQuery): Promise<ChangelogPage>;
  /** Returns the id of the entry. */
  publish(input: ChangelogInput, idempotencyKey?: string): Promise<string>;
  withdrawEntry(id: string): Promise<void>;
  matrix(space: string): Promise<IdeaMatrix>;
  score(number: number, input: IdeaScoreInput): Promise<void>;
  segments(): Promise<Segment[]>;
  editSegments(input: SegmentsInput): Promise<Segment[]>;
  respond(number: number, input: IdeaResponseInput): Promise<void>;
}
