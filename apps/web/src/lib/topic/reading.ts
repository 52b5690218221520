import { api } from '$lib/api';
import { ReadPositions } from './read-positions';
import { ReadingReports } from './reading-reports';

const pause = 3_000;
/** Fine enough for a post of many screens: one step of it is less than a screen. */
const steps = Array.from({ length: 41 }, (_, step) => step / 40);

/** At least half of the text is on the screen, or half of the screen is full of it. */
function isSeen({ isIntersecting, intersectionRect, boundingClientRect, rootBounds }: IntersectionObserverEntry): boolean {
  return isIntersecting && intersectionRect.height >= Math.min(boundingClientRect.height, rootBounds?.height ?? Infinity) / 2;
}

/**
 * Remembers how far a member has read: the texts that were on the screen while the tab was visible, as far as none before
 * was left out; `end` is the last position that the page shows without a gap, `last` that of the topic where the page leaves out nothing. Sends at most every three seconds, and once
 * more when the page is left. For how long each text was on the screen is reported beside. Gives the function that ends it.
 */
export function trackReading(root: HTMLElement, topicNumber: number, alreadyRead: number, { end, last }: { end: () => number; last: () => number }): () => void {
  const positions = new ReadPositions(alreadyRead);
  const readUpTo = () => positions.readUpTo(end(), last());
  const reports = new ReadingReports(topicNumber);
  let sent = alreadyRead;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    timer = undefined;
    const highest = readUpTo();
    if (highest <= sent) return;
    sent = highest;
    api.post(`/topics/${topicNumber}/read`, { position: highest }).catch(() => {
      sent = alreadyRead;
    });
  };
  const leave = () => {
    clearTimeout(timer);
    timer = undefined;
    const highest = readUpTo();
    if (highest <= sent) return;
    sent = highest;
    api.tell(`/topics/${topicNumber}/read`, { position: highest });
  };

  const seen = new IntersectionObserver(
    (entries) => {
      if (document.visibilityState !== 'visible') return;
      for (const entry of entries) {
        const inSight = isSeen(entry);
        reports.set((entry.target as HTMLElement).dataset.post, inSight);
        if (inSight) positions.see(positionOf(entry.target));
      }
      if (readUpTo() > sent) timer ??= setTimeout(send, pause);
    },
    { threshold: steps },
  );
  const watched = new Set<Element>();
  const watch = () => {
    for (const text of root.querySelectorAll('[data-position]')) {
      if (watched.has(text)) continue;
      watched.add(text);
      positions.show(positionOf(text));
      seen.observe(text);
    }
  };
  const onVisibility = () => {
    if (document.visibilityState !== 'visible') {
      reports.leave();
      return leave();
    }
    // What stands on the screen of a tab that was opened in the background is seen from now on.
    for (const text of watched) {
      seen.unobserve(text);
      seen.observe(text);
    }
  };
  watch();
  const grown = new MutationObserver(watch);
  grown.observe(root, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    seen.disconnect();
    grown.disconnect();
    document.removeEventListener('visibilitychange', onVisibility);
    reports.stop();
    clearTimeout(timer);
    send();
  };
}

function positionOf(text: Element): number {
  return Number((text as HTMLElement).dataset.position);
}
