import { Injectable } from '@nestjs/common';
import { currentActor, Database, DomainError } from '#platform';
import { postAbilities } from '../posts/posts.policy.js';
import { ReadsRepository } from '../reading/reads.repository.js';
import type { TopicRow } from './topics.entity.js';
import { TopicEvents } from './topic-events.js';
import { solutionOf, unsolved, type Solution } from './solution.js';
import { authorize, TopicAccess } from './topic-access.js';
import { topicAbilities, topicMissing } from './topics.policy.js';
import { TopicsRepository } from './topics.repository.js';

/** The answer that solved the question: accepted, changed or taken back. */
@Injectable()
export class Solving {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly topics: TopicsRepository,
    private readonly events: TopicEvents,
    private readonly reads: ReadsRepository,
  ) {}

  /** Null takes the acceptance back. */
  async accept(topicNumber: number, postId: string | null): Promise<void> {
    const actorId = currentActor().memberId;
    await this.database.tx.run(async () => {
      const { topic: found } = await this.access.byNumber(topicNumber);
      const row = (await this.topics.lock(found.id))!;
      // Whoever deletes an answer takes the topic first, too: what is read from here on stays true.
      const { topic, space } = await this.access.byNumber(topicNumber);
      if (topic.id !== row.id) return this.accept(topicNumber, postId);
      const message = 'Only who asked, superusers, staff, and with enough points who knows one of the tags well accept an answer.';
      authorize(topicAbilities(currentActor(), topic).accept, message, topicMissing(currentActor(), topic).accept);
      const answer = postId ? (await this.access.post(postId)).post : null;
      if (answer && (answer.topicId !== topic.id || answer.kind !== 'answer' || answer.deletedAt)) {
        throw new DomainError('request.invalid', { message: 'Only an answer to this question can be its solution.' });
      }
      authorize(!answer || postAbilities(currentActor(), answer, { topic, downvotes: false }).accept, message);
      if (answer && actorId) await this.reads.markNext(actorId, topic.id, answer.position);
      if (row.solutionPostId === postId) return;
      await this.write({ ...row, spaceId: space.id }, answer ? solutionOf(answer, { by: actorId, at: new Date() }) : unsolved, actorId);
    });
  }

  /** Writes what a locked topic says of its solution. Who may is the caller's to ask. */
  async write(before: Pick<TopicRow, 'id' | 'spaceId' | 'solutionPostId'>, solution: Solution, actorId: string | null): Promise<void> {
    await this.topics.update(before.id, solution);
    await this.events.publish('solution.changed', { topicId: before.id, spaceId: before.spaceId, postId: solution.solutionPostId, previousPostId: before.solutionPostId, actorId });
  }
}
