import { Injectable } from '@nestjs/common';
import type { ChangePassword, HandoffInput, ProfileEdit, ResetPassword, SetUp, SignIn, SignUp } from '#contracts';
import { Contributing } from '#conversations';
import { EmailVerifications, FormOpenings, Handoffs, Leaving, MagicLinks, Members, PasswordChanges, PasswordResets, Profiles, Sessions, SetUps, SignIns, SignUps, type OpenSession } from '#identity';
import type { IdentityPart, SignedIn } from './parts/identity.js';

@Injectable()
export class IdentityFacade implements IdentityPart {
  constructor(
    private readonly setUps: SetUps,
    private readonly signUps: SignUps,
    private readonly signIns: SignIns,
    private readonly magicLinks: MagicLinks,
    private readonly resets: PasswordResets,
    private readonly passwords: PasswordChanges,
    private readonly verifications: EmailVerifications,
    private readonly sessionList: Sessions,
    private readonly members: Members,
    private readonly profiles: Profiles,
    private readonly contributing: Contributing,
    private readonly forms: FormOpenings,
    private readonly handoffs: Handoffs,
    private readonly leaving: Leaving,
  ) {}

  async setUp(input: SetUp) {
    return this.signedIn(await this.setUps.setUp(input));
  }
  async signUp(input: SignUp) {
    return this.signedIn(await this.signUps.signUp(input));
  }
  openForm() {
    return this.forms.token();
  }
  async signIn(input: SignIn) {
    return this.signedIn(await this.signIns.signIn(input));
  }
  signOut() {
    return this.sessionList.endCurrent();
  }
  requestMagicLink(email: string, browserNonce: string | undefined) {
    return this.magicLinks.request({ email }, browserNonce);
  }
  async consumeMagicLink(token: string, browserNonce: string | undefined) {
    return this.signedIn(await this.magicLinks.consume(token, browserNonce));
  }
  requestPasswordReset(email: string) {
    return this.resets.request({ email });
  }
  async resetPassword(input: ResetPassword) {
    return this.signedIn(await this.resets.reset(input));
  }
  changePassword(input: ChangePassword) {
    return this.passwords.change(input);
  }
  leave() {
    return this.leaving.leave();
  }
  verifyEmail(token: string) {
    return this.verifications.verify(token);
  }
  resendVerification() {
    return this.verifications.resend();
  }
  sessions() {
    return this.sessionList.list();
  }
  endSession(id: string) {
    return this.sessionList.end(id);
  }
  endOtherSessions() {
    return this.sessionList.endOthers();
  }
  profile(handle: string) {
    return this.contributing.profile(handle);
  }
  editProfile(input: ProfileEdit) {
    return this.profiles.edit(input);
  }
  handOff(input: HandoffInput) {
    return this.handoffs.issue(input);
  }
  suggestMembers(prefix: string) {
    return this.profiles.suggest(prefix);
  }

  private async signedIn({ sessionToken, expiresAt }: OpenSession): Promise<SignedIn> {
    const viewer = await this.sessionList.actingAs(sessionToken, () => this.members.viewer());
    return { sessionToken, expiresAt, viewer };
  }
}
