import type { ConnectPayload, ConnectSecret, ConnectTrial, NewConnectSecret } from '#contracts';
import type { SignedIn } from './identity.js';

/** Signing in by DiscourseConnect: here through the company's site, and elsewhere through this community. */
export interface ConnectPart {
  /** What the company's site is called; null while nobody signs in through it. */
  siteName(): Promise<string | null>;
  /** Where to go to sign in there; the nonce belongs in a cookie of this browser. */
  start(returnPath: string, browserNonce: string | undefined): Promise<{ address: string; browserNonce: string }>;
  finish(payload: ConnectPayload, browserNonce: string | undefined): Promise<{ signedIn: SignedIn; returnPath: string }>;
  /** Where another site gets its answer; null where the viewer must sign in first. */
  answer(payload: ConnectPayload): Promise<string | null>;
  secrets(): Promise<ConnectSecret[]>;
  createSecret(origin: string | null): Promise<NewConnectSecret>;
  deleteSecret(id: string): Promise<void>;
  tryOut(pasted: string): Promise<ConnectTrial>;
}
