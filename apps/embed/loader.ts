import { defineAtom } from './atom.js';
import { call } from './calls.js';
import { CommunityElement } from './community.js';
import { LauncherElement } from './launcher.js';
import { ThreadElement } from './thread.js';

type Hearth = typeof call & { q?: ArrayLike<unknown>[] };
const page = window as unknown as { Hearth?: Hearth };

// Whatever goes wrong here must not reach the host's page; loaded twice, the first one stays.
try {
  if (!customElements.get('hearth-launcher')) {
    const waiting = page.Hearth?.q ?? [];
    page.Hearth = call;
    for (const given of waiting) if (given[0] !== 'open') call(...(Array.from(given) as Parameters<typeof call>));
    customElements.define('hearth-community', CommunityElement);
    customElements.define('hearth-launcher', LauncherElement);
    customElements.define('hearth-thread', ThreadElement);
    for (const name of ['count', 'vote', 'answers']) defineAtom(name);
    for (const given of waiting) if (given[0] === 'open') call(...(Array.from(given) as Parameters<typeof call>));
  }
} catch (error) {
  console.warn('Hearth:', error);
}
