import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { QueryFailedError } from 'typeorm';
import { MemberRow } from '../identity.entity.js';

export type Account = Pick<MemberRow, 'id' | 'handle' | 'displayName' | 'role' | 'email' | 'emailVerifiedAt' | 'passwordHash' | 'locale' | 'externalId' | 'leftAt'>;
export type NewAccount = Pick<MemberRow, 'handle' | 'displayName' | 'email'> & Partial<Pick<MemberRow, 'role' | 'passwordHash' | 'emailVerifiedAt' | 'locale'>>;

const accountColumns = {
  id: true,
  handle: true,
  displayName: true,
  role: true,
  email: true,
  emailVerifiedAt: true,
  passwordHash: true,
  locale: true,
  externalId: true,
  leftAt: true,
} as const;
const uniqueViolation = '23505';

/** The part of a member's row that is about signing in. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** Fails when a name is taken, see `takenName`; the transaction is lost then. */
  async insert(id: string, account: NewAccount): Promise<void> {
    await this.database.manager.insert(MemberRow, { ...account, id, communityId: currentCommunityId() });
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.database.manager.findOne(MemberRow, { select: accountColumns, where: { communityId: currentCommunityId(), email } });
  }

  find(id: string): Promise<Account | null> {
    return this.database.manager.findOne(MemberRow, { select: accountColumns, where: { communityId: currentCommunityId(), id } });
  }

  handleExists(handle: string): Promise<boolean> {
    return this.database.manager.existsBy(MemberRow, { communityId: currentCommunityId(), handle });
  }

  async update(id: string, change: Partial<Pick<MemberRow, 'role' | 'email' | 'emailVerifiedAt' | 'passwordHash'>>): Promise<void> {
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
