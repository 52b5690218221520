import { Injectable } from '@nestjs/common';
import type { BallotInput, RoundCommentInput, RoundInput } from '#contracts';
import { Balloting, CommentingOnRounds, OpeningRounds, ReadingRounds } from '#ideas';
import type { RoundsPart } from './parts/rounds.js';

@Injectable()
export class RoundsFacade implements RoundsPart {
  constructor(
    private readonly opening: OpeningRounds,
    private readonly balloting: Balloting,
    private readonly reading: ReadingRounds,
    private readonly commenting: CommentingOnRounds,
  ) {}

  list(slug: string) {
    return this.reading.list(slug);
  }
  open(slug: string, input: RoundInput, idempotencyKey?: string) {
    return this.opening.open(slug, input, idempotencyKey);
  }
  find(id: string) {
    return this.reading.find(id);
  }
  withdraw(id: string) {
    return this.opening.withdraw(id);
  }
  cast(id: string, input: BallotInput) {
    return this.balloting.cast(id, input);
  }
  chain(id: string) {
    return this.reading.chain(id);
  }
  comments(id: string, cursor?: string) {
    return this.commenting.list(id, { cursor });
  }
  comment(id: string, input: RoundCommentInput) {
    return this.commenting.add(id, input);
  }
  deleteComment(id: string, commentId: string) {
    return this.commenting.delete(id, commentId);
  }
  hideComment(id: string, commentId: string, on: boolean) {
    return this.commenting.hide(id, commentId, on);
  }
}
