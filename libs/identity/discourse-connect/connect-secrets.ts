import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ConnectSecretInput, type ConnectSecret, type NewConnectSecret } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { requireId } from '../ids.js';
import { authorize } from '../identity.policy.js';
import { requireFreshSignIn } from '../reauthentication.policy.js';
import type { ConnectSecretRow } from './discourse-connect.entity.js';
import { DiscourseConnectRepository } from './discourse-connect.repository.js';

/** Two for each site, so that a new one can be brought there before the old one goes. */
const mostOfSite = 2;
const mostSites = 50;

/** The secrets of DiscourseConnect; for admins. */
@Injectable()
export class ConnectSecrets {
  constructor(
    private readonly database: Database,
    private readonly repository: DiscourseConnectRepository,
  ) {}

  async list(): Promise<ConnectSecret[]> {
    authorize(currentActor(), 'community.administer');
    return (await this.repository.list()).map(present);
  }

  /** The only answer that holds the secret. A site may ask who somebody is from now on. Throws `limit.exceeded`. */
  create(given: ConnectSecretInput): Promise<NewConnectSecret> {
    const { origin } = validate(ConnectSecretInput, given);
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    const [id, secret] = [uuidv7(), randomBytes(32).toString('base64url')];
    return this.database.tx.run(async () => {
      await this.repository.lockSecrets();
      const known = await this.repository.list();
      if (known.filter((row) => row.origin === origin).length >= mostOfSite) throw new DomainError('limit.exceeded', { message: 'There are two secrets for this site already. Delete the one that it does not use any more.' });
      if (new Set([...known.map((row) => row.origin), origin]).size > mostSites) throw new DomainError('limit.exceeded', { message: `There are secrets for ${mostSites} sites at most.` });
      await this.repository.insert({ id, origin, secret, createdBy: actor.memberId });
      return { id, origin, secret, createdAt: new Date().toISOString(), lastUsedAt: null };
    });
  }

  /** What was signed with it is refused from now on; who is signed in stays so. */
  async delete(id: string): Promise<void> {
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    if (!(await this.repository.delete(requireId('secret', id)))) throw notFound('secret');
  }
}

function present({ id, origin, createdAt, lastUsedAt }: ConnectSecretRow): ConnectSecret {
  return { id, origin, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
