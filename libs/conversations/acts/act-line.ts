import type { TopicAct } from '#contracts';

/** What an act changed of a topic's row, as it was and as it became; or the move of posts that it was. What taking it back needs. */
export interface TopicActBefore {
  columns?: Record<string, [unknown, unknown]>;
  moveId?: string;
  /** How many members agreed on it, where they did it together. */
  votes?: number;
}

/** What a moderator did with a topic, as a log keeps it. */
export interface ActLine {
  id: string;
  topicId: string;
  spaceId: string;
  actorId: string;
  act: TopicAct;
  reason: string;
  until: Date | null;
  before: TopicActBefore;
}
