import type { IncomingMessage } from 'node:http';
import type { Limits } from './limits.js';
import type { Visitors } from './visitors.js';

/** Decides at the handshake who may open a socket: our own pages, and not too many from one address. */
export class Door {
  private readonly inside = new Map<string, number>();
  private tries = new Map<string, number>();
  private windowStart = performance.now();
  private closed = false;

  constructor(
    private readonly visitors: Visitors,
    private readonly limits: Limits,
  ) {}

  /** What is wrong with a handshake; undefined lets it in. */
  refusal(request: IncomingMessage): string | undefined {
    if (this.closed) return 'server.unavailable';
    if (!isOwnOrigin(request.headers.origin, this.visitors.hostOf(request))) return 'session.forged-request';
    const address = this.visitors.addressOf(request);
    const tooMany = this.countTry(address) > this.limits.handshakesPerMinute || (this.inside.get(address) ?? 0) >= this.limits.connectionsPerAddress;
    return tooMany ? 'rate.limited' : undefined;
  }

  /** Counts an open socket until the returned function is called. */
  enter(request: IncomingMessage): () => void {
    const address = this.visitors.addressOf(request);
    this.inside.set(address, (this.inside.get(address) ?? 0) + 1);
    return () => {
      const rest = (this.inside.get(address) ?? 0) - 1;
      if (rest > 0) this.inside.set(address, rest);
      else this.inside.delete(address);
    };
  }

  close(): void {
    this.closed = true;
  }

  private countTry(address: string): number {
    if (performance.now() - this.windowStart > 60_000) {
      this.tries = new Map();
      this.windowStart = performance.now();
    }
    const tries = (this.tries.get(address) ?? 0) + 1;
    this.tries.set(address, tries);
    return tries;
  }
}

/** A browser always names the page's origin when it is foreign; a program that is no browser carries nobody's cookies by accident. */
function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  const own = `${page.protocol}//${host}`;
  return page.host !== '' && URL.canParse(own) && new URL(own).host === page.host;
}
