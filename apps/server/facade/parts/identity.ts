import type { ChangePassword, HandoffInput, MemberProfile, MemberRef, ProfileEdit, ResetPassword, Session, SetUp, SignIn, SignUp, Viewer } from '#contracts';

/** A session's cookie value that the web sets; null ends it. */
export interface SignedIn {
  sessionToken: string;
  expiresAt: Date;
  viewer: Viewer;
}

export interface IdentityPart {
  setUp(input: SetUp): Promise<SignedIn>;
  signUp(input: SignUp): Promise<SignedIn>;
  /** A token that says when a form was opened; null for those whom nobody asks. */
  openForm(): Promise<string | null>;
  signIn(input: SignIn): Promise<SignedIn>;
  /** Where they were signed in; null for a guest. */
  signOut(): Promise<'site' | 'frame' | null>;
  /** Mails a link; answers alike whether or not the address is known. Returns the nonce for this browser's cookie: the given one, if it has one. */
  requestMagicLink(email: string, browserNonce: string | undefined): Promise<{ browserNonce: string }>;
  consumeMagicLink(token: string, browserNonce: string | undefined): Promise<SignedIn>;
  requestPasswordReset(email: string): Promise<void>;
  resetPassword(input: ResetPassword): Promise<SignedIn>;
  changePassword(input: ChangePassword): Promise<void>;
  /** Deletes the account for good. */
  leave(): Promise<void>;
  verifyEmail(token: string): Promise<void>;
  resendVerification(): Promise<void>;
  sessions(): Promise<Session[]>;
  endSession(id: string): Promise<void>;
  endOtherSessions(): Promise<void>;
  profile(handle: string): Promise<MemberProfile>;
  editProfile(input: ProfileEdit): Promise<MemberProfile>;
  /** The code with which the frame signs its person in that opened this window. */
  handOff(input: HandoffInput): Promise<string>;
  suggestMembers(prefix: string): Promise<MemberRef[]>;
}
