import type { ProviderPurpose, ProviderRefusal } from '#contracts';

/** What somebody set out for at a provider, and where they go on. */
export interface Errand {
  purpose: ProviderPurpose;
  next: string;
}

/** Somebody comes back from a provider, or cannot go there; the reason is one of ours and says nothing of what the provider answered. */
export class ProviderRefused extends Error {
  constructor(
    readonly reason: ProviderRefusal,
    readonly errand: Errand,
  ) {
    super(reason);
  }
}
