import type { TopicCount, TopicCounts } from '#contracts';
import type { Host } from '../host.js';
import { read } from './read.js';

type Told = (count: TopicCount | undefined) => void;

/** Servers take no longer addresses. */
const longest = 4_000;
const waiting = new Map<string, Told[]>();
let asked = false;

/** The counts of what an element names by `thread` or `topic`; all that a page asks for at a time are one request. */
export function countOf(element: HTMLElement, host: Host, told: Told): void {
  const by = element.hasAttribute('thread') ? 'thread' : 'topic';
  const name = `${by}=${encodeURIComponent(element.getAttribute(by) ?? '')}`;
  waiting.set(name, [...(waiting.get(name) ?? []), told]);
  if (asked) return;
  asked = true;
  const ask = () => setTimeout(() => flush(host));
  // More of them may stand further down.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ask, { once: true });
  else ask();
}

function flush(host: Host): void {
  asked = false;
  const all = [...waiting].sort(([one], [other]) => (one < other ? -1 : 1));
  waiting.clear();
  while (all.length > 0) {
    let length = 0;
    const some = all.splice(0, Math.max(1, all.slice(0, 50).filter(([name]) => (length += name.length + 1) < longest).length));
    read<TopicCounts>(host, 'counts', new URLSearchParams(some.map(([name]) => name).join('&'))).then(
      ({ items }) => {
        for (const [name, told] of some) {
          const count = items.find(({ by, name: of }) => `${by}=${encodeURIComponent(of)}` === name);
          for (const tell of told) tell(count);
        }
      },
      // What the page has put there stays.
      () => undefined,
    );
  }
}
