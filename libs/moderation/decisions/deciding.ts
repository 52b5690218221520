import { Injectable } from '@nestjs/common';
import { BulkDecision, DecisionInput, type BulkResult, type Decided, type PostDecision } from '#contracts';
import { Editing, TopicAccess, Withholding, type PostState, type VisiblePost } from '#conversations';
import { Members, requireMember } from '#identity';
import { currentActor, DomainError, Idempotency, notFound, validate } from '#platform';
import { DecidingFlags } from '../flags/deciding-flags.js';
import type { ReviewableRow } from '../moderation.entity.js';
import { canDecide, conflictOfInterest, whyNotDecided } from '../moderation.policy.js';
import { Queue } from '../queue/queue.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { Announcing } from './announcing.js';
import type { ActionRow } from './log.queries.js';
import type { Before } from './before.js';
import { ModerationLog } from './moderation-log.js';
import { outcomes } from './outcomes.js';
import { SpamCleaning } from './spam-cleaning.js';
import { SpamReleasing } from './spam-releasing.js';

/** A moderator decides an item of the queue: once, and told who was faster. */
@Injectable()
export class Deciding {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly queue: Queue,
    private readonly access: TopicAccess,
    private readonly members: Members,
    private readonly reviewables: ReviewablesRepository,
    private readonly flags: DecidingFlags,
    private readonly withholding: Withholding,
    private readonly editing: Editing,
    private readonly spam: SpamCleaning,
    private readonly releasing: SpamReleasing,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  async decide(id: string, given: DecisionInput, idempotencyKey?: string): Promise<Decided> {
    const input = validate(DecisionInput, given);
    return { actionId: await this.idempotency.run(idempotencyKey, { id, ...input }, () => this.act(id, input)) };
  }

  /** Each of them as if it were decided alone; what cannot be decided is named. */
  async decideAll(given: BulkDecision): Promise<BulkResult> {
    const { ids, action, reason } = validate(BulkDecision, given);
    const result: BulkResult = { actionIds: [], refused: [] };
    for (const id of ids) {
      try {
        result.actionIds.push((await this.decide(id, { action, reason })).actionId);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        result.refused.push({ id, code: error.code });
      }
    }
    return result;
  }

  private async act(id: string, input: DecisionInput): Promise<string> {
    const listed = await this.queue.load(id);
    const item = await this.reviewables.lock(id);
    if (!item) throw notFound('item');
    if (item.decidedAt) throw await this.alreadyDecided(item);
    const actor = currentActor();
    const subject = await this.queue.subjectOf(listed);
    if (!canDecide(actor, subject)) {
      const conflict = conflictOfInterest(actor, subject);
      throw new DomainError('ability.missing', { message: conflict ? whyNotDecided[conflict] : 'Only moderators decide.', ...(conflict && { details: { conflict } }) });
    }
    const actorId = requireMember(actor);
    const actionId = this.log.newId();
    const against = item.againstId ? await this.log.find(item.againstId) : undefined;
    const reversesId = await this.releasing.release(against, input.action, actorId);
    const visible = await this.access.post(item.postId);
    const before: Before = { version: visible.post.version, reviewableIds: [id] };
    Object.assign(before, input.action === 'spam' ? await this.spam.clean(visible, actorId, actionId, input.reason) : await this.change(input, item, visible, actorId));
    await this.reviewables.update(id, { decidedAt: new Date(), decidedBy: actorId, actionId });
    const openFlagIds = await this.flags.decideOpen([item.postId, ...(before.posts ?? []).map((post) => post.id)], outcomes[input.action], actionId, actorId);
    const turned = against ? await this.turnFlags(against, input.action, actionId, actorId) : undefined;
    Object.assign(before, turned ? { flags: turned, openFlagIds } : { flags: { state: 'open', actionId: null } });
    await this.log.add(actionId, {
      action: input.action,
      actorId,
      memberId: item.memberId,
      postId: item.postId,
      topicId: item.topicId,
      spaceId: visible.space.id,
      reviewableId: id,
      reason: input.reason,
      flagReason: item.reason,
      onAppeal: item.kind === 'appeal',
      reversesId,
      before,
    });
    await this.announcing.announceLater(actionId);
    return actionId;
  }

  private async change(input: DecisionInput, item: ReviewableRow, visible: VisiblePost, actorId: string): Promise<Before> {
    const { post } = visible;
    const { postId } = item;
    let source: string | undefined;
    if (input.action === 'edit') {
      source = post.source;
      await this.editing.editPost(postId, { version: input.version!, body: input.body!, reason: input.reason.slice(0, 200) });
    }
    const next = nextState(input.action, item, visible, actorId);
    const posts = next ? [{ id: postId, state: await this.withholding.put(postId, next, actorId) }] : [];
    return { posts, ...(source !== undefined && { source }) };
  }

  /** An appeal that is granted turns round what was said of the flags before; one that is not leaves it. */
  private async turnFlags(earlier: ActionRow, action: PostDecision, actionId: string, actorId: string): Promise<Before['flags']> {
    const was = outcomes[earlier.action as PostDecision];
    const next = outcomes[action];
    if (was === next) return undefined;
    await this.flags.turn(earlier.id, next, actionId, actorId);
    return { state: was, actionId: earlier.id };
  }

  private async alreadyDecided(item: ReviewableRow): Promise<DomainError> {
    const action = item.actionId ? await this.log.find(item.actionId) : undefined;
    const decider = item.decidedBy ? (await this.members.refs([item.decidedBy])).get(item.decidedBy) : undefined;
    return new DomainError('conflict.already-done', {
      message: `${decider?.displayName ?? 'Somebody'} decided this already.`,
      details: { decidedBy: decider?.displayName ?? null, action: action?.action ?? null, decidedAt: item.decidedAt?.toISOString() ?? null },
    });
  }
}

/** Where a decision leaves the post; undefined where that is as it was. What its author deleted stays so. */
function nextState(action: PostDecision, { kind, reason }: ReviewableRow, { post, topic }: VisiblePost, actorId: string): PostState | undefined {
  const { deletedAt, deletedBy, hiddenAt } = post.kind === 'body' ? topic : post;
  const isDeleted = deletedAt !== null && hiddenAt === null;
  if (isDeleted && deletedBy === post.authorId) return undefined;
  if (action === 'remove') return { kind: 'deleted', by: actorId };
  if (action !== 'hide') return { kind: 'shown' };
  // An appeal against a removal that is not granted leaves the post removed.
  return kind === 'appeal' && isDeleted ? undefined : { kind: 'hidden', reason, mendableUntil: null };
}
