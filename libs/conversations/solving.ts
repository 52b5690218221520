import { Injectable } from '@nestjs/common';
import { currentActor, Database, DomainError } from '#platform';
import { renderMarkdown } from './content/index.js';
import { TopicEvents } from './topic-events.js';
import { authorize, TopicAccess } from './topic-access.js';
import { topicAbilities } from './topics.policy.js';
import { TopicsRepository } from './topics.repository.js';

/** The answer that solved the question: accepted, changed or taken back. */
@Injectable()
export class Solving {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly topics: TopicsRepository,
    private readonly events: TopicEvents,
  ) {}

  /** Null takes the acceptance back. */
  async accept(topicNumber: number, postId: string | null): Promise<void> {
    const { topic, space } = await this.access.byNumber(topicNumber);
    authorize(topicAbilities(currentActor(), topic).accept, 'Only who asked, superusers and staff accept an answer.');
    const answer = postId ? (await this.access.post(postId)).post : null;
    if (answer && (answer.topicId !== topic.id || answer.kind !== 'answer' || answer.deletedAt)) {
      throw new DomainError('request.invalid', { message: 'Only an answer to this question can be its solution.' });
    }
    const actorId = currentActor().memberId;
    await this.database.tx.run(async () => {
      const row = (await this.topics.lock(topic.id))!;
      if (row.solutionPostId === postId) return;
      await this.topics.update(topic.id, {
        solutionPostId: postId,
        solutionAuthorId: answer?.authorId ?? null,
        solutionAcceptedBy: answer ? actorId : null,
        solutionExcerpt: answer ? excerptOf(answer.source) : null,
        solvedAt: answer ? new Date() : null,
      });
      await this.events.publish('solution.changed', { topicId: topic.id, spaceId: space.id, postId, previousPostId: row.solutionPostId, actorId });
    });
  }
}

function excerptOf(source: string): string {
  return renderMarkdown(source, { mentions: new Map(), topicTitles: new Map(), siteUrl: '' }).excerpt;
}
