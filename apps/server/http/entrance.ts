import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Problem } from '#contracts';
import { machinePaths } from '#conversations';
import { type Communities, frameCookies, type FrameSessions, outOfFrame, readCookie, sessionCookie, silenceOf, type Sessions } from '#identity';
import { type Actor, DomainError, guest, inScope, logFailure, toProblem, type Scope, type Visitor, type Visitors } from '#platform';
import type { Operations } from '../operations/operations.js';
import { isInReachOfFrames } from './frame-reach.js';
import { FrontDoor, type Handler } from './front-door.js';
import { isForAnybody } from './named-sites.js';
import { isHeldOtherwise, placeOf } from './place.js';
import { refuseByPage, wantsPage } from './plain-page.js';
import type { RequestLog } from './request-log.js';
import { setSecurityHeaders } from './security-headers.js';
import { staysOpen } from './silence.js';
import type { WriteLimits } from './write-limits.js';

export interface Doors {
  /** Pages. */
  web: (request: IncomingMessage, response: ServerResponse, scope: Scope) => void | Promise<void>;
  communities: Communities;
  sessions: Sessions;
  frames: FrameSessions;
  log: RequestLog;
  trustProxy: boolean;
  secure: boolean;
  writeLimits: WriteLimits;
}

const ownPaths = /^\/(api|health|metrics|files|embed(?!\/fragment\/))(\/|\?|$)/;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const starting = { code: '57P03', message: 'starting' };
/** Files of the program, the same for everybody. */
const assets = /^\/_app\//;
const pictures = /^\/files\//;
const withoutCommunity = /^\/(health|metrics)(\/|\?|$)/;

/**
 * Finds out for each request which community it is for and who acts, and shows it to the right door. Until the doors are
 * open it answers 503; a process without the role `web` never opens them.
 */
export class Entrance implements Visitors {
  readonly front = new FrontDoor((request, response) => void this.receive(request, response));
  private api: Handler | undefined;
  private doors: Doors | undefined;

  constructor(
    private readonly operations: Operations,
    private readonly servesPages: boolean,
  ) {}

  /** Fastify's server factory. */
  readonly serverFactory = (api: Handler): Server => {
    this.api = api;
    return this.front.server;
  };

  open(doors: Doors): void {
    this.doors = doors;
  }

  hostOf(request: IncomingMessage): string {
    return hostOf(request, this.doors?.trustProxy ?? false);
  }

  addressOf(request: IncomingMessage): string {
    return addressOf(request, this.doors?.trustProxy ?? false);
  }

  async visitorOf(request: IncomingMessage): Promise<Visitor | undefined> {
    if (!this.doors) throw Object.assign(new Error(), starting);
    const scope = await this.scopeOf(request, randomUUID(), this.doors);
    return scope && { communityId: scope.communityId, actor: scope.actor ?? guest };
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    const url = request.url ?? '/';
    if (withoutCommunity.test(url)) return this.operations.answer(request, response);
    const { api, doors } = this;
    const isPage = !ownPaths.test(url) && !machinePaths.test(url);
    const refused = (error: unknown): void => {
      const problem = problemOf(error, requestId);
      return isPage && wantsPage(request) ? refuseByPage(request, response, problem) : refuse(response, problem);
    };
    if (!api || !doors) return refused(this.servesPages ? starting : { statusCode: 404 });
    if (isPage && isHeldOtherwise(request)) return refused(outOfFrame());
    const visit = doors.log.begin(request, response, requestId);
    setSecurityHeaders(response, doors.secure);
    try {
      const scope = await this.scopeOf(request, requestId, doors, response);
      if (!scope) return refused({ statusCode: 404 });
      visit.scope = scope;
      refuseOutOfFrame(request, scope);
      if (!safeMethods.has(request.method ?? '')) {
        refuseSilenced(url, scope, isPage);
        await this.countWrite(response, scope, doors, isPage);
      }
      inScope(scope, () => (isPage ? void doors.web(request, response, scope) : api(request, response)));
    } catch (error) {
      logFailure(error, requestId, 'a request did not get in');
      refused(error);
    }
  }

  /** One write too many is refused here, but for forms of pages: those come back with the reason and all that was typed. */
  private async countWrite(response: ServerResponse, scope: Scope, { writeLimits }: Doors, isPage: boolean): Promise<void> {
    try {
      const allowance = await inScope(scope, () => writeLimits.count());
      if (!allowance) return;
      response.setHeader('ratelimit-limit', allowance.limit);
      response.setHeader('ratelimit-remaining', allowance.remaining);
      response.setHeader('ratelimit-reset', allowance.resetSeconds);
    } catch (error) {
      if (!isPage || !(error instanceof DomainError) || error.code !== 'rate.limited') throw error;
      scope.refusal = error;
      for (const [name, value] of Object.entries(askedToWait(error.retryAfter))) response.setHeader(name, value);
    }
  }

  /**
   * A tab of the community and a frame on a company's page have sessions of their own, and neither enters by the other's.
   * `response` gets the cookies of a frame whose session is renewed; a socket, which has none, leaves them as they are.
   */
  private async scopeOf(request: IncomingMessage, requestId: string, doors: Doors, response?: ServerResponse): Promise<Scope | undefined> {
    const community = doors.communities.byHost(hostOf(request, doors.trustProxy));
    if (!community) return undefined;
    const scope: Scope = { communityId: community.id, requestId, address: addressOf(request, doors.trustProxy), userAgent: request.headers['user-agent'] };
    const { url = '', headers: { cookie } } = request;
    if (isForAnybody(url) || assets.test(url)) return scope;
    const place = placeOf(request);
    const token = place === 'frame' ? undefined : readCookie(cookie, sessionCookie);
    const here = token ? await inScope(scope, () => doors.sessions.actorFor(token)) : undefined;
    if (place === 'tab') return { ...scope, actor: here };
    const [access, refresh] = [readCookie(cookie, frameCookies.access), readCookie(cookie, frameCookies.refresh)];
    const recognised = (): Promise<Actor> => inScope(scope, () => doors.frames.recognise(access, refresh));
    // A picture is asked for by either: who sees it in one of them sees it. What caches may keep for everybody carries no cookie.
    if (pictures.test(url) && (access || refresh)) return here?.memberId ? { ...scope, actor: here, beside: await recognised() } : { ...scope, actor: await recognised() };
    // Where nothing is said a session that ended, whose cookie is left behind, does not stand in the way of a frame's.
    if (here?.memberId) return { ...scope, actor: here };
    if (!access && !refresh) return scope;
    if (!response) return { ...scope, actor: await recognised() };
    const { actor, setCookies } = await inScope(scope, () => doors.frames.enter(access, refresh));
    for (const setCookie of setCookies) response.appendHeader('set-cookie', setCookie);
    return { ...scope, actor };
  }
}

function refuseOutOfFrame({ method = '', url = '' }: IncomingMessage, { actor }: Scope): void {
  if (actor?.reach === 'frame' && !isInReachOfFrames(method, url)) throw outOfFrame();
}

/** Who is silenced reads only. The form of a page comes back with the reason and all that was typed. */
function refuseSilenced(url: string, scope: Scope, isPage: boolean): void {
  const refusal = scope.actor && !staysOpen(url) ? silenceOf(scope.actor) : undefined;
  if (refusal && !isPage) throw refusal;
  scope.refusal = refusal;
}

function problemOf(error: unknown, requestId: string): Problem {
  return toProblem(error instanceof Error ? error : Object.assign(new Error(), error), requestId);
}

function refuse(response: ServerResponse, problem: Problem): void {
  response.writeHead(problem.status, { 'content-type': 'application/problem+json', ...refusalHeaders(problem) });
  response.end(JSON.stringify(problem));
}

function refusalHeaders({ code, retryAfter }: Problem): Record<string, string> {
  return { 'cache-control': 'no-store', ...(code === 'rate.limited' ? askedToWait(retryAfter) : retryAfter && { 'retry-after': String(retryAfter) }) };
}

function askedToWait(seconds = 1): Record<string, string> {
  return { 'retry-after': String(seconds), 'ratelimit-remaining': '0', 'ratelimit-reset': String(seconds) };
}

/** The host name that the visitor used, with its port. */
export function hostOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? first(request.headers['x-forwarded-host']) : undefined;
  return forwarded ?? request.headers.host ?? '';
}

/** The visitor's address. A proxy appends the one that it saw: what stands before that, the visitor may have written. */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustProxy: boolean): string {
  const forwarded = trustProxy ? first(request.headers['x-forwarded-for'])?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (request.socket.remoteAddress ?? '');
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
