import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, Jobs } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import type { TokenPurpose } from '../identity.entity.js';
import { newSecret, secretHash } from '../sessions/secret.js';
import { OneTimeTokensRepository, type SeenToken, type UsedToken } from './one-time-tokens.repository.js';

/** Seconds that a link works after it was asked for. */
export const tokenLifeSeconds: Record<TokenPurpose, number> = {
  'set-up': 7 * 86_400,
  'verify-email': 3 * 86_400,
  'magic-link': 15 * 60,
  'reset-password': 3_600,
  'frame-sign-in': 60,
  'passkey-registration': 5 * 60,
  'passkey-sign-in': 5 * 60,
  'provider-sign-in': 10 * 60,
  'discourse-connect': 10 * 60,
  appeal: 30 * 86_400,
};

interface Subject {
  memberId?: string;
  email?: string;
  /** A secret of the asking browser: the link works in no other. */
  browserNonce?: string;
  /** Or its SHA-256, where the asking browser shows no more than that. */
  browserHash?: Buffer;
  content?: object;
}

/** The secrets in links: each for one purpose, used once, for a while. */
@Injectable()
export class OneTimeTokens implements OnModuleInit {
  constructor(
    private readonly repository: OneTimeTokensRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('one-time-tokens.forget', () => this.repository.deleteExpired());
    this.jobs.schedule('one-time-tokens.forget', '31 3 * * *');
  }

  /** Makes a token; its text is shown this once. */
  async issue(purpose: TokenPurpose, { memberId, email, browserNonce, browserHash, content }: Subject): Promise<string> {
    const token = newSecret();
    await this.repository.insert({
      id: uuidv7(),
      purpose,
      memberId: memberId ?? null,
      email: email ?? null,
      tokenHash: secretHash(token),
      browserHash: browserNonce ? secretHash(browserNonce) : (browserHash ?? null),
      content: content ?? null,
      expiresAt: new Date(Date.now() + tokenLifeSeconds[purpose] * 1_000),
    });
    return token;
  }

  /** Uses the token up; throws `token.expired` when it is unknown, used or too old, and `token.other-browser`. */
  async use(purpose: TokenPurpose, token: string, browserNonce?: string): Promise<UsedToken> {
    const tokenHash = secretHash(token);
    const used = await this.repository.use(purpose, tokenHash, browserNonce ? secretHash(browserNonce) : null);
    if (used) return used;
    if (await this.repository.isWaiting(purpose, tokenHash)) {
      throw new DomainError('token.other-browser', { message: 'This link works in the browser where you asked for it. Open it there, or ask for a new one here.' });
    }
    throw new DomainError('token.expired', { message: 'This link has expired or was used before. Please ask for a new one.' });
  }

  /** What a token is for, without using it up; throws `token.expired` when it is unknown or too old. */
  async look(purpose: TokenPurpose, token: string): Promise<SeenToken> {
    const seen = await this.repository.find(purpose, secretHash(token));
    if (!seen) throw new DomainError('token.expired', { message: 'This link has expired, or is not whole.' });
    return seen;
  }

  /** What this token was used for, if it was: doing the same again must be harmless to the caller. */
  usedBefore(purpose: TokenPurpose, token: string): Promise<UsedToken | null> {
    return this.repository.findUsed(purpose, secretHash(token));
  }

  /** Ends a member's links that were not used yet. */
  async endOfMember(memberId: string, purposes: TokenPurpose[]): Promise<void> {
    await this.repository.deleteOfMember(memberId, purposes);
  }
}
