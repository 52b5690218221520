import { Injectable } from '@nestjs/common';
import { ConnectPayload } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { againWhileTaken } from '../accounts/taken-names.js';
import { Communities } from '../communities/communities.js';
import { isSecret, newSecret } from '../sessions/secret.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { OneTimeTokens } from '../tokens/one-time-tokens.js';
import { VouchedPeople } from '../vouching/vouched-people.js';
import { DiscourseConnectRepository } from './discourse-connect.repository.js';
import { GrantedRoles } from './granted-roles.js';
import { addressWith, ConnectRefused, readPayload, signPayload } from './payload.js';
import { connectIssuer, rolesOf, vouchedOf } from './vouched-of-fields.js';

/** Where the company's site sends people back to. */
export const connectReturnPath = '/session/sso_login';

const starts: Limit = { name: 'connect.start', tries: 300, seconds: 900 };
const refusals: Limit = { name: 'connect.refused', tries: 60, seconds: 900 };
/** What is kept with the nonce. */
interface WayBack {
  returnPath: string;
}

/** Where a browser goes, and the secret that it keeps so that it alone can come back. */
export interface ConnectStart {
  address: string;
  browserNonce: string;
}

/** Who came back. */
export interface ConnectEnd {
  session: OpenSession;
  returnPath: string;
}

/** Signing in through the company's own site, by DiscourseConnect: this community asks, that site answers. */
@Injectable()
export class ConnectSignIns {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly repository: DiscourseConnectRepository,
    private readonly tokens: OneTimeTokens,
    private readonly people: VouchedPeople,
    private readonly roles: GrantedRoles,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
  ) {}

  /** What the company's site is called on the button; null while nobody signs in through it. */
  async siteName(): Promise<string | null> {
    const { address, siteName } = (await this.communities.current()).settings.discourseConnect;
    if (!address || (await this.repository.secretsOf(null)).length === 0) return null;
    return siteName || new URL(address).host;
  }

  /** A browser that started before keeps its secret, so that two windows may be under way. Throws `not-found` while it is off. */
  async start(returnPath: string, givenNonce: string | undefined): Promise<ConnectStart> {
    const { address } = (await this.communities.current()).settings.discourseConnect;
    const [secret] = await this.repository.secretsOf(null);
    if (!address || !secret) throw notFound('way to sign in');
    await this.throttles.countAddress(starts);
    const browserNonce = isSecret(givenNonce) ? givenNonce : newSecret();
    const nonce = await this.tokens.issue('discourse-connect', { browserNonce, content: { returnPath } satisfies WayBack });
    const back = `${await this.communities.address()}${connectReturnPath}`;
    return { address: addressWith(address, signPayload([['nonce', nonce], ['return_sso_url', back]], secret.secret)), browserNonce };
  }

  /** Signs in whom the site's answer names. Throws `connect.refused`, `identify.address-taken` and `member.suspended`. */
  async finish(given: ConnectPayload, browserNonce: string | undefined): Promise<ConnectEnd> {
    const payload = validate(ConnectPayload, given);
    try {
      return await againWhileTaken(() => this.database.tx.run(() => this.signIn(payload, browserNonce)));
    } catch (error) {
      if (error instanceof ConnectRefused) await this.throttles.countAddress(refusals);
      throw connectRefusal(error);
    }
  }

  private async signIn(payload: ConnectPayload, browserNonce: string | undefined): Promise<ConnectEnd> {
    const { discourseConnect } = (await this.communities.current()).settings;
    if (!discourseConnect.address) throw new ConnectRefused('off', 'Signing in through the company’s site is off.');
    const { secret, fields } = readPayload(payload, await this.repository.secretsOf(null));
    const person = vouchedOf(fields);
    const returnPath = await this.useNonce(fields.get('nonce'), browserNonce);
    await this.repository.markUsed(secret.id);
    const memberId = await this.people.memberOf(person);
    if (discourseConnect.grantsRoles) await this.roles.apply(memberId, { issuer: connectIssuer, subject: person.subject }, rolesOf(fields));
    const here = currentActor();
    if (here.memberId && here.memberId !== memberId) await this.sessions.endCurrent();
    return { session: await this.sessions.open(memberId), returnPath };
  }

  private async useNonce(nonce: string | null, browserNonce: string | undefined): Promise<string> {
    if (!nonce) throw new ConnectRefused('no-nonce', 'The payload lacks "nonce", which must be the one that was sent.');
    try {
      const { content } = await this.tokens.use('discourse-connect', nonce, browserNonce);
      return (content as WayBack).returnPath;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'token.other-browser') throw new ConnectRefused('other-browser', 'This sign-in was begun in another browser.');
      const isUsed = (await this.tokens.usedBefore('discourse-connect', nonce)) !== null;
      throw isUsed ? new ConnectRefused('used', 'This sign-in was used before.') : new ConnectRefused('expired', 'This sign-in took longer than ten minutes, or was not begun here.');
    }
  }
}

/** As the API and the pages say it. */
export function connectRefusal(error: unknown): unknown {
  return error instanceof ConnectRefused ? new DomainError('connect.refused', { message: error.message, details: { fault: error.fault } }) : error;
}
