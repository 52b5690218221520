import { Injectable } from '@nestjs/common';
import type { ArticleState, FlagState, ModerationActionKind } from '#contracts';
import type { GivenVote, PostState, TopicActBefore } from '#conversations';
import type { HeldSpaceRole } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { ModerationLogRow } from '../moderation.entity.js';
import { actionById, decidedOnSince, latestActionOnPost, latestOnSpace, latestOnSpaceRole, latestOnStanding, wentWithSpam, type ActionRow } from './log.queries.js';

/** What was before an action; the part of it that undoing needs. */
export interface Before {
  /** Of the post when it was decided on. */
  version?: number;
  /** States of posts, by id. */
  posts?: { id: string; state: PostState }[];
  /** Of the flags that the action decided. */
  flags?: { state: FlagState; actionId: string | null };
  /** Those of them that were open, where an earlier decision had decided the others. */
  openFlagIds?: string[];
  /** Items of the queue that the action closed. */
  reviewableIds?: string[];
  /** The text before an edit. */
  source?: string;
  votes?: GivenVote[];
  /** The first of those decisions that this one makes again, after an appeal against them had been granted and that was taken back. */
  againId?: string;
  /** The appeal against a silence or suspension that was decided on. */
  accountAppealId?: string;
  standing?: { silencedUntil: string | null; suspendedUntil: string | null; suspendedFor: string | null };
  /** What a member was in the space. */
  spaceRole?: KeptSpaceRole | null;
  /** What an act on a whole topic changed. */
  topic?: TopicActBefore;
  /** How a topic was closed as a duplicate, and which became duplicates of its original with it. */
  duplicate?: { originalId: string; closedAt: string; closedBy: string | null; moved: string[]; votes?: number };
  /** Whose space it was. */
  opener?: string | null;
  /** The suggested edit that was decided on; with `source`, the text before. */
  suggestionId?: string;
  /** The rule by which a post was hidden. */
  rule?: string;
  /** The word that became a synonym, and of which tag. */
  synonym?: { word: string; tagId: string };
  /** The nomination that was decided on. */
  nominationId?: string;
  /** How far an article was. */
  articleState?: ArticleState;
  /** The comment of a sealed round that was hidden. */
  commentId?: string;
  roundId?: string;
  /** The case of suspicious votes that was decided on. */
  voteCaseId?: string;
  /** By which a private question became this topic. */
  publicationId?: string;
}

export type KeptSpaceRole = Omit<HeldSpaceRole, 'grantedAt' | 'keptUntil'> & { grantedAt: string; keptUntil: string | null };

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
