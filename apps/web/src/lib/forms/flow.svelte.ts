import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';

interface Options {
  /** Empties the form after success; true unless said otherwise. */
  reset?: boolean;
  /** Loads the page's data again after success; true unless said otherwise. */
  refresh?: boolean;
  /** Called when the server has taken the form, before the page changes. */
  taken?: () => void;
  done?: (result: ActionResult) => void | Promise<void>;
}

/** What an action answers. An error, or what somebody between us and the server said, is no answer. */
const answers = new Set<ActionResult['type']>(['success', 'failure', 'redirect']);

/** Pages show what was answered last: one answer is shown whole before the next, so that none that came earlier takes its place. */
let shown: Promise<unknown> = Promise.resolve();

function afterOthers(show: () => Promise<void>): Promise<void> {
  const turn = shown.then(show);
  shown = turn.catch(() => undefined);
  return turn;
}

/**
 * One form's sending with JavaScript: busy while it runs, and a lost connection keeps the page and what was typed. After a refusal
 * the faulty field has the focus, or the words about what is to be read before it is sent again (`data-refusal`).
 */
export class FormFlow {
  busy = $state(false);
  lost = $state(false);
  readonly #options: Options;

  constructor(options: Options = {}) {
    this.#options = options;
  }

  /** For `use:enhance`. A second press while the first one runs is ignored. */
  readonly submit: SubmitFunction = ({ cancel, formElement }) => {
    if (this.busy) return cancel();
    this.busy = true;
    this.lost = false;
    const focused = document.activeElement;
    return async ({ result, update }) => {
      this.busy = false;
      if (!answers.has(result.type)) {
        this.lost = true;
        return;
      }
      if (result.type !== 'failure') this.#options.taken?.();
      await afterOthers(() => update({ reset: result.type === 'success' && (this.#options.reset ?? true), invalidateAll: this.#options.refresh ?? true }));
      // An accepted form takes the focus to the top of the page: whoever was in the form stays there.
      if (result.type === 'success' && document.activeElement === document.body && focused instanceof HTMLElement && formElement.contains(focused)) focused.focus({ preventScroll: true });
      await this.#options.done?.(result);
      if (result.type !== 'failure') return;
      await tick();
      formElement.querySelector<HTMLElement>('[aria-invalid="true"], [data-refusal]')?.focus();
    };
  };
}
