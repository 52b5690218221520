/** Which posts of a topic's page a reader has seen, and how far that means they have read. */
export class ReadPositions {
  readonly #unseen = new Set<number>();
  readonly #seen = new Set<number>();

  constructor(readonly alreadyRead: number) {}

  /** A post is on the page. */
  show(position: number): void {
    if (position > this.alreadyRead && !this.#seen.has(position)) this.#unseen.add(position);
  }

  /** A post was on the screen. */
  see(position: number): void {
    this.#seen.add(position);
    this.#unseen.delete(position);
  }

  /**
   * The highest position up to `end` with nothing unseen before it: the solution stands above older replies. Where all is seen it is
   * `last`: what stood there may be gone.
   */
  readUpTo(end = Infinity, last = 0): number {
    if (this.#unseen.size === 0) return Math.max(this.alreadyRead, last, ...[...this.#seen].filter((position) => position <= end));
    const firstUnseen = Math.min(...this.#unseen);
    return Math.max(this.alreadyRead, ...[...this.#seen].filter((position) => position < firstUnseen && position <= end));
  }
}
