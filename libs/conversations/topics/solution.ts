import { renderMarkdown } from '../content/index.js';
import type { TopicRow } from './topics.entity.js';

export type Solution = Pick<TopicRow, 'solutionPostId' | 'solutionAuthorId' | 'solutionAcceptedBy' | 'solutionExcerpt' | 'solvedAt'>;

/** What a topic without a solution says of it. */
export const unsolved: Solution = { solutionPostId: null, solutionAuthorId: null, solutionAcceptedBy: null, solutionExcerpt: null, solvedAt: null };

/** The part of a topic's row that is about its solution. */
export function solutionIn({ solutionPostId, solutionAuthorId, solutionAcceptedBy, solutionExcerpt, solvedAt }: Solution): Solution {
  return { solutionPostId, solutionAuthorId, solutionAcceptedBy, solutionExcerpt, solvedAt };
}

/** What a topic says of the answer that solved it. */
export function solutionOf(answer: { id: string; authorId: string | null; source: string }, accepted: { by: string | null; at: Date }): Solution {
  const answered = renderMarkdown(answer.source, { mentions: new Map(), topicTitles: new Map(), siteUrl: '' });
  return { solutionPostId: answer.id, solutionAuthorId: answer.authorId, solutionAcceptedBy: accepted.by, solutionExcerpt: answered.excerpt(), solvedAt: accepted.at };
}
