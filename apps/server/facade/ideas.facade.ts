import { Injectable } from '@nestjs/common';
import type { IdeaBoardInput, IdeaDecisionInput, IdeaListQuery, IdeaResponseInput, IdeaVoteInput } from '#contracts';
import { Boards, Deciding, IdeaPages, IdeaVoting } from '#ideas';
import type { IdeasPart } from './parts/ideas.js';

@Injectable()
export class IdeasFacade implements IdeasPart {
  constructor(
    private readonly boards: Boards,
    private readonly pages: IdeaPages,
    private readonly voting: IdeaVoting,
    private readonly deciding: Deciding,
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
  idea(number: number) {
    return this.pages.idea(number);
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
  respond(number: number, input: IdeaResponseInput) {
    return this.deciding.respond(number, input);
  }
}
