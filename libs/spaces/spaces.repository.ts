import { Injectable } from '@nestjs/common';
import type { OwnSpaceDescription, SpaceInput } from '#contracts';
import { currentCommunityId, Database, DomainError } from '#platform';
import { QueryFailedError } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { SpaceGroup, SpaceRow } from './spaces.entity.js';

const uniqueViolation = '23505';

@Injectable()
export class SpacesRepository {
  constructor(private readonly database: Database) {}

  /** `openedBy` is the member whose space it is. */
  async insert({ groupIds, ...input }: SpaceInput, openedBy: string | null = null): Promise<string> {
    const communityId = currentCommunityId();
    const id = uuidv7();
    const [next] = await this.database.query<{ position: number }>(`select coalesce(max(position), 0) + 1 as position from spaces where community_id = $1`, [communityId]);
    await refuseTakenSlug(() => this.database.manager.insert(SpaceRow, { ...input, communityId, id, openedBy, firstOpenedBy: openedBy, position: next?.position ?? 1 }));
    await this.setGroups(id, groupIds);
    return id;
  }

  async update(id: string, { groupIds, ...input }: SpaceInput): Promise<boolean> {
    const result = await refuseTakenSlug(() => this.database.manager.update(SpaceRow, { communityId: currentCommunityId(), id }, input));
    await this.setGroups(id, groupIds);
    return (result.affected ?? 0) > 0;
  }

  async describe(id: string, description: OwnSpaceDescription): Promise<void> {
    await this.database.manager.update(SpaceRow, { communityId: currentCommunityId(), id }, description);
  }

  async setOpener(id: string, openedBy: string | null): Promise<void> {
    await this.database.manager.update(SpaceRow, { communityId: currentCommunityId(), id }, { openedBy });
  }

  async setTask(id: string, task: Partial<Pick<SpaceRow, 'name' | 'description' | 'topicsUntil' | 'endedAt'>>): Promise<void> {
    await this.database.manager.update(SpaceRow, { communityId: currentCommunityId(), id }, task);
  }

  async order(ids: string[]): Promise<void> {
    await this.database.query(
      `update spaces s set position = given.at from unnest($2::uuid[]) with ordinality as given(id, at) where s.community_id = $1 and s.id = given.id`,
      [currentCommunityId(), ids],
    );
  }

  async setArchived(id: string, on: boolean): Promise<boolean> {
    const rows = await this.database.query(
      `update spaces set archived_at = case when $3 then coalesce(archived_at, now()) end where community_id = $1 and id = $2 returning id`,
      [currentCommunityId(), id, on],
    );
    return rows.length > 0;
  }

  private async setGroups(spaceId: string, groupIds: string[]): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.manager.delete(SpaceGroup, { communityId, spaceId });
    await this.database.manager.insert(SpaceGroup, [...new Set(groupIds)].map((groupId) => ({ communityId, spaceId, groupId })));
  }
}

async function refuseTakenSlug<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== uniqueViolation) throw error;
    throw new DomainError('conflict.taken', { message: 'Another space has this address.', errors: [{ path: 'slug', code: 'taken', message: 'is taken' }] });
  }
}
