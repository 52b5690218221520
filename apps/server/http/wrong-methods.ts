import { DomainError } from '#platform';
import type { FastifyInstance } from 'fastify';

/** Answers 405, with the methods that there are, where an address exists and its method does not. Knows the routes that are added after it. */
export function refuseWrongMethods(server: FastifyInstance): void {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  server.addHook('onRoute', ({ url, method }) => void routes.push({ pattern: patternOf(url), methods: [method].flat() }));
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.split('?', 1)[0]!;
    const allowed = [...new Set(routes.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : [])))].sort().join(', ');
    if (!allowed) return;
    void reply.header('allow', allowed);
    throw new DomainError('request.wrong-method', { message: `Use one of these methods here: ${allowed}.` });
  });
}

/** Each parameter of a route stands for one step of an address. */
function patternOf(url: string): RegExp {
  const steps = url.split('/').map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${steps.join('/')}/?$`);
}
