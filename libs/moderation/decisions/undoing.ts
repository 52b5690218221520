import { Injectable } from '@nestjs/common';
import type { Decided, Undoability } from '#contracts';
import { TopicAccess } from '#conversations';
import { authorize, can, moderatesIn, requireMember } from '#identity';
import { currentActor, Database, DomainError, notFound, type Actor } from '#platform';
import { canModerate, canSeeAction, canUndo, conflictOfInterest, whyNotDecided } from '../moderation.policy.js';
import { Queue } from '../queue/queue.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { Announcing } from './announcing.js';
import type { ActionRow } from './log.queries.js';
import { ModerationLog } from './moderation-log.js';
import { overtaken } from './overtaken.js';
import { isSpaceAction } from './space-actions.js';
import { WaysBack } from './ways-back.js';

/** Takes a decision back: all is as it was before, and the log has one more line. */
@Injectable()
export class Undoing {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly queue: Queue,
    private readonly reviewables: ReviewablesRepository,
    private readonly ways: WaysBack,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  async undo(id: string): Promise<Decided> {
    const actor = currentActor();
    authorize(actor, 'queue.open');
    const actorId = requireMember(actor);
    const found = await this.log.find(id);
    const whole = found && this.ways.wholeOf(found);
    if (whole) return { actionId: await whole.takeBack(found) };
    const undoId = this.log.newId();
    await this.database.tx.run(async () => {
      const { action, spaceId } = await this.load(id);
      if (action.reviewableId) await this.reviewables.lock(action.reviewableId);
      await this.refuse(action);
      await this.requireNoConflict(actor, action);
      if (!(await this.within(actor, [action])).has(id)) throw new DomainError('ability.missing', { message: 'This concerns a space in which you are no moderator.' });
      if (!this.may(actor, action, spaceId)) throw new DomainError('ability.missing', { message: 'Somebody else must take this back.' });
      const { memberId, postId, topicId, reviewableId } = action;
      await this.log.add(undoId, { action: 'undo', actorId, memberId, postId, topicId, spaceId: action.spaceId, reviewableId, reversesId: id });
      for (const way of this.ways.of(action)) await way.giveBack(action, actorId);
      // Who has not heard of it yet hears of neither.
      if (this.announcing.isTold(action)) await this.announcing.announceLater(undoId);
    });
    return { actionId: undoId };
  }

  /** Whether actions of this kind are taken back, and by this actor, unless something later makes it impossible. */
  mayEver(actor: Actor, line: ActionRow, spaceId: string | null): boolean {
    return (line.actorId !== null || this.ways.wholeOf(line) !== undefined) && this.ways.knows(line.action) && this.may(actor, line, spaceId);
  }

  /** Ids of those lines that would change something only where the actor moderates. */
  async within(actor: Actor, lines: readonly ActionRow[]): Promise<Set<string>> {
    const reached = canModerate(actor) ? undefined : await this.ways.reachedBy(lines);
    return new Set(lines.flatMap(({ id }) => ((reached?.get(id) ?? []).every((spaceId) => moderatesIn(actor, spaceId)) ? id : [])));
  }

  /** What keeps a line, of which the actor may ask, from being taken back; null where nothing does. */
  async whyNot(line: ActionRow): Promise<Undoability['refusal']> {
    try {
      await this.database.tx.run(() => this.refuse(line));
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'conflict.already-done') throw error;
      const { by, action } = error.details as NonNullable<Undoability['refusal']>;
      return { by, action: action ?? null };
    }
  }

  private async load(id: string): Promise<{ action: ActionRow; spaceId: string | null }> {
    const action = await this.log.find(id);
    if (!action?.actorId || !this.ways.knows(action.action)) throw notFound('decision');
    // A post in a space that the moderator does not see is not found.
    const stands = action.postId ? (await this.access.post(action.postId)).space.id : action.spaceId;
    const spaceId = action.before.standing ? null : stands;
    if (!canSeeAction(currentActor(), { spaceId })) throw notFound('decision');
    if (!action.postId && action.topicId) await this.access.byId(action.topicId);
    return { action, spaceId };
  }

  /** What gave an account back is for moderators of the community, like what took it. */
  private may(actor: Actor, { action, memberId, reversesId }: ActionRow, spaceId: string | null): boolean {
    return isSpaceAction(action) ? can(actor, 'community.administer') : canUndo(actor, { memberId, spaceId: reversesId ? null : spaceId });
  }

  /** What somebody else decided is not taken back by those who were not to decide it: on an appeal, by who decided before. */
  private async requireNoConflict(actor: Actor, line: ActionRow): Promise<void> {
    if (line.actorId === actor.memberId) return;
    const conflicts = line.reviewableId ? [conflictOfInterest(actor, await this.queue.subjectOf(await this.queue.load(line.reviewableId)))] : [];
    for (const way of this.ways.of(line)) conflicts.push((await way.conflict?.(line, actor)) ?? null);
    const conflict = conflicts.find((one) => one !== null);
    if (conflict) throw new DomainError('ability.missing', { message: whyNotDecided[conflict], details: { conflict } });
  }

  private async refuse(line: ActionRow): Promise<void> {
    if (line.undone) throw overtaken('undo', 'This was taken back already.');
    for (const way of this.ways.of(line)) await way.refuse?.(line);
  }
}
