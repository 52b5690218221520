import type { Passkey, ProviderAccount, ProviderTrial, SignInButton, SignInProvider, SignInProviderInput } from '#contracts';

/** How members sign in besides by password and mailed link, and whether they did it just now. */
export interface SignInPart {
  /** Whether what takes a fresh sign-in would be let through now. */
  isFresh(): Promise<boolean>;
  /** The viewer's own. */
  passkeys(): Promise<Passkey[]>;
  removePasskey(id: string): Promise<void>;
  /** Providers that the sign-in page offers. */
  buttons(): Promise<SignInButton[]>;
  /** The viewer's own accounts at providers. */
  providerAccounts(): Promise<ProviderAccount[]>;
  unlinkProvider(id: string): Promise<void>;
  /** For admins, as all below. */
  providers(): Promise<SignInProvider[]>;
  /** The address to which every provider sends people back. */
  redirectUri(): Promise<string>;
  saveProvider(id: string | undefined, input: SignInProviderInput): Promise<SignInProvider>;
  deleteProvider(id: string): Promise<void>;
  tryProvider(input: { issuer: string; scopes?: string }): Promise<ProviderTrial>;
}
