/** Spaces in the order that a drag is about to give them. */
export class SpaceOrdering<Item extends { id: string }> {
  dragged = $state<string | null>(null);
  #over = $state<{ id: string; after: boolean } | null>(null);
  #waiting = $state.raw<{ for: readonly Item[]; items: Item[] } | null>(null);
  readonly #source: () => readonly Item[];

  constructor(source: () => readonly Item[]) {
    this.#source = source;
  }

  /** As last dragged, until the server's own order comes. */
  get items(): readonly Item[] {
    const source = this.#source();
    return this.#waiting?.for === source ? this.#waiting.items : source;
  }

  markOf(id: string): 'before' | 'after' | null {
    if (this.#over?.id !== id || this.dragged === id) return null;
    return this.#over.after ? 'after' : 'before';
  }

  over(id: string, after: boolean): void {
    if (this.dragged) this.#over = { id, after };
  }

  /** Puts the dragged one at its new place; null when nothing moved. */
  drop(): string[] | null {
    const { dragged } = this;
    const over = this.#over;
    this.dragged = null;
    this.#over = null;
    if (!dragged || !over || over.id === dragged) return null;
    const before = this.items;
    const moved = before.find(({ id }) => id === dragged);
    const rest = before.filter(({ id }) => id !== dragged);
    const at = rest.findIndex(({ id }) => id === over.id) + (over.after ? 1 : 0);
    if (!moved) return null;
    const items = rest.toSpliced(at, 0, moved);
    if (items.every(({ id }, place) => id === before[place]?.id)) return null;
    this.#waiting = { for: this.#source(), items };
    return items.map(({ id }) => id);
  }

  /** The server refused: back to its order. */
  undo(): void {
    this.#waiting = null;
  }
}
