import type { TopicKind } from '#contracts';
import type { Solution } from '../topics/solution.js';
import type { Place } from './places.js';

/** What a topic says that counting its posts again would not; times as the database writes them, to the microsecond. */
export interface KeptTopic {
  id: string;
  kind: TopicKind;
  tags: string[];
  participantCount: number;
  lastActivityAt: string;
  firstAnswerAt: string | null;
  lastReplyAuthorId: string | null;
}

/** What was before posts moved: all that putting them back needs. */
export interface MoveBefore {
  places: Place[];
  topics: KeptTopic[];
  /** How far members had read the topic that stays, and how far the move left them. */
  reads: { memberId: string; before: number; after: number }[];
  drafts: { memberId: string; before: string; after: string }[];
  /** The tags that a merge left the topic with. */
  tags?: string[];
  /** Topics that led to the one that was merged away, and lead further since. */
  led?: string[];
  /** Its solution became that of the topic that stays, or went into the new one. */
  solutionWent: boolean;
  /** The solution of a topic that it was split off from; it may be none where it went. */
  solution?: Omit<Solution, 'solvedAt'> & { solvedAt: string };
}
