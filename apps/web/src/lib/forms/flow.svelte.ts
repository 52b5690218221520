import type { ActionResult, SubmitFunction } from '@sveltejs/kit';

/** One form's sending with JavaScript: busy while it runs, and a lost connection keeps the page and what was typed. */
export class FormFlow {
  busy = $state(false);
  lost = $state(false);
  readonly #options: { reset?: boolean; done?: (result: ActionResult) => void | Promise<void> };

  constructor(options: { reset?: boolean; done?: (result: ActionResult) => void | Promise<void> } = {}) {
    this.#options = options;
  }

  /** For `use:enhance`. A second press while the first one runs is ignored. */
  readonly submit: SubmitFunction = ({ cancel }) => {
    if (this.busy) return cancel();
    this.busy = true;
    this.lost = false;
    return async ({ result, update }) => {
      this.busy = false;
      if (result.type === 'error') {
        this.lost = true;
        return;
      }
      await update({ reset: result.type === 'success' && (this.#options.reset ?? true) });
      await this.#options.done?.(result);
    };
  };
}
