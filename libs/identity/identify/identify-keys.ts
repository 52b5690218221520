import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PublicKeyInput, type IdentifyKey, type NewIdentifyKey } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { authorize } from '../identity.policy.js';
import { requireFreshSignIn } from '../reauthentication.policy.js';
import { requireId } from '../ids.js';
import type { IdentifyKeyRow } from './identify.entity.js';
import { IdentifyRepository } from './identify.repository.js';
import { KeyRefused, publicKeyOf, type PublicKey } from './public-key.js';

/** Two, so that a new one can be brought to every server before the old one goes. */
const mostSecrets = 2;
/** A company may have several servers, each with its own key. */
const mostPublicKeys = 10;

/** What the company's own server vouches with: the secrets that it shares with the community, and its public keys; for admins. */
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
    requireFreshSignIn(actor);
    const [id, secret] = [uuidv7(), randomBytes(32).toString('base64url')];
    return this.database.tx.run(async () => {
      await this.repository.lockPerson('identify', 'keys');
      const secrets = (await this.repository.listKeys()).filter(({ alg }) => alg === 'HS256');
      if (secrets.length >= mostSecrets) throw new DomainError('limit.exceeded', { message: 'There are two secrets already. Delete the one that no server uses any more.' });
      await this.repository.insertKey({ id, kid: id, alg: 'HS256', secret, createdBy: actor.memberId });
      return { id, kid: id, alg: 'HS256', secret, createdAt: new Date().toISOString(), lastUsedAt: null };
    });
  }

  /** Takes the public half of a key that stays on the company's server. Throws `request.invalid` with what is wrong with it. */
  addPublicKey(given: PublicKeyInput): Promise<IdentifyKey> {
    const { key: text, kid: name } = validate(PublicKeyInput, given);
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    const { alg, kid: ownName, key } = readKey(text);
    const id = uuidv7();
    const kid = name || ownName || id;
    return this.database.tx.run(async () => {
      await this.repository.lockPerson('identify', 'keys');
      const keys = await this.repository.listKeys();
      if (keys.filter((known) => known.alg !== 'HS256').length >= mostPublicKeys) throw new DomainError('limit.exceeded', { message: `There are ${mostPublicKeys} public keys already. Delete those that no server uses any more.` });
      if (keys.some((known) => known.kid === kid)) throw new DomainError('conflict.taken', { message: 'Another key has this name.', errors: [{ path: 'kid', message: 'is taken', code: 'taken' }] });
      await this.repository.insertKey({ id, kid, alg, publicKey: key.export({ type: 'spki', format: 'pem' }).toString(), createdBy: actor.memberId });
      return { id, kid, alg, createdAt: new Date().toISOString(), lastUsedAt: null };
    });
  }

  /** Tokens that were signed with it are refused from now on; who is signed in stays so. */
  async delete(id: string): Promise<void> {
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    if (!(await this.repository.deleteKey(requireId('identify key', id)))) throw notFound('identify key');
  }
}

function readKey(text: string): PublicKey {
  try {
    return publicKeyOf(text);
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
    throw new DomainError('request.invalid', { message: error.message, errors: [{ path: 'key', message: error.message, code: error.fault }] });
  }
}

function present({ id, kid, alg, createdAt, lastUsedAt }: IdentifyKeyRow): IdentifyKey {
  return { id, kid, alg, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
