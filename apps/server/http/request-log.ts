import type { IncomingMessage, ServerResponse } from 'node:http';
import { logger, type Metrics, type Scope } from '#platform';

export interface Visit {
  requestId: string;
  method: string;
  began: number;
  /** Known from the moment that the community and the actor are. */
  scope?: Scope;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const noRoute = '-';
/** Who votes in a sealed round, and how often somebody does, is no line of a log and no figure either. */
const untold = /^(?:\/api\/v1)?\/rounds\/(?::id|\[id=uuid\])(?:\/|$)/;
/** What proxies write for a visitor who went away before the answer. */
const visitorLeft = 499;

/** One line and one measurement for each answer: which route, by whose id, how long; never the address that was asked for. */
export class RequestLog {
  constructor(
    private readonly metrics: Metrics,
    private readonly level: 'info' | 'debug',
  ) {}

  begin(request: IncomingMessage, response: ServerResponse, requestId: string): Visit {
    const method = methods.has(request.method ?? '') ? request.method! : 'OTHER';
    const visit: Visit = { requestId, method, began: performance.now() };
    response.once('close', () => this.end(visit, response));
    return visit;
  }

  private end({ requestId, method, began, scope }: Visit, response: ServerResponse): void {
    const ms = performance.now() - began;
    const status = response.writableFinished ? response.statusCode : visitorLeft;
    if (method !== 'GET' && untold.test(scope?.route ?? '')) return;
    const route = scope?.route ?? noRoute;
    this.metrics.request({ method, route, status }, ms / 1_000);
    if (logger.isLevelEnabled(this.level)) logger[this.level]({ requestId, actorId: scope?.actor?.memberId ?? undefined, method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
  }
}
