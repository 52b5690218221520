import { DomainError } from '#platform';

/** By what a member can sign in. An address is a way in, confirmed or not: links are mailed to it. */
export interface WaysInCount {
  hasEmail: boolean;
  passkeys: number;
  /** Accounts at providers that are on. */
  providers: number;
}

/** Whether the member could still sign in without one passkey or provider. Who has a password has an address, too. */
export function canSpareOne({ hasEmail, passkeys, providers }: WaysInCount): boolean {
  return hasEmail || passkeys + providers > 1;
}

export function lastWayIn(): DomainError {
  return new DomainError('conflict.last-way-in', { message: 'This is the last way into your account. Add another one first.' });
}
