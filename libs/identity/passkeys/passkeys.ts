import { Injectable } from '@nestjs/common';
import { PasskeyInput, type Passkey } from '#contracts';
import { currentActor, Database, DomainError, validate } from '#platform';
import type { VerifiedRegistrationResponse } from '@simplewebauthn/server';
import { v7 as uuidv7 } from 'uuid';
import { requireId } from '../ids.js';
import { requireSite } from '../identity.policy.js';
import { requireFreshMember } from '../reauthentication.policy.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import type { PasskeyRow } from '../ways-in/ways-in.entity.js';
import { WaysIn } from '../ways-in/ways-in.js';
import { Challenges, refused } from './challenges.js';
import { isTakenCredential, PasskeysRepository } from './passkeys.repository.js';
import { RelyingParty } from './relying-party.js';

/** Enough for every device of a person. */
const mostPasskeys = 10;

/** A member's own passkeys. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly repository: PasskeysRepository,
    private readonly accounts: AccountsRepository,
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
    private readonly waysIn: WaysIn,
  ) {}

  async list(): Promise<Passkey[]> {
    return (await this.repository.listOf(requireSite(currentActor()))).map(present);
  }

  /** What the browser needs to make one. Throws `session.stale`, and `limit.exceeded` when there are ten. */
  async options(browserNonce: string) {
    const memberId = requireFreshMember(currentActor());
    const [account, passkeys, party] = await Promise.all([this.accounts.find(memberId), this.repository.listOf(memberId), this.party.current()]);
    requireRoom(passkeys.length);
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    return generateRegistrationOptions({
      rpName: party.name,
      rpID: party.id,
      userName: account?.email ?? account?.handle ?? '',
      userDisplayName: account?.displayName ?? '',
      userID: Uint8Array.from(Buffer.from(memberId)),
      challenge: await this.challenges.issue('passkey-registration', browserNonce, memberId),
      attestationType: 'none',
      excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Throws `passkey.refused`, `session.stale`, `limit.exceeded`, and `conflict.taken` for a key that is known already. */
  async add(given: PasskeyInput, browserNonce: string | undefined): Promise<Passkey> {
    const { name, response } = validate(PasskeyInput, given);
    const memberId = requireFreshMember(currentActor());
    const used = await this.challenges.use('passkey-registration', response.response.clientDataJSON, browserNonce);
    if (used.memberId !== memberId) throw refused();
    const { credential, credentialBackedUp } = await this.verify(response, used.challenge);
    const passkey = { id: uuidv7(), memberId, name, credentialId: credential.id, publicKey: Buffer.from(credential.publicKey), counter: String(credential.counter), transports: credential.transports ?? [], isSynced: credentialBackedUp };
    try {
      await this.database.tx.run(async () => {
        await this.repository.insert(passkey);
        requireRoom((await this.repository.listOf(memberId)).length - 1);
        await this.waysIn.added(memberId);
      });
    } catch (error) {
      throw isTakenCredential(error) ? new DomainError('conflict.taken', { message: 'This passkey is known already.' }) : error;
    }
    return present({ ...passkey, createdAt: new Date(), lastUsedAt: null });
  }

  /** Throws `session.stale` and `conflict.last-way-in`. */
  async remove(id: string): Promise<void> {
    const memberId = requireFreshMember(currentActor());
    await this.waysIn.remove(memberId, 'passkey', () => this.repository.delete(memberId, requireId('passkey', id)));
  }

  private async verify(response: PasskeyInput['response'], expectedChallenge: string): Promise<NonNullable<VerifiedRegistrationResponse['registrationInfo']>> {
    const { id, origin } = await this.party.current();
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const { registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true }).catch(() => {
      throw refused();
    });
    if (!registrationInfo) throw refused();
    return registrationInfo;
  }
}

function requireRoom(count: number): void {
  if (count >= mostPasskeys) throw new DomainError('limit.exceeded', { message: `You have ${mostPasskeys} passkeys already. Remove one that you no longer use.` });
}

function present({ id, name, isSynced, createdAt, lastUsedAt }: Pick<PasskeyRow, 'id' | 'name' | 'isSynced' | 'createdAt' | 'lastUsedAt'>): Passkey {
  return { id, name, isSynced, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
