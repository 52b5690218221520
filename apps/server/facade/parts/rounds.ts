import type { Readable } from 'node:stream';
import type { BallotInput, OwnBallot, Round, RoundCommentInput, RoundComments, RoundInput, RoundList } from '#contracts';

/** Sealed rounds of an ideas space. */
export interface RoundsPart {
  list(slug: string): Promise<RoundList>;
  /** Returns the id of the round. */
  open(slug: string, input: RoundInput, idempotencyKey?: string): Promise<string>;
  find(id: string): Promise<Round>;
  withdraw(id: string): Promise<void>;
  cast(id: string, input: BallotInput): Promise<OwnBallot>;
  /** The file that a round is verified with. */
  chain(id: string): Promise<Readable>;
  comments(id: string): Promise<RoundComments>;
  comment(id: string, input: RoundCommentInput): Promise<void>;
  deleteComment(id: string, commentId: string): Promise<void>;
  hideComment(id: string, commentId: string, on: boolean): Promise<void>;
}
