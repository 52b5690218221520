import { Injectable } from '@nestjs/common';
import type { SignInProviderInput } from '#contracts';
import { needsFreshSignIn, Passkeys, ProviderAccounts, Providers } from '#identity';
import { currentActor } from '#platform';
import type { SignInPart } from './parts/sign-in.js';

@Injectable()
export class SignInFacade implements SignInPart {
  constructor(
    private readonly ownPasskeys: Passkeys,
    private readonly providerList: Providers,
    private readonly ownAccounts: ProviderAccounts,
  ) {}

  isFresh() {
    return Promise.resolve(!needsFreshSignIn(currentActor()));
  }
  passkeys() {
    return this.ownPasskeys.list();
  }
  removePasskey(id: string) {
    return this.ownPasskeys.remove(id);
  }
  buttons() {
    return this.providerList.buttons();
  }
  providerAccounts() {
    return this.ownAccounts.list();
  }
  unlinkProvider(id: string) {
    return this.ownAccounts.unlink(id);
  }
  providers() {
    return this.providerList.list();
  }
  redirectUri() {
    return this.providerList.redirectUri();
  }
  saveProvider(id: string | undefined, input: SignInProviderInput) {
    return id ? this.providerList.edit(id, input) : this.providerList.create(input);
  }
  deleteProvider(id: string) {
    return this.providerList.delete(id);
  }
  tryProvider(input: { issuer: string; scopes?: string }) {
    return this.providerList.tryOut(input);
  }
}
