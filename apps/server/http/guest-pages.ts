import type { IncomingMessage, ServerResponse } from 'node:http';
import { frameCookies, readCookie, sessionCookie } from '#identity';
import { PageCache, type Scope, type Signals } from '#platform';
import { GuestPage } from './guest-page.js';
import { hashesForNonce } from './page-policy.js';

const maxBytes = 64 * 1024 * 1024;
const lifeSeconds = 10;
const ofTheAnswer = new Set(['x-request-id', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'etag']);
/** Cookies that change how a page looks; they are part of what a copy is kept for. */
const preferences = ['hearth_locale', 'hearth_theme', 'hearth_density'];

/** A CDN may keep guests' pages as long as we do, and show the old one while it asks for the new one. */
const forGuests = `public, max-age=0, s-maxage=${lifeSeconds}, stale-while-revalidate=60`;

type Make = () => void | Promise<void>;

/** Guests see finished pages from memory; whoever is signed in gets a page of their own. */
export class GuestPages {
  readonly cache = new PageCache<GuestPage>(maxBytes, lifeSeconds * 1_000);

  /** Pages that are being made, until they are sent or nobody waits for them any more. */
  private readonly making = new Map<string, Promise<void>>();

  constructor(private readonly countView: (topicId: string) => void) {}

  /** Drops copies as soon as a signal says that they are out of date. */
  follow(signals: Signals): void {
    signals.on('topic.touched', ({ key }) => {
      this.cache.drop(`topic:${key}`);
      this.cache.drop('list');
    });
    signals.on('search.changed', () => this.cache.drop('search'));
    signals.on('campaign.figures-changed', () => this.cache.drop('list'));
    for (const name of ['space.changed', 'community.changed', 'member.changed']) signals.on(name, () => this.cache.clear());
    signals.afterGap(() => this.cache.clear());
  }

  async serve(request: IncomingMessage, response: ServerResponse, scope: Scope, make: Make): Promise<void> {
    if (hasSession(request)) response.setHeader('cache-control', 'private, no-cache');
    if (!isForGuests(request)) return make();
    response.setHeader('cache-control', forGuests);
    response.setHeader('vary', 'cookie, accept-language, accept-encoding, sec-fetch-dest');
    if (request.headers['cache-control'] === 'no-cache') return make();
    const key = keyOf(request, scope);
    const known = this.cache.find(key) ?? (await this.madeMeanwhile(key));
    if (known) return this.show(known, request, response, scope);
    const release = this.keepOthersWaiting(key);
    response.once('close', release);
    const begun = this.cache.begin();
    scope.madeOf = new Set();
    capture(response, (body) => {
      const page = storable(response, body, scope);
      if (page) this.cache.store(key, page, begun);
      release();
    });
    return make();
  }

  /** What somebody else has asked for already; undefined where nobody has, or where it came to nothing that others may see. */
  private async madeMeanwhile(key: string): Promise<GuestPage | undefined> {
    const making = this.making.get(key);
    if (!making) return undefined;
    await making;
    return this.cache.find(key);
  }

  /** Until what it answers is called. */
  private keepOthersWaiting(key: string): () => void {
    let release = (): void => undefined;
    const making = new Promise<void>((ok) => (release = ok));
    this.making.set(key, making);
    return () => {
      if (this.making.get(key) === making) this.making.delete(key);
      release();
    };
  }

  private async show(page: GuestPage, request: IncomingMessage, response: ServerResponse, scope: Scope): Promise<void> {
    scope.route = page.route;
    await page.send(request, response);
    for (const tag of page.tags) if (tag.startsWith('topic:')) this.countView(tag.slice('topic:'.length));
  }
}

const ofSessions = [sessionCookie, ...Object.values(frameCookies)];

function hasSession({ headers }: IncomingMessage): boolean {
  return ofSessions.some((name) => readCookie(headers.cookie, name) !== undefined);
}

function isForGuests(request: IncomingMessage): boolean {
  const { method, url = '' } = request;
  return method === 'GET' && !hasSession(request) && !url.startsWith('/_app/') && !url.includes('__data.json');
}

function keyOf(request: IncomingMessage, { communityId }: Scope): string {
  const choices = preferences.map((name) => readCookie(request.headers.cookie, name) ?? '');
  // In a frame of another site a page has other bars.
  const framed = request.headers['sec-fetch-dest'] === 'iframe' ? 'framed' : '';
  return [communityId, request.headers.host, request.headers['accept-language']?.slice(0, 100), ...choices, framed, request.url].join('\n');
}

/** Tells what was sent when the answer ends. */
function capture(response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.write = ((...given: unknown[]) => {
    keep(given[0]);
    return write(...given);
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    keep(given[0]);
    done(Buffer.concat(chunks));
    return end(...given);
  }) as typeof response.end;
}

/** The page if it may be shown to others: whole, and for everyone. */
function storable(response: ServerResponse, body: Buffer, { madeOf = new Set(), route }: Scope): GuestPage | undefined {
  const type = String(response.getHeader('content-type') ?? '');
  const isSecret = /no-store/.test(String(response.getHeader('cache-control')));
  if (isSecret || response.statusCode !== 200 || !type.startsWith('text/html') || response.hasHeader('set-cookie')) return undefined;
  const withHashes = hashesForNonce(String(response.getHeader('content-security-policy') ?? ''), body.toString());
  if (!withHashes) return undefined;
  const headers = response
    .getHeaderNames()
    .filter((name) => !ofTheAnswer.has(name))
    .map((name) => [name, name === 'content-security-policy' ? withHashes.policy : String(response.getHeader(name))] as const);
  const isTopic = [...madeOf].some((tag) => tag.startsWith('topic:'));
  return new GuestPage(Buffer.from(withHashes.html), headers, route, isTopic ? madeOf : new Set([...madeOf, 'list']));
}
