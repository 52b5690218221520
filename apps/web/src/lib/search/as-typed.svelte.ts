const pause = 150;
const shortest = 2;

/** What answers a text while it is being typed; old rows stay until the new ones are here. */
export class AsTyped<Row> {
  /** The text that the rows answer. */
  answered = $state('');
  /** The last question got no answer. */
  failed = $state(false);
  protected rows = $state.raw<readonly Row[]>([]);
  #running?: AbortController;
  readonly #find: (query: string, signal: AbortSignal) => Promise<readonly Row[]>;

  constructor(find: (query: string, signal: AbortSignal) => Promise<readonly Row[]>) {
    this.#find = find;
  }

  get count(): number {
    return this.rows.length;
  }

  /** Asks for a text after a short pause; the returned function takes the question back. */
  ask(text: string): () => void {
    const query = text.trim();
    if (query.length < shortest || query === this.answered) return () => undefined;
    const timer = setTimeout(() => void this.#answer(query), pause);
    return () => clearTimeout(timer);
  }

  async #answer(query: string): Promise<void> {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    const rows = await this.#find(query, signal).catch(() => null);
    // An answer that was on its way when the next question left is not shown any more.
    if (signal.aborted) return;
    this.rows = rows ?? [];
    this.failed = rows === null;
    if (rows) this.answered = query;
  }
}
