import { Injectable } from '@nestjs/common';
import type { CommunitySettings, CommunitySettingsEdit } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { CommunityRow } from '../identity.entity.js';

const firstCommunityLock = 0x48_6f_6d_65;

@Injectable()
export class CommunitiesRepository {
  constructor(private readonly database: Database) {}

  /** Makes other processes that boot at the same time wait, until the transaction ends. */
  async lockCreation(): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock($1)', [firstCommunityLock]);
  }

  async insert(name: string, settings: CommunitySettingsEdit): Promise<void> {
    await this.database.manager.insert(CommunityRow, { id: currentCommunityId(), name, settings });
  }

  /** Keeps a second edit waiting until this transaction ends, so that neither is lost. */
  async lock(): Promise<void> {
    await this.database.query('select from communities where id = $1 for update', [currentCommunityId()]);
  }

  async update(change: { name?: string; settings?: CommunitySettings }): Promise<void> {
    await this.database.manager.update(CommunityRow, { id: currentCommunityId() }, change);
  }

  /** True for the one caller who set the community up. */
  async markSetUp(name: string): Promise<boolean> {
    const rows = await this.database.query(`update communities set set_up_at = now(), name = $2 where id = $1 and set_up_at is null returning id`, [
      currentCommunityId(),
      name,
    ]);
    return rows.length === 1;
  }
}
