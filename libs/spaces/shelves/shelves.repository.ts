import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { SpaceGroup, SpaceRow } from '../spaces.entity.js';
import { readersOf, shelfOfKey } from './shelves.policy.js';

@Injectable()
export class ShelvesRepository {
  constructor(private readonly database: Database) {}

  /** A shelf for nobody yet, unless there is one; false where there is no such space. */
  async insert(spaceId: string, key: string): Promise<boolean> {
    const communityId = currentCommunityId();
    const space = await this.database.manager.findOneBy(SpaceRow, { communityId, id: spaceId });
    if (!space || space.parentId) return false;
    const id = uuidv7();
    const { name, kind, icon, position } = space;
    await this.database.manager.createQueryBuilder().insert().into(SpaceRow).values({ communityId, id, slug: id, name, kind, icon, position, visibility: 'private', parentId: spaceId, shelf: key }).orIgnore().execute();
    return true;
  }

  /** Shelves are as open as their space lets them be, and closed with it. */
  async follow(spaceId: string): Promise<void> {
    const communityId = currentCommunityId();
    const space = await this.database.manager.findOneBy(SpaceRow, { communityId, id: spaceId });
    if (!space) return;
    const groupIds = (await this.database.manager.findBy(SpaceGroup, { communityId, spaceId })).map(({ groupId }) => groupId);
    for (const { id, shelf } of await this.database.manager.findBy(SpaceRow, { communityId, parentId: spaceId })) {
      const readers = readersOf(shelfOfKey(shelf!), { visibility: space.visibility, groupIds });
      await this.database.manager.update(SpaceRow, { communityId, id }, { visibility: readers.visibility, archivedAt: space.archivedAt });
      await this.database.manager.delete(SpaceGroup, { communityId, spaceId: id });
      await this.database.manager.insert(SpaceGroup, readers.groupIds.map((groupId) => ({ communityId, spaceId: id, groupId })));
    }
  }
}
