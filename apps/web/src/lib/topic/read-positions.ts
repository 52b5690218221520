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

  /** The highest position up to `end` with nothing unseen before it: the solution stands above older replies. */
  readUpTo(end = Infinity): number {
    const firstUnseen = Math.min(...this.#unseen);
    return Math.max(this.alreadyRead, ...[...this.#seen].filter((position) => position < firstUnseen && position <= end));
  }
}
