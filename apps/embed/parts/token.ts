import type { Host, TokenSource } from '../host.js';

const patienceMs = 10_000;

/** A token from the host's page, null for none; undefined where the page says nothing, too late, or nonsense. */
export async function tokenOf(host: Host, getToken: TokenSource | undefined): Promise<string | null | undefined> {
  if (!getToken) return undefined;
  try {
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('getToken took longer than 10 seconds')), patienceMs));
    const token = await Promise.race([getToken(), late]);
    if (token === null || typeof token === 'string') return token;
    throw new Error('getToken gave neither a text nor null');
  } catch (error) {
    host.tell('error', error);
    return undefined;
  }
}
