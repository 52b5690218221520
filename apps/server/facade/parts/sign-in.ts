import type { Passkey } from '#contracts';

/** How members sign in besides by password and mailed link, and whether they did it just now. */
export interface SignInPart {
  /** Whether what takes a fresh sign-in would be let through now. */
  isFresh(): Promise<boolean>;
  /** The viewer's own. */
  passkeys(): Promise<Passkey[]>;
  removePasskey(id: string): Promise<void>;
}
