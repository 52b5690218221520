import { Injectable } from '@nestjs/common';
import { accountPages, EmailInput } from '#contracts';
import { Database, DomainError, validate } from '#platform';
import { Communities } from '../communities/communities.js';
import { AccountMails } from '../mails/account-mails.js';
import { isSecret, newSecret } from '../sessions/secret.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { OneTimeTokens, tokenLifeSeconds } from '../tokens/one-time-tokens.js';
import { Accounts } from './accounts.js';
import { type Account, AccountsRepository } from './accounts.repository.js';
import { Handles } from './free-handles.js';
import { againWhileTaken } from './taken-names.js';

/** Name of the cookie with the secret that binds a link to the browser where it was asked for. */
export const browserCookie = 'hearth_link';

export const magicLinkLifeMs = tokenLifeSeconds['magic-link'] * 1_000;

const quarterHour = 15 * 60;
const byEmail: Limit = { name: 'magic-link.email', tries: 5, seconds: quarterHour };
const byAddress: Limit = { name: 'magic-link.address', tries: 30, seconds: quarterHour };

/** Signing in by a mailed link; for an address that has no account yet, following the link makes one. */
@Injectable()
export class MagicLinks {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly tokens: OneTimeTokens,
    private readonly throttles: Throttles,
    private readonly mails: AccountMails,
    private readonly handles: Handles,
  ) {}

  /**
   * Mails a link; answers alike for known and unknown addresses. The nonce belongs in a cookie of the asking browser; one that asked
   * before keeps its own, so that the link of each mail works there.
   */
  async request(given: EmailInput, givenNonce?: string): Promise<{ browserNonce: string }> {
    const { email } = validate(EmailInput, given);
    await this.throttles.countAddress(byAddress);
    await this.throttles.count(byEmail, email);
    const browserNonce = isSecret(givenNonce) ? givenNonce : newSecret();
    const { settings } = await this.communities.current();
    await this.database.tx.run(async () => {
      const account = await this.repository.findByEmail(email);
      if (!account && !settings.signUp.open) return this.mails.send('no-account', { email });
      const token = await this.tokens.issue('magic-link', { memberId: account?.id, email, browserNonce });
      const link = { page: accountPages.magicLink, token, lifeSeconds: tokenLifeSeconds['magic-link'] };
      return this.mails.send(account ? 'magic-link' : 'magic-link-for-newcomer', { email, locale: account?.locale }, link);
    });
    return { browserNonce };
  }

  /** Throws `token.expired` for a link that is unknown, used or too old, and `token.other-browser`. */
  consume(token: string, browserNonce: string | undefined): Promise<OpenSession> {
    return againWhileTaken(() => this.database.tx.run(() => this.signIn(token, browserNonce)));
  }

  private async signIn(token: string, browserNonce: string | undefined): Promise<OpenSession> {
    const link = await this.tokens.use('magic-link', token, browserNonce);
    const account = link.memberId ? await this.accounts.ofLink(link) : await this.repository.findByEmail(link.email ?? '');
    if (account) await this.accounts.takeOver(account);
    return this.sessions.open(account?.id ?? (await this.join(link.email ?? '')));
  }

  private async join(email: string): Promise<Account['id']> {
    const { settings } = await this.communities.current();
    if (!settings.signUp.open) throw new DomainError('ability.missing', { message: 'New accounts are made by invitation only.' });
    const handle = await this.handles.free(email);
    return this.accounts.create({ handle, displayName: handle, email, emailVerifiedAt: new Date() });
  }
}
