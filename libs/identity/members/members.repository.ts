import { Injectable } from '@nestjs/common';
import type { RoleName } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { MemberRow } from '../identity.entity.js';

type ProfileChange = Partial<Pick<MemberRow, 'displayName' | 'title' | 'bio' | 'bioHtml' | 'locale' | 'theme' | 'density' | 'shortcuts' | 'onLeaderboards'>>;

/** The part of a member's row that others see, and how the member likes the pages. */
@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  findRole(id: string): Promise<{ id: string; role: RoleName } | null> {
    return this.database.manager.findOne(MemberRow, { select: { id: true, role: true }, where: { communityId: currentCommunityId(), id } });
  }

  /** Holds a member's row until the transaction ends, so that two changes of what he may do come one after the other. */
  async lock(id: string): Promise<boolean> {
    const row = await this.database.manager.findOne(MemberRow, { select: { id: true }, where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
    return row !== null;
  }

  async updateProfile(id: string, change: ProfileChange): Promise<void> {
    await this.database.manager.update(MemberRow, { communityId: currentCommunityId(), id }, change);
  }

  async updateStanding(id: string, change: Partial<Pick<MemberRow, 'silencedUntil' | 'suspendedUntil' | 'suspendedFor'>>): Promise<void> {
    await this.database.manager.update(MemberRow, { communityId: currentCommunityId(), id }, change);
  }

  async updateAvatar(id: string, avatarUrl: string): Promise<void> {
    await this.database.manager.update(MemberRow, { communityId: currentCommunityId(), id }, { avatarUrl });
  }

  async updateRole(id: string, role: RoleName): Promise<void> {
    await this.database.manager.update(MemberRow, { communityId: currentCommunityId(), id }, { role });
  }
}
