import { api } from '$lib/api';
import { ReadingClock, type SecondsOfPost } from './reading-clock';

const tickMs = 1_000;
const reportMs = 15_000;
/** What shows that somebody sits before the page. */
const signs = ['scroll', 'pointermove', 'keydown', 'touchmove'] as const;

/** Reports for how long the posts of a topic were in sight: every 15 seconds while there is something to tell, and when the page is left. */
export class ReadingReports {
  readonly #clock = new ReadingClock(performance.now());
  readonly #ticking = setInterval(() => this.#tick(), tickMs);
  readonly #reporting = setInterval(() => this.#report(), reportMs);

  constructor(readonly topicNumber: number) {
    for (const sign of signs) addEventListener(sign, this.#stir, { passive: true });
  }

  set(post: string | undefined, inSight: boolean): void {
    if (!post) return;
    // What was in sight until now has the time until now, however late the next tick is.
    this.#tick();
    this.#clock.set(post, inSight);
  }

  /** The tab is hidden or the page left: what is not told yet goes now, and no answer is waited for. */
  leave(): void {
    this.#clock.tick(performance.now(), true);
    const posts = this.#clock.take();
    if (posts.length > 0) api.tell('/reading', this.#body(posts));
  }

  stop(): void {
    clearInterval(this.#ticking);
    clearInterval(this.#reporting);
    for (const sign of signs) removeEventListener(sign, this.#stir);
    this.leave();
  }

  readonly #stir = (): void => this.#clock.stir(performance.now());

  #tick(): void {
    this.#clock.tick(performance.now(), document.visibilityState === 'visible');
  }

  #report(): void {
    const posts = this.#clock.take();
    // What could not be told is lost: it was a quarter of a minute.
    if (posts.length > 0) api.post('/reading', this.#body(posts)).catch(() => undefined);
  }

  #body(posts: SecondsOfPost[]): { topic: number; posts: SecondsOfPost[] } {
    return { topic: this.topicNumber, posts: posts.slice(0, 100) };
  }
}
