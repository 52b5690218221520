import type { EmbedTheme } from '#contracts';
import { type EventName, host, type HostContext, type TokenSource } from './host.js';
import { make } from './dom.js';
import { LauncherElement } from './launcher.js';
import type { HearthCalls, HearthEvents } from './package/types.js';
import { placeOf, type Surface, surfacesNow } from './surface.js';
import { ThreadElement } from './thread.js';

/** The package tells sites of each call, and of no other. */
type Calls = { [Name in keyof HearthCalls]: (...given: HearthCalls[Name]) => void } & { on: (event: keyof HearthEvents, listener: (detail: unknown) => void) => void };

/** What a page may ask of us, as `Hearth('open', { path: '/t/1' })`. */
const calls = {
  init({ community }: { community?: string } = {}): void {
    if (community) host.origin = new URL(community).origin;
  },
  identify({ getToken }: { getToken: TokenSource }): void {
    host.getToken = getToken;
    for (const surface of surfacesNow()) void surface.frame?.sayToken();
  },
  logout(): void {
    // A frame that is opened later signs out as well.
    host.getToken = () => null;
    for (const surface of surfacesNow()) surface.frame?.sayLogout();
  },
  context(context: HostContext): void {
    host.context = context;
    for (const surface of surfacesNow()) void surface.frame?.sayContext();
  },
  open({ path, view }: { path?: string; view?: string } = {}): void {
    opened().open(path || view ? placeOf(path, view) : undefined);
  },
  close(): void {
    for (const surface of surfacesNow()) if (surface instanceof LauncherElement) surface.close();
  },
  theme(theme: EmbedTheme): void {
    Object.assign(host.theme, theme);
    for (const surface of surfacesNow()) surface.dress();
  },
  on: (event: EventName, listener: (detail: unknown) => void): void => host.listen(event, listener),
} satisfies Calls;

/** A call that cannot be done is said in the console; the host's page goes on. */
export function call(name: keyof typeof calls, ...given: unknown[]): void {
  try {
    (calls[name] as (...given: unknown[]) => void)(...given);
  } catch (error) {
    console.warn('Hearth:', name, error);
  }
}

/** What `open` opens: the launcher, else what there is, else a launcher of its own. */
function opened(): Surface {
  const surfaces = surfacesNow();
  const found = surfaces.find((surface) => surface instanceof LauncherElement) ?? surfaces.find((surface) => !(surface instanceof ThreadElement));
  if (found) return found;
  return document.body.appendChild(make('hearth-launcher' as 'div', {}) as unknown as LauncherElement);
}
