import { Injectable } from '@nestjs/common';
import type { SignIn, SignUp } from '#contracts';
import { Members, Sessions, SignIns, SignUps, type OpenSession } from '#identity';
import { currentScope, inScope } from '#platform';
import type { Facade, SignedIn } from './facade.js';
import { notYet } from './not-yet.js';

type IdentityPart = Facade['identity'];

@Injectable()
export class IdentityFacade implements IdentityPart {
  constructor(
    private readonly signUps: SignUps,
    private readonly signIns: SignIns,
    private readonly sessionList: Sessions,
    private readonly members: Members,
  ) {}

  setUp() {
    return notYet();
  }
  async signUp(input: SignUp) {
    return this.signedIn(await this.signUps.signUp(input));
  }
  async signIn(input: SignIn) {
    return this.signedIn(await this.signIns.signIn(input));
  }
  signOut() {
    return this.sessionList.endCurrent();
  }
  requestMagicLink() {
    return notYet();
  }
  consumeMagicLink() {
    return notYet();
  }
  requestPasswordReset() {
    return notYet();
  }
  resetPassword() {
    return notYet();
  }
  changePassword() {
    return notYet();
  }
  verifyEmail() {
    return notYet();
  }
  resendVerification() {
    return notYet();
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
  profile() {
    return notYet();
  }
  editProfile() {
    return notYet();
  }
  suggestMembers() {
    return notYet();
  }

  private async signedIn({ sessionToken, expiresAt }: OpenSession): Promise<SignedIn> {
    const actor = await this.sessionList.actorFor(sessionToken);
    const viewer = await inScope({ ...currentScope()!, actor }, () => this.members.viewer());
    return { sessionToken, expiresAt, viewer };
  }
}
