import { expect } from '@jest/globals';
import { startTestServer } from '#testing';

export type AskingCommunity = Awaited<ReturnType<typeof startAskingCommunity>>;

/** A server with four spaces: Mesh, where downvotes are possible, Setup, the members' Lounge and the private Staff. Mara asks; Ines, a superuser, answers. */
export async function startAskingCommunity() {
  const server = await startTestServer();
  const admin = await server.member('admin');
  const mara = await server.member('member', { handle: 'mara' });
  const ines = await server.member('superuser', { handle: 'ines' });
  for (const space of [
    { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true },
    { name: 'Setup', slug: 'setup', kind: 'support' },
    { name: 'Lounge', slug: 'lounge', kind: 'discussion', visibility: 'members' },
    { name: 'Staff', slug: 'staff', kind: 'discussion', visibility: 'private' },
  ]) {
    expect((await admin.post('spaces', space)).status).toBe(201);
  }

  async function ask(by = mara, changes: object = {}): Promise<{ number: number; id: string; slug: string }> {
    const { status, body } = await by.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night at **three**.', tags: ['backhaul'], ...changes });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }
  async function answer(number: number, by = ines, changes: object = {}) {
    const { status, body } = await by.post(`topics/${number}/replies`, { body: 'Pin the backhaul to channel 44.', ...changes });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }
  return { server, admin, mara, ines, ask, answer };
}
