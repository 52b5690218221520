import { providerRefusals, type ProviderRefusal } from '#contracts';

/** Why somebody came back from a provider with nothing, as the address of the page says. */
export function refusalIn(url: URL): ProviderRefusal | null {
  const given = url.searchParams.get('provider');
  return providerRefusals.find((reason) => reason === given) ?? null;
}
