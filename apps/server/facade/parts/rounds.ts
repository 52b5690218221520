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
  comments(id: string, cursor?: string): Promise<RoundComments>;
  /** Returns where it stands: its id, and the cursor of the page, which is null for the first one. */
  comment(id: string, input: RoundCommentInput): Promise<{ id: string; cursor: string | null }>;
  deleteComment(id: string, commentId: string): Promise<void>;
  hideComment(id: string, commentId: string, on: boolean): Promise<void>;
}
