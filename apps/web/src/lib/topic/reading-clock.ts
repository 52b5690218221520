export interface SecondsOfPost {
  id: string;
  seconds: number;
}

/** Longer between two ticks means that the device slept; a busy one ticks late, though its reader reads on. */
const longestTickMs = 10_000;
/** Who does nothing for so long has stopped reading. */
const patienceMs = 60_000;

/** For how long each post of a page was in sight; posts that are in sight together share the time. */
export class ReadingClock {
  readonly #inSight = new Set<string>();
  readonly #readMs = new Map<string, number>();
  #last: number;
  #lastSign: number;

  constructor(now: number) {
    this.#last = now;
    this.#lastSign = now;
  }

  /** A post came into sight, or went out of it. */
  set(post: string, inSight: boolean): void {
    if (inSight) this.#inSight.add(post);
    else this.#inSight.delete(post);
  }

  /** The reader moved, scrolled or typed. */
  stir(now: number): void {
    this.#lastSign = now;
  }

  /** Counts the time since the last tick, or leaves it out while nobody reads. */
  tick(now: number, visible: boolean): void {
    const passed = now - this.#last;
    this.#last = now;
    if (!visible || passed > longestTickMs || now - this.#lastSign > patienceMs) return;
    for (const post of this.#inSight) this.#readMs.set(post, (this.#readMs.get(post) ?? 0) + passed / this.#inSight.size);
  }

  /** The whole seconds since the last call; what is less than a second waits for the next. */
  take(): SecondsOfPost[] {
    const taken: SecondsOfPost[] = [];
    for (const [id, ms] of this.#readMs) {
      const seconds = Math.floor(ms / 1_000);
      if (seconds === 0) continue;
      taken.push({ id, seconds: Math.min(60, seconds) });
      this.#readMs.set(id, ms - seconds * 1_000);
    }
    return taken;
  }
}
