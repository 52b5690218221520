import type { Host } from '../host.js';

/** What everybody may see, from the community; without cookies, so it never depends on who asks. */
export async function read<Answer>(host: Host, path: string, query: URLSearchParams): Promise<Answer> {
  const answer = await fetch(`${host.origin}/api/v1/embed/${path}?${query}`, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`The community answered ${answer.status}.`);
  return answer.json() as Promise<Answer>;
}
