import { Injectable } from '@nestjs/common';
import { needsFreshSignIn, Passkeys } from '#identity';
import { currentActor } from '#platform';
import type { SignInPart } from './parts/sign-in.js';

@Injectable()
export class SignInFacade implements SignInPart {
  constructor(private readonly ownPasskeys: Passkeys) {}

  isFresh() {
    return Promise.resolve(!needsFreshSignIn(currentActor()));
  }
  passkeys() {
    return this.ownPasskeys.list();
  }
  removePasskey(id: string) {
    return this.ownPasskeys.remove(id);
  }
}
