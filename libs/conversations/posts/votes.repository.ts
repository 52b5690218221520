import { Injectable } from '@nestjs/common';
import type { VoteKind } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { castVote, countVote, setVotesAside, votesToday, type SetAsideRow } from './votes.queries.js';
import { Vote } from './posts.entity.js';
import type { VotesToday } from './votes.policy.js';

export interface VoteCounts {
  kudosCount: number;
  downvoteCount: number;
}

/** What a vote is besides on what it is and of which kind. */
export interface VoteAsItWas {
  id: string;
  /** As the database writes times. */
  castAt: string;
  setAside: boolean;
  externalId: string | null;
}

@Injectable()
export class VotesRepository {
  constructor(private readonly database: Database) {}

  /** Lets a member's votes be counted and cast one after another, until the transaction ends. */
  async lockVotesOf(memberId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`votes:${memberId}`]);
  }

  find(postId: string, memberId: string): Promise<Vote | null> {
    return this.database.manager.findOneBy(Vote, { communityId: currentCommunityId(), postId, memberId });
  }

  /** The votes of this UTC day, without the one on this post. */
  async today(memberId: string, post: { id: string; authorId: string | null }): Promise<VotesToday> {
    return (await this.database.one(votesToday, [currentCommunityId(), memberId, post.id, post.authorId]))!;
  }

  /** Puts a vote in the place of another and counts both on the post; null is no vote. One that is given back is as it was. */
  async replace(before: Vote | null, { postId, memberId, kind }: { postId: string; memberId: string; kind: VoteKind | null }, was: Partial<VoteAsItWas> = {}): Promise<VoteCounts> {
    const communityId = currentCommunityId();
    const { id = uuidv7(), castAt = null, setAside = false, externalId = null } = was;
    if (before) await this.database.manager.delete(Vote, { communityId, id: before.id });
    if (kind) await this.database.query(castVote, [communityId, id, postId, memberId, kind, setAside, castAt, externalId]);
    return (await this.database.one(countVote, [communityId, postId, before?.setAside ? null : (before?.kind ?? null), setAside ? null : kind]))!;
  }

  /** Lets votes count on no post, or again; returns those that did otherwise. */
  setAside(voteIds: readonly string[], on: boolean): Promise<SetAsideRow[]> {
    return this.database.query(setVotesAside, [currentCommunityId(), voteIds, on]);
  }
}
