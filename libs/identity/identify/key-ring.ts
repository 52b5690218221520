import { createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { VerifyingKey } from './identify-token.js';
import { IdentifyRepository } from './identify.repository.js';

type Material = Awaited<ReturnType<IdentifyRepository['material']>>[number];

/** The keys that the company's own server signs tokens with. */
@Injectable()
export class KeyRing {
  constructor(private readonly repository: IdentifyRepository) {}

  /** Those that the header of a token names; all of them where it names none. */
  async find(kid: string | undefined): Promise<VerifyingKey[]> {
    const kept = (await this.repository.material()).map(verifyingKey);
    return kid === undefined ? kept : kept.filter((key) => key.kid === kid);
  }
}

function verifyingKey({ id, kid, alg, secret, publicKey }: Material): VerifyingKey {
  return { id, kid, alg, key: publicKey === null ? new TextEncoder().encode(secret!) : createPublicKey(publicKey) };
}
