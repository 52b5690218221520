import { ApiClient } from '../../libs/testing/api-client.js';
import type { ServerProcess } from './server-process.js';

export interface SmallCommunity {
  owner: ApiClient;
  /** The number of a question that anyone may read. */
  topic: number;
  topicId: string;
}

/** Sets a new community up by the link that the server printed, with a space and a question. */
export async function setUpCommunity(server: ServerProcess): Promise<SmallCommunity> {
  const [, token] = await server.printed(/setup\?token=(\S+)/);
  const guest = new ApiClient(server.url);
  const made = await guest.post('set-up', { token, communityName: 'Lanternfish', email: 'ada@example.com', password: 'an owner keeps this', handle: 'ada' });
  const session = made.headers.getSetCookie().find((cookie) => cookie.startsWith('hearth_session='));
  if (made.status !== 201 || !session) throw new Error(`The set-up failed: ${JSON.stringify(made.body)}`);
  const owner = new ApiClient(server.url, { id: made.body.member.id, handle: 'ada', token: session.slice('hearth_session='.length).split(';')[0]! });
  await expectStatus(201, owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  const asked = await expectStatus(201, owner.post('topics', { space: 'support', title: 'How deep does the lamp work?', body: 'I want to take it along when I dive.' }));
  return { owner, topic: asked.body.number, topicId: asked.body.id };
}

/** The same person through another server process. */
export function through(server: ServerProcess, { who }: ApiClient): ApiClient {
  return new ApiClient(server.url, who);
}

async function expectStatus<Answer extends { status: number; body: unknown }>(status: number, answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
