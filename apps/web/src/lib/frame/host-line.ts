import type { EmbedContext, FrameMessage, HostMessage } from '#contracts';
import type { HeldFrame } from './take-host';

/** A path of the community as it may be gone to; undefined for what could lead elsewhere. */
export function localPath(path: unknown): string | undefined {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : undefined;
}

/** The host's message as it may be acted upon; undefined for what is not understood. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const { type, path, token, theme, replace, context } = (data ?? {}) as Partial<Record<string, unknown>>;
  if (type === 'focus' || type === 'logout') return { type };
  if (type === 'theme' && typeof theme === 'object' && theme !== null) return { type, theme };
  if (type === 'token' && (token === null || typeof token === 'string')) return { type, token };
  if (type === 'context' && (token === null || typeof token === 'string')) return { type, context: contextIn(context), token };
  const place = localPath(path);
  if (type === 'open' && place) return { type, path: place, ...(replace === true && { replace }) };
  return undefined;
}

const longest = { route: 300, product: 60, version: 40, errorCode: 80 } as const;

/** The fields that are known and no longer than they may be; what else a page says is left out. */
function contextIn(given: unknown): EmbedContext {
  const fields = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const known = Object.entries(longest).filter(([name, most]) => Object.hasOwn(fields, name) && typeof fields[name] === 'string' && fields[name].length <= most);
  return Object.fromEntries(known.map(([name]) => [name, fields[name]]));
}

/** The line to the host's page, by the port that the head of this page took. */
export class HostLine {
  readonly #held = (window as { hearthFrame?: HeldFrame }).hearthFrame;

  /** Listens to this port and to each that takes its place; `opened` is called for each. */
  constructor(heard: (message: HostMessage) => void, opened: () => void) {
    const held = this.#held;
    if (!held) return;
    held.onPort = (port) => {
      port.onmessage = ({ data }) => {
        const message = readHostMessage(data);
        if (message) heard(message);
      };
      // The first may come before the line is kept by who makes it.
      queueMicrotask(opened);
    };
    if (held.port) held.onPort(held.port);
  }

  say(message: FrameMessage): void {
    this.#held?.port?.postMessage(message);
  }

  wear(theme: unknown): void {
    this.#held?.wear(theme);
  }

  end(): void {
    if (this.#held) delete this.#held.onPort;
  }
}
