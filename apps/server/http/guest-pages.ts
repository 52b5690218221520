import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readCookie, sessionCookie } from '#identity';
import { PageCache, type Scope, type Signals, type StoredPage } from '#platform';

const maxBytes = 64 * 1024 * 1024;
const lifeSeconds = 10;
const ofTheAnswer = new Set(['x-request-id', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
/** Cookies that change how a page looks; they are part of what a copy is kept for. */
const preferences = ['hearth_locale', 'hearth_theme', 'hearth_density'];

/** A CDN may keep guests' pages as long as we do, and show the old one while it asks for the new one. */
const forGuests = `public, max-age=0, s-maxage=${lifeSeconds}, stale-while-revalidate=60`;

type Make = () => void | Promise<void>;

/** Guests see finished pages from memory; whoever is signed in gets a page of their own. */
export class GuestPages {
  readonly cache = new PageCache(maxBytes, lifeSeconds * 1_000);

  constructor(private readonly countView: (topicId: string) => void) {}

  /** Drops copies as soon as a signal says that they are out of date. */
  follow(signals: Signals): void {
    signals.on('topic.touched', ({ key }) => {
      this.cache.drop(`topic:${key}`);
      this.cache.drop('list');
    });
    for (const name of ['space.changed', 'community.changed', 'member.changed']) signals.on(name, () => this.cache.clear());
    signals.afterGap(() => this.cache.clear());
  }

  async serve(request: IncomingMessage, response: ServerResponse, scope: Scope, make: Make): Promise<void> {
    if (readCookie(request.headers.cookie, sessionCookie) !== undefined) response.setHeader('cache-control', 'private, no-cache');
    if (!isForGuests(request)) return make();
    const key = keyOf(request, scope);
    const known = request.headers['cache-control'] === 'no-cache' ? undefined : this.cache.find(key);
    if (known) return this.show(known, response, scope);
    const begun = this.cache.begin();
    scope.madeOf = new Set();
    capture(response, (body) => {
      const page = storable(response, body, scope);
      if (page) this.cache.store(key, page, begun);
    });
    return make();
  }

  private show({ pieces, headers, route, tags }: StoredPage, response: ServerResponse, scope: Scope): void {
    scope.route = route;
    const nonce = randomBytes(16).toString('base64');
    for (const [name, value] of headers) response.setHeader(name, value.replaceAll(nonceMark, nonce));
    response.setHeader('content-length', pieces.reduce((sum, { length }) => sum + length, nonce.length * (pieces.length - 1)));
    // Corked, the pieces leave together and uncopied.
    response.cork();
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) response.write(nonce);
      response.write(piece);
    }
    response.end();
    for (const tag of tags) if (tag.startsWith('topic:')) this.countView(tag.slice('topic:'.length));
  }
}

const nonceMark = '{nonce}';

function isForGuests({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.cookie?.includes(`${sessionCookie}=`) !== true && !url.startsWith('/_app/') && !url.includes('__data.json');
}

function keyOf(request: IncomingMessage, { communityId }: Scope): string {
  const choices = preferences.map((name) => readCookie(request.headers.cookie, name) ?? '');
  return [communityId, request.headers.host, request.headers['accept-language']?.slice(0, 100), ...choices, request.url].join('\n');
}

/** Tells what was sent when the answer ends. */
function capture(response: ServerResponse, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.setHeader('cache-control', forGuests);
  response.setHeader('vary', 'cookie, accept-language');
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

/** The page if it may be shown to others: whole, for everyone, and with a nonce that can be replaced. */
function storable(response: ServerResponse, body: Buffer, { madeOf = new Set(), route }: Scope): StoredPage | undefined {
  const type = String(response.getHeader('content-type') ?? '');
  const policy = String(response.getHeader('content-security-policy') ?? '');
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const isSecret = /no-store/.test(String(response.getHeader('cache-control')));
  if (isSecret || response.statusCode !== 200 || !type.startsWith('text/html') || !nonce || response.hasHeader('set-cookie')) return undefined;
  const headers = response
    .getHeaderNames()
    .filter((name) => !ofTheAnswer.has(name))
    .map((name) => [name, String(response.getHeader(name)).replaceAll(nonce, nonceMark)] as const);
  const pieces = piecesAround(nonce, body);
  const isTopic = [...madeOf].some((tag) => tag.startsWith('topic:'));
  return { pieces, headers, route, tags: isTopic ? madeOf : new Set([...madeOf, 'list']) };
}

/** What stands before, between and behind every occurrence of a text. */
function piecesAround(text: string, body: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, from)) {
    pieces.push(body.subarray(from, at));
    from = at + text.length;
  }
  return [...pieces, body.subarray(from)];
}
