import type { Communities } from '#identity';
import type { FastifyInstance } from 'fastify';

const pathOf = (url: string): string => url.split('?')[0]!;

/** What is the same for everybody: who asks is a guest, whatever cookies come along. */
export function isForAnybody(url: string): boolean {
  return /^\/(?:api\/v1\/embed\/(?:counts|answers)|embed\/fragment\/.*)$/.test(pathOf(url));
}

/** Lets pages of the sites that an admin has named read these answers; never with cookies, and no other site. */
export function letNamedSitesRead(server: FastifyInstance, communities: Communities): void {
  server.addHook('onRequest', async ({ url, headers }, reply) => {
    if (!/^\/api\/v1\/embed\/(?:counts|answers)$/.test(pathOf(url))) return;
    void reply.header('vary', 'origin');
    const { origin } = headers;
    const { settings } = await communities.current();
    if (origin && settings.embedding.origins.includes(origin)) void reply.header('access-control-allow-origin', origin);
  });
}
