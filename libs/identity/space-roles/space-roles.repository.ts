import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { SpaceRoleRow } from '../identity.entity.js';

@Injectable()
export class SpaceRolesRepository {
  constructor(private readonly database: Database) {}

  async put(row: Omit<SpaceRoleRow, 'communityId'>): Promise<void> {
    await this.database.manager.upsert(SpaceRoleRow, { ...row, communityId: currentCommunityId() }, ['communityId', 'spaceId', 'memberId']);
  }

  async remove(spaceId: string, memberId: string): Promise<void> {
    await this.database.manager.delete(SpaceRoleRow, { communityId: currentCommunityId(), spaceId, memberId });
  }
}
