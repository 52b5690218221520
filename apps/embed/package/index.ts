import type { HearthCalls, HearthEvents, HearthFunction } from './types.js';

export type * from './types.js';

/** Keeps calls until the loader is there, which takes them then. */
function keep(...given: unknown[]): void {
  (page().q ??= []).push(given);
}

/** The page's own `Hearth`, before or after the loader has come. */
const page = (): HearthFunction => (window.Hearth ??= keep as HearthFunction);

/** `Hearth(name, ...)` of the page; it may be called before the loader is there, and does nothing on a server. */
export function hearth<Name extends keyof HearthCalls>(name: Name, ...given: HearthCalls[Name]): void {
  if (typeof window !== 'undefined') page()(name, ...given);
}

type Listener = (detail: unknown) => void;
const listeners = new Map<keyof HearthEvents, Set<Listener>>();

/** Listens to an event of the community; answers with how to stop. On a server it hears nothing. */
export function onHearth<Name extends keyof HearthEvents>(event: Name, listener: (detail: HearthEvents[Name]) => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const heard = listeners.get(event) ?? listenOnce(event);
  // One of its own for each call: who listens twice stops twice.
  const mine: Listener = (detail) => listener(detail as HearthEvents[Name]);
  heard.add(mine);
  return () => void heard.delete(mine);
}

/** The page listens once to each event, however often parts of it come and go: the loader has no way to stop. */
function listenOnce(event: keyof HearthEvents): Set<Listener> {
  const heard = new Set<Listener>();
  listeners.set(event, heard);
  page()('on', event, (detail: unknown) => heard.forEach((listener) => listener(detail)));
  return heard;
}

let loaded: { origin: string; script: Promise<void> } | undefined;

/**
 * Puts the loader of the community at this address on the page, once; ends when it is there. On a server it does nothing.
 * Rejects when it could not be loaded, and tries again with the next call; or when another community is on the page already.
 */
export function loadHearth(community: string, { nonce }: { nonce?: string } = {}): Promise<void> {
  if (typeof document === 'undefined') return Promise.resolve();
  const { origin } = new URL(community);
  if (!loaded) {
    const script = putScript(`${origin}/embed/v1/loader.js`, nonce);
    loaded = { origin, script };
    script.catch(() => (loaded = undefined));
  }
  return loaded.origin === origin ? loaded.script : Promise.reject(new Error(`The community of this page is ${loaded.origin}.`));
}

function putScript(src: string, nonce: string | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const script = Object.assign(document.createElement('script'), { src, async: true });
    if (nonce) script.nonce = nonce;
    script.onload = () => done();
    script.onerror = () => {
      script.remove();
      fail(new Error(`${src} could not be loaded.`));
    };
    document.head.append(script);
  });
}
