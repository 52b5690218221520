import { api } from '$lib/api';

const pause = 3_000;

/**
 * Remembers how far a member has read: the highest post that was on the screen while the tab was visible. Sends at most
 * every three seconds, and once more when the page is left. Gives the function that ends it.
 */
export function trackReading(root: HTMLElement, topicNumber: number, alreadyRead: number): () => void {
  let highest = alreadyRead;
  let sent = alreadyRead;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    timer = undefined;
    if (highest <= sent) return;
    sent = highest;
    api.post(`/topics/${topicNumber}/read`, { position: highest }).catch(() => {
      sent = alreadyRead;
    });
  };
  const leave = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible' || highest <= sent) return;
    sent = highest;
    navigator.sendBeacon(`/api/v1/topics/${topicNumber}/read`, new Blob([JSON.stringify({ position: highest })], { type: 'application/json' }));
  };

  const seen = new IntersectionObserver((entries) => {
    if (document.visibilityState !== 'visible') return;
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) highest = Math.max(highest, Number((target as HTMLElement).dataset.position) || 0);
    }
    if (highest > sent) timer ??= setTimeout(send, pause);
  });
  const watched = new WeakSet<Element>();
  const watch = () => {
    for (const post of root.querySelectorAll('[data-position]')) {
      if (watched.has(post)) continue;
      watched.add(post);
      seen.observe(post);
    }
  };
  watch();
  const grown = new MutationObserver(watch);
  grown.observe(root, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', leave);
  return () => {
    seen.disconnect();
    grown.disconnect();
    document.removeEventListener('visibilitychange', leave);
    clearTimeout(timer);
    send();
  };
}
