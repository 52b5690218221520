import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { QueryFailedError } from 'typeorm';
import { MemberRow } from '../identity.entity.js';

export type NewAccount = Pick<MemberRow, 'id' | 'handle' | 'displayName' | 'email'> &
  Partial<Pick<MemberRow, 'role' | 'passwordHash' | 'emailVerifiedAt' | 'locale'>>;

const uniqueViolation = '23505';

/** The part of a member's row that is about signing in. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** Says which of its names is taken already; the transaction is lost then. */
  async insert(account: NewAccount): Promise<void> {
    await this.database.manager.insert(MemberRow, { ...account, communityId: currentCommunityId() });
  }

  findByEmail(email: string): Promise<MemberRow | null> {
    return this.database.manager.findOneBy(MemberRow, { communityId: currentCommunityId(), email });
  }

  find(id: string): Promise<MemberRow | null> {
    return this.database.manager.findOneBy(MemberRow, { communityId: currentCommunityId(), id });
  }

  async handleExists(handle: string): Promise<boolean> {
    return this.database.manager.existsBy(MemberRow, { communityId: currentCommunityId(), handle });
  }

  async update(id: string, change: Partial<Pick<MemberRow, 'email' | 'emailVerifiedAt' | 'passwordHash'>>): Promise<void> {
    await this.database.manager.update(MemberRow, { communityId: currentCommunityId(), id }, change);
  }
}

/** Which of an account's names another account has, judged by the error of its insert; undefined for any other error. */
export function takenName(error: unknown): 'handle' | 'email' | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  if (code !== uniqueViolation) return undefined;
  if (constraint === 'members_by_handle') return 'handle';
  return constraint === 'members_by_email' ? 'email' : undefined;
}
