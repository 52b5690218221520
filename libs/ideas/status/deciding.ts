import { Injectable } from '@nestjs/common';
import { IdeaDecisionInput, IdeaResponseInput, type IdeaStatus } from '#contracts';
import { TopicAccess, TopicEvents } from '#conversations';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Boards } from '../board/boards.js';
import { keepIdeas, lockIdea } from '../board/keeping.queries.js';
import { canDecide } from '../ideas.policy.js';
import { addDecision, decisionById, isFollowed, responsePost, setResponse, setStatus, undoDecision, type DecisionRow } from './decisions.queries.js';

/** Says where an idea stands, with a note for everybody; a decision can be taken back. */
@Injectable()
export class Deciding {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly boards: Boards,
    private readonly events: TopicEvents,
  ) {}

  /** Returns the id of the decision. */
  async decide(number: number, given: IdeaDecisionInput): Promise<string> {
    const { status: key, note } = validate(IdeaDecisionInput, given);
    return this.database.tx.run(async () => {
      const { topic, space } = await this.authorized(number);
      const { statuses } = await this.boards.settings(space.id);
      const status = statuses.find((known) => known.key === key);
      if (!status) throw new DomainError('request.invalid', { message: 'This board has no such step.', errors: [{ path: 'status', message: 'Choose one of the steps of this board.' }] });
      return this.put(topic, status, note);
    });
  }

  /** The same within the transaction of a caller who asked whether the actor may. */
  async put(topic: { id: string; spaceId: string; authorId: string | null }, status: IdeaStatus, note: string): Promise<string> {
    await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
    const before = (await this.database.one(lockIdea, [currentCommunityId(), topic.id]))!;
    if (before.status === status.key) throw new DomainError('conflict.already-done', { message: 'The idea stands there already.' });
    const id = uuidv7();
    const { memberId } = currentActor();
    await this.database.query(addDecision, [currentCommunityId(), id, topic.id, before.status, before.statusGroup, status.key, status.group, note, memberId]);
    await this.database.query(setStatus, [currentCommunityId(), topic.id, status.key, status.group]);
    await this.events.publish('idea.decided', { topicId: topic.id, spaceId: topic.spaceId, decisionId: id, authorId: topic.authorId, actorId: memberId!, group: status.group, undone: false });
    return id;
  }

  /** Whether a decision was not taken back. */
  async stands(decisionId: string): Promise<boolean> {
    return (await this.database.one(decisionById, [currentCommunityId(), decisionId]))?.undoneAt === null;
  }

  /** What was said with a decision, and by whom; for those who are known to read it. */
  find(decisionId: string): Promise<DecisionRow | undefined> {
    return this.database.one(decisionById, [currentCommunityId(), decisionId]);
  }

  /** Whether a decision stands, and none that stands came after it. */
  async isLastWord(decisionId: string): Promise<boolean> {
    const decision = await this.find(decisionId);
    return !!decision && !decision.undoneAt && !(await this.database.one(isFollowed, [currentCommunityId(), decision.topicId, decisionId]))!.followed;
  }

  /** Takes those back that are the last word on their idea. Who may is the caller's to ask. */
  async undoThose(decisionIds: readonly string[]): Promise<void> {
    for (const id of decisionIds) {
      if (await this.isLastWord(id)) await this.undo(id);
    }
  }

  async undo(decisionId: string): Promise<void> {
    await this.database.tx.run(async () => {
      const seen = await this.database.one(decisionById, [currentCommunityId(), decisionId]);
      if (!seen) throw notFound('decision');
      const { topic } = await this.access.byId(seen.topicId);
      authorizeDeciding(topic.spaceId);
      await this.database.one(lockIdea, [currentCommunityId(), seen.topicId]);
      const decision = (await this.database.one(decisionById, [currentCommunityId(), decisionId]))!;
      if (decision.undoneAt) throw new DomainError('conflict.already-done', { message: 'This was taken back already.' });
      if ((await this.database.one(isFollowed, [currentCommunityId(), decision.topicId, decisionId]))!.followed) throw new DomainError('conflict.already-done', { message: 'There is a later decision. Take that back first.' });
      await this.database.query(undoDecision, [currentCommunityId(), decisionId]);
      await this.database.query(setStatus, [currentCommunityId(), decision.topicId, decision.fromStatus, decision.fromGroup]);
      await this.events.publish('idea.decided', { topicId: decision.topicId, spaceId: topic.spaceId, decisionId, authorId: topic.authorId, actorId: currentActor().memberId!, group: decision.fromGroup, undone: true });
    });
  }

  /** Puts one of the replies on top, as the company's word. */
  async respond(number: number, given: IdeaResponseInput): Promise<void> {
    const { postId } = validate(IdeaResponseInput, given);
    await this.database.tx.run(async () => {
      const { topic, space } = await this.authorized(number);
      await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
      const post = postId && (await this.database.one(responsePost, [currentCommunityId(), topic.id, postId]));
      if (postId && !post) throw notFound('post');
      await this.database.query(setResponse, [currentCommunityId(), topic.id, postId]);
      await this.events.publish('idea.responded', { topicId: topic.id, spaceId: space.id, postId, actorId: currentActor().memberId! });
    });
  }

  private async authorized(number: number) {
    const visible = await this.boards.ideaByNumber(number);
    authorizeDeciding(visible.topic.spaceId);
    return visible;
  }
}

/** Throws unless the actor decides about the ideas of this space. */
export function authorizeDeciding(spaceId: string): void {
  const actor = currentActor();
  if (canDecide(actor, spaceId)) return;
  throw actor.memberId ? new DomainError('ability.missing', { message: 'Staff and the moderators of this space decide about ideas.' }) : new DomainError('session.required', { message: 'Sign in first.' });
}
