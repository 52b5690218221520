import type { TopicKind, TopicState } from '#contracts';
import type { TopicText } from '../topic-texts.js';

/** A topic as Meilisearch keeps it. */
export interface MeilisearchTopic extends Record<string, unknown> {
  id: string;
  number: number;
  title: string;
  solution: string;
  body: string;
  replies: string[];
  tags: string[];
  spaceId: string;
  state: TopicState;
  kind: TopicKind;
  solved: 0 | 1;
  /** Neither a duplicate nor outdated. */
  original: 0 | 1;
  /** Seconds since 1970. */
  activeAt: number;
}

export const markStart = '\ue000';
export const markEnd = '\ue001';
const marks = /[\ue000\ue001]/g;

export function documentOf(topic: TopicText): MeilisearchTopic {
  return {
    id: topic.topicId,
    number: topic.number,
    title: topic.title.replace(marks, ''),
    solution: (topic.solution ?? '').replace(marks, ''),
    body: topic.body.replace(marks, ''),
    replies: topic.replies.map((reply) => reply.replace(marks, '')),
    tags: topic.tags,
    spaceId: topic.spaceId,
    state: topic.state,
    kind: topic.kind,
    solved: topic.state === 'solved' ? 1 : 0,
    original: topic.duplicate || topic.outdated ? 0 : 1,
    activeAt: Math.floor(topic.lastActivityAt.getTime() / 1000),
  };
}
