import type { TopicKind } from '#contracts';
import type { ResolvedTag } from '#spaces';
import type { PlacedPost } from '../../writing/thread.js';
import type { KnownTarget } from './compose-texts.js';
import type { AnswerContent, CommentContent, HistoryContent, QuestionContent } from './import-state.js';
import type { WaitingRow } from './staging.repository.js';

export interface KnownMember {
  id: string;
  handle: string;
  displayName: string;
}

/** A topic that an earlier import made, or the one that it was merged into. */
export interface StandingTopic {
  id: string;
  kind: TopicKind;
  /** Posts of several questions may stand in it. */
  isJoined: boolean;
  posts: (PlacedPost & { externalId: string | null })[];
}

/** Everything that a batch of topics is made of; keys are the site's numbers. */
export interface TopicMaterial {
  questions: (WaitingRow<QuestionContent> & { number: number })[];
  answers: ReadonlyMap<number, WaitingRow<AnswerContent>[]>;
  comments: ReadonlyMap<number, WaitingRow<CommentContent>[]>;
  history: ReadonlyMap<number, WaitingRow<HistoryContent>[]>;
  /** The reason for closing as the history numbers it, and how many rows say so. */
  closed: ReadonlyMap<number, { comment: string | null; rows: number }>;
  duplicates: ReadonlySet<number>;
  /** The day on which an answer was accepted. */
  acceptedOn: ReadonlyMap<number, Date>;
  votes: ReadonlyMap<number, { up: number; down: number }>;
  members: ReadonlyMap<number, KnownMember>;
  /** By slug. */
  tags: ReadonlyMap<string, ResolvedTag>;
  targets: ReadonlyMap<number, KnownTarget>;
  /** By external id. */
  standing: ReadonlyMap<string, StandingTopic>;
  /** Posts that are here, by external id: in the topic of their question, or where moderators moved them. */
  standsIn: ReadonlyMap<string, StandingTopic>;
}
