import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PostDecision } from '#contracts';
import { Editing, TopicAccess, Voting, Withholding, type PostState } from '#conversations';
import { DecidingFlags } from '../flags/deciding-flags.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import type { ActionRow } from './log.queries.js';
import type { Before } from './before.js';
import { ModerationLog } from './moderation-log.js';
import { overtaken } from './overtaken.js';
import { SpamAgain } from './spam-again.js';
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
    private readonly flags: DecidingFlags,
    private readonly reviewables: ReviewablesRepository,
    private readonly log: ModerationLog,
    private readonly spamAgain: SpamAgain,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  /** What was followed by another decision on the post stays. */
  async refuse(line: ActionRow): Promise<void> {
    const { id, postId, before } = line;
    const latest = postId ? await this.log.latestOn(postId) : undefined;
    if (latest && latest.id !== id) throw overtaken('decision', 'Something else was decided since.', { action: latest.action });
    if (await this.isAccountDecidedSince(line)) throw overtaken('standing', 'Something else was decided about this member since.');
    if (!postId || before.source === undefined || before.version === undefined) return;
    const { post } = await this.access.post(postId);
    if (post.version !== before.version + 1) throw overtaken('text', 'The text was changed since.');
  }

  async giveBack(line: ActionRow, actorId: string): Promise<void> {
    const { id, memberId, postId, before, reversesId } = line;
    if (before.source !== undefined && postId) {
      const { post } = await this.access.post(postId);
      await this.editing.editPost(postId, { version: post.version, body: before.source });
    }
    await this.giveBackPosts(id, before.posts ?? [], actorId);
    if (memberId && before.votes) await this.voting.giveBack(memberId, before.votes);
    if (before.openFlagIds?.length) await this.flags.giveBack(id, { state: 'open', actionId: null }, actorId, before.openFlagIds);
    if (before.flags) await this.flags.giveBack(id, before.flags, actorId);
    const againstId = reversesId ? await this.spamAgain.mark(line, actorId) : null;
    if (before.reviewableIds) await this.reviewables.reopen(before.reviewableIds);
    if (againstId) for (const appealId of before.reviewableIds ?? []) await this.reviewables.update(appealId, { againstId });
  }

  /** Of an appeal that gave an account back: what was decided about that account since stays. */
  private async isAccountDecidedSince({ memberId, reversesId, createdAt }: ActionRow): Promise<boolean> {
    const latest = reversesId && memberId ? await this.log.latestOnStanding(memberId) : undefined;
    return latest !== undefined && (await this.log.find(latest))!.createdAt > createdAt;
  }

  /** A post on which somebody decided since stays as that left it. */
  private async giveBackPosts(actionId: string, posts: NonNullable<Before['posts']>, actorId: string): Promise<void> {
    const decided = await this.log.decidedOnSince(actionId, posts.map((post) => post.id));
    for (const { id, state } of posts) if (!decided.has(id)) await this.withholding.put(id, stateFrom(state), actorId);
  }
}

/** A state as it was before it was written down. */
function stateFrom(kept: PostState): PostState {
  return kept.kind === 'hidden' ? { ...kept, mendableUntil: kept.mendableUntil ? new Date(kept.mendableUntil) : null } : kept;
}
