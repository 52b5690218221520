import { Injectable } from '@nestjs/common';
import { needsFreshSignIn } from '#identity';
import { currentActor } from '#platform';
import type { SignInPart } from './parts/sign-in.js';

@Injectable()
export class SignInFacade implements SignInPart {
  isFresh() {
    return Promise.resolve(!needsFreshSignIn(currentActor()));
  }
}
