import { Injectable } from '@nestjs/common';
import type { ChangelogInput, CustomerVoteInput, IdeaBoardInput, IdeaDecisionInput, IdeaEvidenceInput, IdeaListQuery, IdeaResponseInput, IdeaScoreInput, IdeaVoteInput, PageQuery, RoadmapInput, RoadmapQuery, SegmentsInput } from '#contracts';
import { Boards, Changelog, Deciding, Demand, Highlights, IdeaPages, IdeaVoting, Roadmaps, Segmenting } from '#ideas';
import type { IdeasPart } from './parts/ideas.js';

@Injectable()
export class IdeasFacade implements IdeasPart {
  constructor(
    private readonly boards: Boards,
    private readonly pages: IdeaPages,
    private readonly voting: IdeaVoting,
    private readonly deciding: Deciding,
    private readonly demand: Demand,
    private readonly roadmaps: Roadmaps,
    private readonly entries: Changelog,
    private readonly segmenting: Segmenting,
    private readonly made: Highlights,
  ) {}

  board(space: string) {
    return this.boards.board(space);
  }
  configureBoard(space: string, input: IdeaBoardInput) {
    return this.boards.configure(space, input);
  }
  list(space: string, query: IdeaListQuery) {
    return this.boards.ideas(space, query);
  }
  async whole(number: number) {
    const [idea, demand, segments] = await Promise.all([this.pages.idea(number), this.demand.demand(number), this.segmenting.ofIdea(number)]);
    return { idea, demand, segments };
  }
  vote(number: number, input: IdeaVoteInput) {
    return this.voting.vote(number, input);
  }
  decide(number: number, input: IdeaDecisionInput) {
    return this.deciding.decide(number, input);
  }
  undoDecision(id: string) {
    return this.deciding.undo(id);
  }
  plan(number: number, input: RoadmapInput) {
    return this.roadmaps.put(number, input);
  }
  link(number: number, input: IdeaEvidenceInput) {
    return this.demand.link(number, input);
  }
  unlink(id: string) {
    return this.demand.unlink(id);
  }
  voteFor(number: number, input: CustomerVoteInput) {
    return this.demand.voteFor(number, input);
  }
  withdrawFor(id: string) {
    return this.demand.withdrawFor(id);
  }
  highlights() {
    return this.made.shown();
  }
  roadmap(query: RoadmapQuery) {
    return this.roadmaps.roadmap(query);
  }
  changelog(query: PageQuery) {
    return this.entries.page(query);
  }
  publish(input: ChangelogInput, idempotencyKey?: string) {
    return this.entries.publish(input, idempotencyKey);
  }
  withdrawEntry(id: string) {
    return this.entries.withdraw(id);
  }
  matrix(space: string) {
    return this.segmenting.matrix(space);
  }
  score(number: number, input: IdeaScoreInput) {
    return this.segmenting.score(number, input);
  }
  segments() {
    return this.segmenting.segments();
  }
  editSegments(input: SegmentsInput) {
    return this.segmenting.edit(input);
  }
  respond(number: number, input: IdeaResponseInput) {
    return this.deciding.respond(number, input);
  }
}
