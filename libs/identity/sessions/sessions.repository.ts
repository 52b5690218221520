import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { MoreThan, Not } from 'typeorm';
import { SessionRow } from '../identity.entity.js';

/** What a browser gets each time when somebody signs in. */
export type NewEntry = Pick<SessionRow, 'tokenHash' | 'authenticatedAt' | 'expiresAt' | 'address' | 'userAgent'>;

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(session: Pick<SessionRow, 'id' | 'memberId' | 'tokenHash' | 'expiresAt' | 'address' | 'userAgent'> & Partial<Pick<SessionRow, 'reach' | 'isVouched' | 'authenticatedAt' | 'accessUntil' | 'refreshHash'>>): Promise<void> {
    await this.database.manager.insert(SessionRow, { ...session, communityId: currentCommunityId() });
  }

  /** False when the member has no such session any more. */
  async renew(memberId: string, id: string, entry: NewEntry): Promise<boolean> {
    const result = await this.database.manager.update(SessionRow, { communityId: currentCommunityId(), memberId, id, expiresAt: MoreThan(new Date()) }, entry);
    return (result.affected ?? 0) > 0;
  }

  /** Those that still work, the one used last first. */
  listOf(memberId: string): Promise<SessionRow[]> {
    return this.database.manager.find(SessionRow, {
      where: { communityId: currentCommunityId(), memberId, expiresAt: MoreThan(new Date()) },
      order: { lastUsedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
  }

  /** False when the member has no such session. */
  async delete(memberId: string, id: string): Promise<boolean> {
    const result = await this.database.manager.delete(SessionRow, { communityId: currentCommunityId(), memberId, id });
    return (result.affected ?? 0) > 0;
  }

  async deleteVouched(memberId: string, id: string): Promise<void> {
    await this.database.manager.delete(SessionRow, { communityId: currentCommunityId(), memberId, id, isVouched: true });
  }

  async deleteAll(memberId: string, exceptId: string | null): Promise<void> {
    await this.database.manager.delete(SessionRow, { communityId: currentCommunityId(), memberId, ...(exceptId && { id: Not(exceptId) }) });
  }

  async deleteExpired(): Promise<void> {
    await this.database.query('delete from sessions where community_id = $1 and expires_at < now()', [currentCommunityId()]);
  }
}
