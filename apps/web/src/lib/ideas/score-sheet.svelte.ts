import { SvelteMap } from 'svelte/reactivity';
import { markOf, scoreOf, type Score, type ScoreRow, type Scored } from './rows';

/** What is typed into the scores of a board, by idea, until it is saved: the page's data may come anew meanwhile. */
export class ScoreSheet {
  readonly #typed: SvelteMap<number, Score>;

  constructor(sent: readonly ScoreRow[]) {
    this.#typed = new SvelteMap(sent.map(({ idea, was: _, ...score }) => [idea, score]));
  }

  of(idea: Scored): Score {
    return this.#typed.get(idea.number) ?? scoreOf(idea);
  }

  put(idea: Scored, change: Partial<Score>): void {
    this.#typed.set(idea.number, { ...this.of(idea), ...change });
  }

  /** What was saved is typed no more; spaces around a note are not saved. */
  settle(ideas: readonly Scored[]): void {
    for (const idea of ideas) {
      const typed = this.of(idea);
      if (markOf({ ...typed, note: typed.note.trim() }) === markOf(scoreOf(idea))) this.#typed.delete(idea.number);
    }
  }
}
