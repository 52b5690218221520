import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { QueryFailedError } from 'typeorm';
import { PasskeyRow } from '../ways-in/ways-in.entity.js';

@Injectable()
export class PasskeysRepository {
  constructor(private readonly database: Database) {}

  /** Fails when the credential is somebody's already, see `isTakenCredential`. */
  async insert(passkey: Omit<PasskeyRow, 'communityId' | 'createdAt' | 'lastUsedAt'>): Promise<void> {
    await this.database.manager.insert(PasskeyRow, { ...passkey, communityId: currentCommunityId() });
  }

  listOf(memberId: string): Promise<PasskeyRow[]> {
    return this.database.manager.find(PasskeyRow, { where: { communityId: currentCommunityId(), memberId }, order: { id: 'ASC' } });
  }

  findByCredential(credentialId: string): Promise<PasskeyRow | null> {
    return this.database.manager.findOne(PasskeyRow, { where: { communityId: currentCommunityId(), credentialId } });
  }

  /** False when a copy of the key has counted as far in the meantime. Keys that do not count stay at 0. */
  async markUsed(id: string, counter: number): Promise<boolean> {
    const rows = await this.database.query('update passkeys set counter = $3, last_used_at = now() where community_id = $1 and id = $2 and (counter < $3 or (counter = 0 and $3 = 0)) returning id', [currentCommunityId(), id, counter]);
    return rows.length > 0;
  }

  /** False when the member has no such passkey. */
  async delete(memberId: string, id: string): Promise<boolean> {
    const result = await this.database.manager.delete(PasskeyRow, { communityId: currentCommunityId(), memberId, id });
    return (result.affected ?? 0) > 0;
  }
}

export function isTakenCredential(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'passkeys_by_credential';
}
