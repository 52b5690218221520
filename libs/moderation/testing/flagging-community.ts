import { type ApiClient, startTestServer } from '#testing';

export type FlaggingCommunity = Awaited<ReturnType<typeof startFlaggingCommunity>>;

/** A server with a public space, `open`, and a private one, `secret`; an author whose posts are flagged, and the moderators mona and milo. */
export async function startFlaggingCommunity() {
  const server = await startTestServer();
  const admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  for (const [slug, visibility] of [['open', 'public'], ['secret', 'private']]) await admin.post('spaces', { name: slug, slug, kind: 'support', visibility });
  const [author, moderator, second] = [await server.member(), await server.member('moderator', { handle: 'mona' }), await server.member('moderator', { handle: 'milo' })];

  /** The community is the statement's first value. */
  async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
  }
  /** A member of a trust level, as the nightly job would leave them. */
  const trusted = (level: number): Promise<ApiClient> => server.member('member', { trustLevel: level });
  /** A reply in a topic of its own: many flags close a topic. */
  async function write(body = 'Beams, mostly.', by = author): Promise<string> {
    const { number } = (await admin.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking for a friend.' })).body;
    return (await by.post(`topics/${number}/replies`, { body })).body.id;
  }
  const flag = (who: ApiClient, postId: string, reason = 'unkind') => who.post(`posts/${postId}/flags`, { reason });
  /** What waits in the queue on a post. */
  async function itemOf(postId: string, who = moderator) {
    const { body } = await who.get('moderation/reviewables?limit=100');
    return body.items.find((item: { postId: string }) => item.postId === postId);
  }
  const decide = (who: ApiClient, id: string, action: string, more = {}) => who.post(`moderation/reviewables/${id}/decision`, { action, reason: '', ...more });
  const isHidden = async (postId: string): Promise<boolean> => (await server.guest.get(`posts/${postId}`)).body.hidden;
  /** States of the flags on a post, the first given first. */
  async function flagsOf(postId: string): Promise<string[]> {
    return (await sql<{ state: string }>('select state from flags where community_id = $1 and post_id = $2 order by created_at', [postId])).map(({ state }) => state);
  }
  return { server, admin, author, moderator, second, sql, trusted, write, flag, itemOf, decide, isHidden, flagsOf };
}
