import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PostDecision } from '#contracts';
import { Editing, TopicAccess, Voting, Withholding, type PostState } from '#conversations';
import { Events } from '#platform';
import { FlagsRepository } from '../flags/flags.repository.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import type { ActionRow } from './log.queries.js';
import { ModerationLog, type Before } from './moderation-log.js';
import type { FlagOutcome } from './outcomes.js';
import { overtaken } from './overtaken.js';
import { WaysBack } from './ways-back.js';

/** Takes back what was decided on posts: their text and state, votes, flags and items of the queue. */
@Injectable()
export class UndoingDecisions implements OnModuleInit {
  readonly actions = PostDecision.options;

  constructor(
    private readonly access: TopicAccess,
    private readonly editing: Editing,
    private readonly withholding: Withholding,
    private readonly voting: Voting,
    private readonly flags: FlagsRepository,
    private readonly reviewables: ReviewablesRepository,
    private readonly log: ModerationLog,
    private readonly events: Events,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  /** What was followed by another decision on the post stays. */
  async refuse({ id, postId, before }: ActionRow): Promise<void> {
    const latest = postId ? await this.log.latestOn(postId) : undefined;
    if (latest && latest.id !== id) throw overtaken('decision', 'Something else was decided since.', { action: latest.action });
    if (!postId || before.source === undefined || before.version === undefined) return;
    const { post } = await this.access.post(postId);
    if (post.version !== before.version + 1) throw overtaken('text', 'The text was changed since.');
  }

  async giveBack({ id, memberId, postId, before }: ActionRow, actorId: string): Promise<void> {
    if (before.source !== undefined && postId) {
      const { post } = await this.access.post(postId);
      await this.editing.editPost(postId, { version: post.version, body: before.source });
    }
    for (const post of before.posts ?? []) await this.withholding.put(post.id, stateFrom(post.state), actorId);
    if (memberId && before.votes) await this.voting.giveBack(memberId, before.votes);
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
