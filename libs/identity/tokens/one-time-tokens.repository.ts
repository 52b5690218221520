import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { IsNull, MoreThan, Not } from 'typeorm';
import { OneTimeToken, type TokenPurpose } from '../identity.entity.js';

export interface UsedToken {
  memberId: string | null;
  email: string | null;
  content: object | null;
}

export interface SeenToken extends UsedToken {
  usedAt: Date | null;
  expiresAt: Date;
}

@Injectable()
export class OneTimeTokensRepository {
  constructor(private readonly database: Database) {}

  async insert(token: Omit<OneTimeToken, 'communityId' | 'createdAt' | 'usedAt'>): Promise<void> {
    await this.database.manager.insert(OneTimeToken, { ...token, communityId: currentCommunityId() });
  }

  /** Marks the token as used; only one of several callers at once gets it. */
  async use(purpose: TokenPurpose, tokenHash: Buffer, browserHash: Buffer | null): Promise<UsedToken | undefined> {
    const [used] = await this.database.query<UsedToken>(
      `update one_time_tokens set used_at = now()
        where community_id = $1 and token_hash = $2 and purpose = $3 and used_at is null and expires_at > now()
          and (browser_hash is null or browser_hash = $4)
        returning member_id as "memberId", email, content`,
      [currentCommunityId(), tokenHash, purpose, browserHash],
    );
    return used;
  }

  /** A token that is not too old, used or not. */
  find(purpose: TokenPurpose, tokenHash: Buffer): Promise<SeenToken | null> {
    return this.database.manager.findOne(OneTimeToken, {
      select: { memberId: true, email: true, content: true, usedAt: true, expiresAt: true },
      where: { communityId: currentCommunityId(), tokenHash, purpose, expiresAt: MoreThan(new Date()) },
    });
  }

  /** Whether the token would work in the browser that asked for it. */
  isWaiting(purpose: TokenPurpose, tokenHash: Buffer): Promise<boolean> {
    return this.database.manager.existsBy(OneTimeToken, { communityId: currentCommunityId(), tokenHash, purpose, usedAt: IsNull(), expiresAt: MoreThan(new Date()) });
  }

  /** What a token was for that was used before. */
  findUsed(purpose: TokenPurpose, tokenHash: Buffer): Promise<UsedToken | null> {
    return this.database.manager.findOne(OneTimeToken, {
      select: { memberId: true, email: true, content: true },
      where: { communityId: currentCommunityId(), tokenHash, purpose, usedAt: Not(IsNull()) },
    });
  }

  async deleteOfMember(memberId: string, purposes: TokenPurpose[]): Promise<void> {
    await this.database.query('delete from one_time_tokens where community_id = $1 and member_id = $2 and purpose = any($3)', [currentCommunityId(), memberId, purposes]);
  }

  async deleteExpired(): Promise<void> {
    await this.database.query(`delete from one_time_tokens where community_id = $1 and expires_at < now() - interval '1 day'`, [currentCommunityId()]);
  }
}
