import { Injectable } from '@nestjs/common';
import type { ModerationActionKind } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { ModerationLogRow } from '../moderation.entity.js';
import type { Before } from './before.js';
import { actionById, decidedOnSince, latestActionOnPost, latestOnSpace, latestOnSpaceRole, latestOnStanding, wentWithSpam, type ActionRow } from './log.queries.js';

export type NewAction = { action: ModerationActionKind; actorId: string | null; before?: Before } & Partial<
  Pick<ModerationLogRow, 'memberId' | 'postId' | 'topicId' | 'spaceId' | 'reviewableId' | 'reason' | 'flagReason' | 'until' | 'reversesId' | 'onAppeal'>
>;

/** Lines of the log are added, never changed. */
@Injectable()
export class ModerationLog {
  constructor(private readonly database: Database) {}

  newId(): string {
    return uuidv7();
  }

  async add(id: string, { before = {}, ...action }: NewAction): Promise<void> {
    await this.database.manager.insert(ModerationLogRow, { ...action, before, id, communityId: currentCommunityId() });
  }

  /** The same for what a handler writes down: `id` is the event's, so that a job which runs twice adds one line. False where it stood there. */
  async addOnce(id: string, { before = {}, ...action }: NewAction): Promise<boolean> {
    const { raw } = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(ModerationLogRow)
      .values({ ...action, before, id, communityId: currentCommunityId() })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  find(id: string): Promise<ActionRow | undefined> {
    return this.database.one(actionById, [currentCommunityId(), id]);
  }

  /** Id of the last action on a member's standing that stands. */
  async latestOnStanding(memberId: string): Promise<string | undefined> {
    return (await this.database.one(latestOnStanding, [currentCommunityId(), memberId]))?.id;
  }

  /** Id of the last line about what a member is in a space that stands. */
  async latestOnSpaceRole(spaceId: string, memberId: string): Promise<string | undefined> {
    return (await this.database.one(latestOnSpaceRole, [currentCommunityId(), spaceId, memberId]))?.id;
  }

  /** Whether a post was taken away with everything of its author, whom a moderator marked as spammer. */
  async wentWithSpam({ postId, authorId }: { postId: string; authorId: string | null }): Promise<boolean> {
    return (await this.database.one(wentWithSpam, [currentCommunityId(), authorId, postId])) !== undefined;
  }

  /** Id of the last line about whose a space is and whether it is open that stands. */
  async latestOnSpace(spaceId: string): Promise<string | undefined> {
    return (await this.database.one(latestOnSpace, [currentCommunityId(), spaceId]))?.id;
  }

  /** The last action on a post that stands. */
  latestOn(postId: string): Promise<ActionRow | undefined> {
    return this.database.one(latestActionOnPost, [currentCommunityId(), postId]);
  }

  /** Those of some posts on which something was decided after a line, and stands. */
  async decidedOnSince(id: string, postIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.query(decidedOnSince, [currentCommunityId(), postIds, id])).map(({ postId }) => postId));
  }
}
