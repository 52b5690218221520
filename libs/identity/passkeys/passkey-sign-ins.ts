import { Injectable } from '@nestjs/common';
import { PasskeySignIn } from '#contracts';
import { currentActor, Database, validate } from '#platform';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import type { PasskeyRow } from '../ways-in/ways-in.entity.js';
import { Challenges, refused } from './challenges.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { RelyingParty, userHandleOf } from './relying-party.js';

const byAddress: Limit = { name: 'passkey.address', tries: 60, seconds: 15 * 60 };

/** Signing in by a passkey that knows whose it is: nobody types who they are. */
@Injectable()
export class PasskeySignIns {
  constructor(
    private readonly database: Database,
    private readonly repository: PasskeysRepository,
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
  ) {}

  /** Alike for everybody: it names no passkey. */
  async options(browserNonce: string) {
    await this.throttles.countAddress(byAddress);
    const [{ id }, { generateAuthenticationOptions }] = [await this.party.current(), await import('@simplewebauthn/server')];
    return generateAuthenticationOptions({ rpID: id, userVerification: 'required', challenge: await this.challenges.issue('passkey-sign-in', browserNonce) });
  }

  /** Throws `passkey.refused` for every reason alike, and where somebody else is signed in. */
  async signIn(given: PasskeySignIn, browserNonce: string | undefined): Promise<OpenSession> {
    const { response } = validate(PasskeySignIn, given);
    await this.throttles.countAddress(byAddress);
    const { challenge } = await this.challenges.use('passkey-sign-in', response.response.clientDataJSON, browserNonce);
    const passkey = await this.repository.findByCredential(response.id);
    if (!passkey || !isOf(passkey, response) || !isAllowedHere(passkey.memberId)) throw refused();
    const counter = await this.verify(passkey, response, challenge);
    return this.database.tx.run(async () => {
      if (!(await this.repository.markUsed(passkey.id, counter))) throw refused();
      return this.sessions.open(passkey.memberId);
    });
  }

  /** How often the key was used by now. The library refuses a count that is not above the last one. */
  private async verify({ credentialId, publicKey, counter, transports }: PasskeyRow, response: PasskeySignIn['response'], expectedChallenge: string): Promise<number> {
    const [{ id, origin }, { verifyAuthenticationResponse }] = [await this.party.current(), await import('@simplewebauthn/server')];
    const credential = { id: credentialId, publicKey: Uint8Array.from(publicKey), counter: Number(counter), transports };
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({ response, expectedChallenge, expectedOrigin: origin, expectedRPID: id, credential, requireUserVerification: true }).catch(() => {
      throw refused();
    });
    if (!verified) throw refused();
    return authenticationInfo.newCounter;
  }
}

const isOf = ({ memberId }: PasskeyRow, { response }: PasskeySignIn['response']): boolean => !response.userHandle || response.userHandle === userHandleOf(memberId);

/** Who confirms that it is them does not become somebody else by it. */
function isAllowedHere(memberId: string): boolean {
  const here = currentActor();
  return here.memberId === null || here.memberId === memberId;
}
