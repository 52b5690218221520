import { Injectable } from '@nestjs/common';
import { HandoffExchange, HandoffInput } from '#contracts';
import { currentActor, validate } from '#platform';
import { requireSite } from '../identity.policy.js';
import { OneTimeTokens } from '../tokens/one-time-tokens.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { FrameSessions } from './frame-sessions.js';

const byAddress: Limit = { name: 'handoff.address', tries: 60, seconds: 900 };

/**
 * Signing in to a frame through a window of the community's own. The window gives a code that works for a minute, once, and
 * only with the verifier of the frame whose challenge it was made for (PKCE, RFC 7636, S256).
 */
@Injectable()
export class Handoffs {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly frames: FrameSessions,
    private readonly throttles: Throttles,
  ) {}

  /** The code for whoever is signed in to the community itself. */
  async issue(given: HandoffInput): Promise<string> {
    const { challenge } = validate(HandoffInput, given);
    const memberId = requireSite(currentActor());
    return this.tokens.issue('frame-sign-in', { memberId, browserHash: Buffer.from(challenge, 'base64url') });
  }

  /** Opens the frame's session; answers the values of Set-Cookie headers. Throws `token.expired` and `token.other-browser`. */
  async exchange(given: HandoffExchange): Promise<string[]> {
    const { code, verifier } = validate(HandoffExchange, given);
    await this.throttles.countAddress(byAddress);
    const { memberId } = await this.tokens.use('frame-sign-in', code, verifier);
    return this.frames.open(memberId!, { isVouched: false });
  }
}
