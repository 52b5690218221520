import { Injectable } from '@nestjs/common';
import { DomainError } from '#platform';
import { OneTimeTokens } from '../tokens/one-time-tokens.js';
import type { UsedToken } from '../tokens/one-time-tokens.repository.js';

type Purpose = 'passkey-registration' | 'passkey-sign-in';

/** What a key has to sign: works once, for five minutes, in the browser that asked for it. */
@Injectable()
export class Challenges {
  constructor(private readonly tokens: OneTimeTokens) {}

  issue(purpose: Purpose, browserNonce: string, memberId?: string): Promise<string> {
    return this.tokens.issue(purpose, { browserNonce, memberId });
  }

  /** Uses up the challenge that was signed, whether or not the signature is good; throws `passkey.refused`. */
  async use(purpose: Purpose, clientDataJSON: string, browserNonce: string | undefined): Promise<UsedToken & { challenge: string }> {
    const challenge = challengeIn(clientDataJSON);
    if (!challenge || !browserNonce) throw refused();
    try {
      return { ...(await this.tokens.use(purpose, Buffer.from(challenge, 'base64url').toString(), browserNonce)), challenge };
    } catch (error) {
      throw error instanceof DomainError ? refused() : error;
    }
  }
}

/** Alike for every reason: whoever tries learns nothing of which passkeys there are. */
export function refused(): DomainError {
  return new DomainError('passkey.refused', { message: 'This passkey was not taken. Try again, or use another way to sign in.' });
}

function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
}
