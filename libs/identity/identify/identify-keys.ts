import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IdentifyKey, NewIdentifyKey } from '#contracts';
import { currentActor, Database, DomainError, notFound } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { authorize } from '../identity.policy.js';
import { requireId } from '../ids.js';
import type { IdentifyKeyRow } from './identify.entity.js';
import { IdentifyRepository } from './identify.repository.js';

/** Two, so that a new one can be brought to every server before the old one goes. */
const mostKeys = 2;

/** The secrets that the community shares with the company's own server; for admins. */
@Injectable()
export class IdentifyKeys {
  constructor(
    private readonly database: Database,
    private readonly repository: IdentifyRepository,
  ) {}

  async list(): Promise<IdentifyKey[]> {
    authorize(currentActor(), 'community.administer');
    return (await this.repository.listKeys()).map(present);
  }

  /** The only answer that holds the secret. Throws `limit.exceeded` while there are two. */
  create(): Promise<NewIdentifyKey> {
    const actor = currentActor();
    authorize(actor, 'community.administer');
    const [id, secret] = [uuidv7(), randomBytes(32).toString('base64url')];
    return this.database.tx.run(async () => {
      await this.repository.lockPerson('identify', 'keys');
      if ((await this.repository.listKeys()).length >= mostKeys) throw new DomainError('limit.exceeded', { message: 'There are two secrets already. Delete the one that no server uses any more.' });
      await this.repository.insertKey({ id, secret, createdBy: actor.memberId });
      return { id, secret, createdAt: new Date().toISOString(), lastUsedAt: null };
    });
  }

  /** Tokens that were signed with it are refused from now on; who is signed in stays so. */
  async delete(id: string): Promise<void> {
    authorize(currentActor(), 'community.administer');
    if (!(await this.repository.deleteKey(requireId('identify key', id)))) throw notFound('identify key');
  }
}

function present({ id, createdAt, lastUsedAt }: IdentifyKeyRow): IdentifyKey {
  return { id, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
