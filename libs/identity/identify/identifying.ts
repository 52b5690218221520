import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentifyInput, type IdentifyTrial } from '#contracts';
import { currentActor, currentCommunityId, Database, DomainError, Jobs, validate } from '#platform';
import { decodeJwt } from 'jose';
import { againWhileTaken } from '../accounts/taken-names.js';
import { Communities } from '../communities/communities.js';
import { FrameSessions } from '../frames/frame-sessions.js';
import { authorize } from '../identity.policy.js';
import { secretHash } from '../sessions/secret.js';
import { Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { VouchedPeople } from '../vouching/vouched-people.js';
import { readIdentifyToken, TokenRefused, type Identified } from './identify-token.js';
import { requirePurpose } from './token-purpose.js';
import { IdentifyRepository } from './identify.repository.js';
import { KeyRing } from './key-ring.js';

/** Whom a token of a page is about, and what it says, which nobody has looked at yet. */
export interface VouchedContext {
  person: Pick<Identified, 'issuer' | 'subject'>;
  context: unknown;
}

const refusals: Limit = { name: 'identify.address', tries: 60, seconds: 900 };

/** Signing in whom the company's own server vouches for, by a token that works once. */
@Injectable()
export class Identifying implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: IdentifyRepository,
    private readonly keyRing: KeyRing,
    private readonly communities: Communities,
    private readonly people: VouchedPeople,
    private readonly sessions: Sessions,
    private readonly frames: FrameSessions,
    private readonly throttles: Throttles,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('identify-tokens.forget', () => this.repository.forgetUsedTokens());
    this.jobs.schedule('identify-tokens.forget', '37 * * * *');
  }

  /**
   * Opens the frame's session for the person of the token; answers the values of Set-Cookie headers, none where they are
   * signed in there already. Throws `identify.refused`, and `identify.address-taken` where the address is another account's.
   */
  async identify(given: IdentifyInput): Promise<string[]> {
    const { token } = validate(IdentifyInput, given);
    const person = await this.readPerson(token).catch(async (error: unknown) => {
      await this.throttles.countAddress(refusals);
      throw refusal(error);
    });
    return againWhileTaken(() => this.database.tx.run(() => this.signIn(token, person)));
  }

  /** What a token would do, for admins; it is not used up. */
  async tryOut(given: IdentifyInput): Promise<IdentifyTrial> {
    authorize(currentActor(), 'community.administer');
    const { token } = validate(IdentifyInput, given);
    try {
      const { issuer, subject, name, email, emailVerified } = await this.readPerson(token);
      return { fault: null, explanation: 'The token is good.', person: { issuer, subject, name, email, emailVerified } };
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      return { fault: error.fault, explanation: error.message, person: null };
    }
  }

  /** What a token says of the page that it was made for; throws TokenRefused. It may be used again as long as it works: it opens nothing. */
  async vouchedContext(token: string): Promise<VouchedContext> {
    requirePurpose(token, 'context');
    const { issuer, subject } = await this.read(token);
    return { person: { issuer, subject }, context: decodeJwt<{ context?: unknown }>(token).context };
  }

  private async readPerson(token: string): Promise<Identified> {
    requirePurpose(token, 'identify');
    return this.read(token);
  }

  private async read(token: string): Promise<Identified> {
    return readIdentifyToken(token, (kid) => this.keyRing.find(kid), [currentCommunityId(), await this.communities.address()]);
  }

  private async signIn(token: string, person: Identified): Promise<string[]> {
    // Without its signature, which can be spelled in several ways.
    const once = secretHash(person.tokenId === null ? token.slice(0, token.lastIndexOf('.')) : `${person.issuer}\n${person.tokenId}`);
    if (!(await this.repository.useToken(once, person.expiresAt))) throw refusal(new TokenRefused('used', 'The token was used before. Make a new one for each visit.'));
    if (person.keyId) await this.repository.markKeyUsed(person.keyId);
    const memberId = await this.people.memberOf(person);
    const here = currentActor();
    if (here.memberId === memberId) return [];
    // Whoever was signed in here before has left the company's page; a tab of the community keeps its own session.
    if (here.memberId && here.reach === 'frame') await this.sessions.endCurrent();
    return this.frames.open(memberId, { isVouched: true });
  }
}

function refusal(error: unknown): unknown {
  return error instanceof TokenRefused ? new DomainError('identify.refused', { message: error.message, details: { fault: error.fault } }) : error;
}
