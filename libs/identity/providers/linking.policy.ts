interface Trusting {
  trustsEmail: boolean;
}

/**
 * Whether somebody from a provider enters an account by its address alone: the provider has verified the address, the
 * account's own person has, too, and the community takes this provider's word for it. Else they sign in to both, once.
 */
export function opensAccountOf({ trustsEmail }: Trusting, person: { email: string | null }, account: { email: string | null; emailVerifiedAt: Date | null }): boolean {
  return trustsEmail && person.email !== null && person.email === account.email && account.emailVerifiedAt !== null;
}
