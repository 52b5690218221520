import { Injectable } from '@nestjs/common';
import { PostDecision, SanctionKind, TopicAct, type Decided } from '#contracts';
import { Editing, PuttingBack, TopicAccess, TopicActs, Voting, Withholding, type ColumnAct, type PostState } from '#conversations';
import { authorize, can, requireMember, SpaceRoles, Standings } from '#identity';
import { currentActor, Database, DomainError, Events, notFound } from '#platform';
import { Spaces } from '#spaces';
import { FlagsRepository } from '../flags/flags.repository.js';
import { canSeeAction, canUndo } from '../moderation.policy.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { spaceRoleFrom } from '../space-roles/space-role-before.js';
import type { ActionRow } from './log.queries.js';
import { ModerationLog, type Before } from './moderation-log.js';
import type { FlagOutcome } from './outcomes.js';
import { isSpaceAction, ownSpaceActions, spaceActions, spaceRoleActions } from './space-actions.js';
import { standingFrom } from './standing-before.js';
import { UndoingDuplicates } from './undoing-duplicates.js';
import { UndoingEdits } from './undoing-edits.js';

const undoable = new Set<string>([...PostDecision.options, ...SanctionKind.options, 'lift', ...spaceActions, ...TopicAct.options, 'duplicate']);

/** Takes a decision back: all is as it was before, and the log has one more line. */
@Injectable()
export class Undoing {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly withholding: Withholding,
    private readonly editing: Editing,
    private readonly voting: Voting,
    private readonly topicActs: TopicActs,
    private readonly puttingBack: PuttingBack,
    private readonly standings: Standings,
    private readonly spaces: Spaces,
    private readonly spaceRoles: SpaceRoles,
    private readonly flags: FlagsRepository,
    private readonly reviewables: ReviewablesRepository,
    private readonly duplicates: UndoingDuplicates,
    private readonly edits: UndoingEdits,
    private readonly log: ModerationLog,
    private readonly events: Events,
  ) {}

  async undo(id: string): Promise<Decided> {
    const actor = currentActor();
    authorize(actor, 'queue.open');
    const actorId = requireMember(actor);
    const suggestion = (await this.log.find(id))?.before.suggestionId;
    if (suggestion) return { actionId: await this.edits.undo(suggestion, id) };
    const undoId = this.log.newId();
    await this.database.tx.run(async () => {
      const action = await this.log.find(id);
      if (!action?.actorId || !undoable.has(action.action)) throw notFound('decision');
      // A post in a space that the moderator does not see is not found.
      const stands = action.postId ? (await this.access.post(action.postId)).space.id : action.spaceId;
      const spaceId = action.before.standing ? null : stands;
      if (!canSeeAction(actor, { spaceId })) throw notFound('decision');
      if (!action.postId && action.topicId) await this.access.byId(action.topicId);
      if (action.reviewableId) await this.reviewables.lock(action.reviewableId);
      await this.refuse(action);
      if (!(isSpaceAction(action.action) ? can(actor, 'community.administer') : canUndo(actor, { memberId: action.memberId, spaceId }))) throw new DomainError('ability.missing', { message: 'Somebody else must take back what was decided about you.' });
      const { memberId, postId, topicId, reviewableId } = action;
      await this.log.add(undoId, { action: 'undo', actorId, memberId, postId, topicId, spaceId: action.spaceId, reviewableId, reversesId: id });
      await this.giveBack(action, actorId);
    });
    return { actionId: undoId };
  }

  /** What was undone, or followed by another decision on the post or the member, stays. */
  private async refuse({ id, action, undone, postId, memberId, spaceId, before }: ActionRow): Promise<void> {
    if (undone) throw new DomainError('conflict.already-done', { message: 'This was taken back already.' });
    const latest = postId ? await this.log.latestOn(postId) : undefined;
    if (latest && latest.id !== id) throw new DomainError('conflict.already-done', { message: 'Something else was decided since.', details: { action: latest.action } });
    if (spaceId && (ownSpaceActions as readonly string[]).includes(action) && (await this.log.latestOnSpace(spaceId)) !== id) throw new DomainError('conflict.already-done', { message: 'Something else was decided about this space since.' });
    else if (memberId && spaceId && (spaceRoleActions as readonly string[]).includes(action) && (await this.log.latestOnSpaceRole(spaceId, memberId)) !== id) throw new DomainError('conflict.already-done', { message: 'Something else was decided about this role since.' });
    if (memberId && before.standing && (await this.log.latestOnStanding(memberId)) !== id) throw new DomainError('conflict.already-done', { message: 'Something else was decided about this member since.' });
  }

  private async giveBack(row: ActionRow, actorId: string): Promise<void> {
    const { id, action, memberId, postId, topicId, spaceId, before } = row;
    if (spaceId && (action === 'close-space' || action === 'reopen-space')) await this.spaces.archive(spaceId, action === 'reopen-space');
    if (spaceId && before.opener) await this.spaces.setOpener(spaceId, before.opener);
    if (memberId && spaceId && before.spaceRole !== undefined) await this.spaceRoles.change(spaceId, memberId, before.spaceRole && spaceRoleFrom(before.spaceRole));
    if (before.topic?.columns && topicId) await this.topicActs.takeBack(topicId, action as ColumnAct, before.topic.columns);
    if (before.duplicate) await this.duplicates.undo(row, actorId);
    if (before.topic?.moveId) await this.puttingBack.putBack(before.topic.moveId);
    if (before.source !== undefined && postId) {
      const { post } = await this.access.post(postId);
      await this.editing.editPost(postId, { version: post.version, body: before.source });
    }
    for (const post of before.posts ?? []) await this.withholding.put(post.id, stateFrom(post.state), actorId);
    if (memberId && before.votes) await this.voting.giveBack(memberId, before.votes);
    if (memberId && before.standing) await this.standings.change(memberId, standingFrom(before.standing));
    if (before.reviewableIds) await this.reviewables.reopen(before.reviewableIds);
    if (before.flags) await this.giveBackFlags(id, before.flags, actorId);
  }

  /** What was said of a flag is said no more; who has points for it loses them. */
  private async giveBackFlags(actionId: string, { state, actionId: earlierId }: NonNullable<Before['flags']>, actorId: string): Promise<void> {
    const outcome: FlagOutcome = state === 'agreed' || state === 'declined' ? state : 'ignored';
    for (const { id, memberId, ...place } of await this.flags.giveBack(actionId, state, earlierId)) {
      await this.events.publish('flag.decided', { flagId: id, flaggerId: memberId, ...place, outcome, actorId });
    }
  }
}

/** A state as it was before it was written down. */
function stateFrom(kept: PostState): PostState {
  return kept.kind === 'hidden' ? { ...kept, mendableUntil: kept.mendableUntil ? new Date(kept.mendableUntil) : null } : kept;
}
