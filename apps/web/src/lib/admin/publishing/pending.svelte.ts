import { tick } from 'svelte';
import { changedFields, valuesOf } from './changed-fields';

/** How many fields of a form differ from what is published. */
export class PendingChanges {
  count = $state(0);
  #form: HTMLFormElement | undefined;
  #published = valuesOf([]);

  /** For `{@attach}` on the form. */
  readonly watch = (form: HTMLFormElement): (() => void) => {
    this.#form = form;
    this.settle();
    const recount = () => void tick().then(() => (this.count = changedFields(this.#published, valuesOf(new FormData(form)))));
    const events = ['input', 'change'] as const;
    for (const name of events) form.addEventListener(name, recount);
    return () => {
      for (const name of events) form.removeEventListener(name, recount);
    };
  };

  /** What the form holds now is what is published. */
  settle(): void {
    if (this.#form) this.#published = valuesOf(new FormData(this.#form));
    this.count = 0;
  }
}
