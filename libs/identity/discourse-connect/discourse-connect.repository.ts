import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { IsNull } from 'typeorm';
import { ConnectSecretRow } from './discourse-connect.entity.js';
import type { SharedSecret } from './payload.js';

@Injectable()
export class DiscourseConnectRepository {
  constructor(private readonly database: Database) {}

  /** Holds the list of secrets until the transaction ends, so that two admins at once make no third one. */
  async lockSecrets(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1 || ':connect-secrets', 0))`, [currentCommunityId()]);
  }

  async insert(secret: Pick<ConnectSecretRow, 'id' | 'origin' | 'secret' | 'createdBy'>): Promise<void> {
    await this.database.manager.insert(ConnectSecretRow, { ...secret, communityId: currentCommunityId() });
  }

  list(): Promise<ConnectSecretRow[]> {
    return this.database.manager.find(ConnectSecretRow, { where: { communityId: currentCommunityId() }, order: { id: 'ASC' } });
  }

  /** The oldest first. */
  secretsOf(origin: string | null): Promise<SharedSecret[]> {
    return this.database.manager.find(ConnectSecretRow, { select: { id: true, secret: true }, where: { communityId: currentCommunityId(), origin: origin ?? IsNull() }, order: { id: 'ASC' } });
  }

  /** False when there is none. */
  async delete(id: string): Promise<boolean> {
    const result = await this.database.manager.delete(ConnectSecretRow, { communityId: currentCommunityId(), id });
    return (result.affected ?? 0) > 0;
  }

  async markUsed(id: string): Promise<void> {
    await this.database.query(`update connect_secrets set last_used_at = now() where community_id = $1 and id = $2 and (last_used_at is null or last_used_at < now() - interval '1 minute')`, [currentCommunityId(), id]);
  }
}
