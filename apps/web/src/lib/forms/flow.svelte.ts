import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';

export interface FlowOptions {
  /** Empties the form after success; true unless said otherwise. */
  reset?: boolean;
  /** Loads the page's data again after success; true unless said otherwise. */
  refresh?: boolean;
  /** Called as it is sent. */
  sending?: () => void;
  /** Called when the server has taken the form, before the page changes. */
  taken?: () => void;
  done?: (result: ActionResult) => void | Promise<void>;
}

/** What an action answers. An error, or what somebody between us and the server said, is no answer. */
const answers = new Set<ActionResult['type']>(['success', 'failure', 'redirect']);

/** So many milliseconds the data of a page has to come anew, until other answers are shown: the line may be gone. */
const patience = 10_000;

/** Pages show what was answered last: one answer is shown whole before the next, so that none that came earlier takes its place. */
let shown: Promise<unknown> = Promise.resolve();

function afterOthers(show: () => Promise<void>): Promise<void> {
  const turn = shown.then(() => Promise.race([show(), new Promise<void>((ok) => setTimeout(ok, patience))]));
  shown = turn.catch(() => undefined);
  return turn;
}

/** Shows something that takes the focus to the top of the page, and gives it back to where the reader was last. */
async function keepingFocus(show: () => Promise<void>): Promise<void> {
  let last = document.activeElement;
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== document.body) last = target;
  };
  document.addEventListener('focusin', follow);
  await show().finally(() => document.removeEventListener('focusin', follow));
  if (document.activeElement === document.body && last instanceof HTMLElement) last.focus({ preventScroll: true });
}

/**
 * One form's sending with JavaScript: busy while it runs, and a lost connection keeps the page and what was typed. After a refusal
 * the faulty field has the focus, or the words about what is to be read before it is sent again (`data-refusal`).
 */
export class FormFlow {
  busy = $state(false);
  lost = $state(false);
  /** What was sent last. */
  sent?: FormData;
  readonly #options: FlowOptions;

  constructor(options: FlowOptions = {}) {
    this.#options = options;
  }

  /** For `use:enhance`. A second press while the first one runs is ignored. */
  readonly submit: SubmitFunction = ({ cancel, formElement, formData }) => {
    if (this.busy) return cancel();
    this.busy = true;
    this.lost = false;
    this.sent = formData;
    this.#options.sending?.();
    return async ({ result, update }) => {
      if (!answers.has(result.type)) {
        this.busy = false;
        this.lost = true;
        return;
      }
      if (result.type !== 'failure') this.#options.taken?.();
      const show = () => update({ reset: result.type === 'success' && (this.#options.reset ?? true), invalidateAll: this.#options.refresh ?? true });
      await afterOthers(() => (result.type === 'success' ? keepingFocus(show) : show())).finally(() => (this.busy = false));
      await this.#options.done?.(result);
      if (result.type !== 'failure') return;
      await tick();
      formElement.querySelector<HTMLElement>('[aria-invalid="true"], [data-refusal]')?.focus();
    };
  };
}
