import { createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeysAddressInput, type KeysAddressTrial } from '#contracts';
import { currentActor, OutboundRefused, validate } from '#platform';
import { Communities } from '../communities/communities.js';
import { authorize } from '../identity.policy.js';
import { TokenRefused, type VerifyingKey } from './identify-token.js';
import { IdentifyRepository } from './identify.repository.js';
import { KeySets } from './key-sets.js';
import { KeyRefused } from './public-key.js';

type Material = Awaited<ReturnType<IdentifyRepository['material']>>[number];

/** The keys that the company's own server signs tokens with: those that are kept here, and those at its own address. */
@Injectable()
export class KeyRing {
  constructor(
    private readonly repository: IdentifyRepository,
    private readonly communities: Communities,
    private readonly sets: KeySets,
  ) {}

  /** Those that the header of a token names; all of them where it names none. A name that is known here is not looked for elsewhere. */
  async find(kid: string | undefined): Promise<VerifyingKey[]> {
    const kept = (await this.repository.material()).map(verifyingKey);
    const named = kid === undefined ? kept : kept.filter((key) => key.kid === kid);
    const { keysAddress } = (await this.communities.current()).settings.vouching;
    if (!keysAddress || (kid !== undefined && named.length > 0)) return named;
    const fetched = await this.sets.find(keysAddress, kid);
    if (!fetched && named.length === 0) throw new TokenRefused('keys-address', 'The keys of the company’s server could not be fetched from their address. The administration can test it.');
    return [...named, ...(fetched ?? []).map((key) => ({ ...key, id: null }))];
  }

  /** What is at an address of keys, for admins. */
  async tryAddress(given: KeysAddressInput): Promise<KeysAddressTrial> {
    const { address } = validate(KeysAddressInput, given);
    authorize(currentActor(), 'community.administer');
    try {
      const keys = (await this.sets.fetch(address)).map(({ kid, alg }) => ({ kid, alg }));
      return { explanation: keys.length > 0 ? null : 'The set has no key that tokens may be signed with: Ed25519, RSA of 2048 bits or more, or P-256.', keys };
    } catch (error) {
      if (!(error instanceof OutboundRefused) && !(error instanceof KeyRefused)) throw error;
      return { explanation: error.message, keys: [] };
    }
  }
}

function verifyingKey({ id, kid, alg, secret, publicKey }: Material): VerifyingKey {
  return { id, kid, alg, key: publicKey === null ? new TextEncoder().encode(secret!) : createPublicKey(publicKey) };
}
