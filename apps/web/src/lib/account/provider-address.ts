import type { ProviderPurpose } from '#contracts';

/** Where somebody sets out for a provider. The server keeps what they are up to, and brings them back to `next`. */
export function providerAddress(id: string, purpose: ProviderPurpose, next: string): string {
  return `/api/v1/sign-in/providers/${id}/start?${new URLSearchParams({ purpose, next }).toString()}`;
}
