import { Injectable } from '@nestjs/common';
import { ConnectPayload } from '#contracts';
import { currentActor, currentCommunityId, Database, notFound, validate, type Actor } from '#platform';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Communities } from '../communities/communities.js';
import { requireSite } from '../identity.policy.js';
import { memberRefs } from '../members/members.queries.js';
import { hasRank } from '../ranks.js';
import { Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { connectRefusal } from './connect-sign-ins.js';
import { groupNamesOf } from './discourse-connect.queries.js';
import { DiscourseConnectRepository } from './discourse-connect.repository.js';
import { addressWith, ConnectRefused, readPayload, signPayload, unprovenFields, type ReadPayload } from './payload.js';

const refusals: Limit = { name: 'connect-provider.refused', tries: 60, seconds: 900 };

/** Tells another site who somebody is, by DiscourseConnect: that site asks, this community answers. */
@Injectable()
export class ConnectAnswers {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly repository: DiscourseConnectRepository,
    private readonly members: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
  ) {}

  /**
   * Where the browser goes with the answer; null where its person must sign in first. Ends the session where the site asks
   * for that. Throws `connect.refused`, and `session.frame` in a frame.
   */
  async answer(given: ConnectPayload): Promise<string | null> {
    const payload = validate(ConnectPayload, given);
    try {
      const { secret, fields, returnAddress } = await this.read(payload);
      await this.repository.markUsed(secret.id);
      const actor = currentActor();
      if (fields.get('logout') === 'true') {
        await this.sessions.endCurrent();
        return returnAddress;
      }
      if (!actor.memberId && fields.get('prompt') !== 'none') return null;
      const answer = actor.memberId ? await this.describe(actor, requireSite(actor)) : [['failed', 'true'] as [string, string]];
      return addressWith(returnAddress, signPayload([...echoOf(fields), ...answer], secret.secret));
    } catch (error) {
      if (error instanceof ConnectRefused) await this.throttles.countAddress(refusals);
      throw connectRefusal(error);
    }
  }

  /** Reads what a site asks, by the secrets that belong to where it wants the answer: nobody else gets one. Throws ConnectRefused. */
  async read(payload: ConnectPayload): Promise<ReadPayload & { returnAddress: string }> {
    const returnAddress = unprovenFields(payload).get('return_sso_url') ?? '';
    if (!URL.canParse(returnAddress)) throw new ConnectRefused('return-address', 'The payload lacks "return_sso_url", the whole address where the answer goes.');
    const { origin, username, password } = new URL(returnAddress);
    if (username || password) throw new ConnectRefused('return-address', 'The "return_sso_url" must hold no name and password.');
    const secrets = await this.repository.secretsOf(origin);
    if (secrets.length === 0) throw new ConnectRefused('unknown-site', `The answer would go to ${origin}, for which no secret has been made here.`);
    const read = readPayload(payload, secrets);
    if (!read.fields.get('nonce')) throw new ConnectRefused('no-nonce', 'The payload lacks "nonce", which the answer brings back.');
    return { ...read, returnAddress };
  }

  private async describe({ role, handle }: Actor, memberId: string): Promise<[string, string][]> {
    const [account, [ref], groups] = [
      await this.members.find(memberId),
      await this.database.query(memberRefs, [currentCommunityId(), [memberId]]),
      await this.database.query(groupNamesOf, [currentCommunityId(), memberId]),
    ];
    if (!account || !ref) throw notFound('member');
    // The other side would believe the address: whoever signed up here with a foreign one would be its owner there.
    if (!account.email || !account.emailVerifiedAt) throw new ConnectRefused('unverified', 'Your e-mail address must be verified here before you can sign in elsewhere with it.');
    const answer: Record<string, string | null> = {
      external_id: memberId,
      username: handle,
      name: ref.displayName,
      email: account.email,
      admin: String(hasRank({ role }, 'admin')),
      moderator: String(hasRank({ role }, 'moderator')),
      groups: groups.map(({ name }) => name).filter((name) => !name.includes(',')).join(','),
      locale: account.locale,
      avatar_url: ref.avatarUrl && new URL(ref.avatarUrl, await this.communities.address()).href,
    };
    return Object.entries(answer).flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]]));
  }
}

/** What the answer brings back as it was sent. */
function echoOf(fields: URLSearchParams): [string, string][] {
  return [...fields].filter(([name]) => name === 'nonce' || name === 'return_sso_url' || name.startsWith('custom.'));
}
