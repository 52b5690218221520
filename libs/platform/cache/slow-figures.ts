interface Held<Value> {
  value: Promise<Value>;
  takenAt: number;
  renewing: boolean;
}

/**
 * Figures that take long to count and may be a while old: who asks gets the last ones at once, and the first who finds
 * them too old has them counted anew beside. Only the very first waits.
 */
export class SlowFigures<Value> {
  private readonly held = new Map<string, Held<Value>>();

  constructor(
    private readonly freshMs: number,
    private readonly capacity = 1_000,
  ) {}

  get(key: string, count: () => Promise<Value>): Promise<Value> {
    const known = this.held.get(key);
    if (!known) return this.hold(key, count());
    if (!known.renewing && performance.now() - known.takenAt > this.freshMs) {
      known.renewing = true;
      count().then(
        (value) => void (this.held.get(key) === known && this.hold(key, Promise.resolve(value))),
        () => (known.renewing = false),
      );
    }
    return known.value;
  }

  /** Everything changed at once: the next who asks waits for new ones. */
  forget(prefix: string): void {
    for (const key of this.held.keys()) if (key.startsWith(prefix)) this.held.delete(key);
  }

  private hold(key: string, value: Promise<Value>): Promise<Value> {
    this.held.delete(key);
    this.held.set(key, { value, takenAt: performance.now(), renewing: false });
    value.catch(() => this.held.delete(key));
    const [oldest] = this.held.keys();
    if (this.held.size > this.capacity && oldest !== undefined) this.held.delete(oldest);
    return value;
  }
}
