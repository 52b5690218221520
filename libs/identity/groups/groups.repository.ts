import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, DomainError } from '#platform';
import { QueryFailedError } from 'typeorm';
import { GroupMember, GroupRow } from '../identity.entity.js';

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';

@Injectable()
export class GroupsRepository {
  constructor(private readonly database: Database) {}

  async insert(id: string, group: Pick<GroupRow, 'name' | 'hostName'>): Promise<void> {
    await refuseTakenName(() => this.database.manager.insert(GroupRow, { ...group, communityId: currentCommunityId(), id }));
  }

  /** False when there is no such group. */
  async update(id: string, change: Pick<GroupRow, 'name'> & Partial<Pick<GroupRow, 'hostName'>>): Promise<boolean> {
    const result = await refuseTakenName(() => this.database.manager.update(GroupRow, { communityId: currentCommunityId(), id }, change));
    return (result.affected ?? 0) > 0;
  }

  async delete(id: string): Promise<boolean> {
    const result = await this.database.manager.delete(GroupRow, { communityId: currentCommunityId(), id });
    return (result.affected ?? 0) > 0;
  }

  /** False when there is no such group or member. */
  async addMember(groupId: string, memberId: string): Promise<boolean> {
    try {
      await this.database.query('insert into group_members (community_id, group_id, member_id) values ($1, $2, $3) on conflict do nothing', [
        currentCommunityId(),
        groupId,
        memberId,
      ]);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === foreignKeyViolation) return false;
      throw error;
    }
  }

  async removeMember(groupId: string, memberId: string): Promise<void> {
    await this.database.manager.delete(GroupMember, { communityId: currentCommunityId(), groupId, memberId });
  }
}

async function refuseTakenName<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== uniqueViolation) throw error;
    const path = (error.driverError as { constraint?: string }).constraint === 'groups_by_host_name' ? 'hostName' : 'name';
    throw new DomainError('conflict.taken', { message: 'Another group has this name.', errors: [{ path, message: 'is taken', code: 'taken' }] });
  }
}
