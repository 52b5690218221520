import { page } from '$app/state';
import type { FormFailure } from '$lib/forms/failure';
import type { I18n } from '$lib/i18n/context';
import type { MessageKey } from '$lib/i18n/messages';

/** What was refused of the small forms beside an idea. Why, loads once somebody uses them: nearly nobody does. */
export class Refusals {
  #text = $state.raw<(i18n: I18n, failure: FormFailure) => string>();

  constructor(private readonly i18n: I18n) {}

  /** For `onfocusin` of what the forms stand in. */
  readonly load = (): void => {
    if (this.#text) return;
    Promise.all([import('$lib/forms/failure'), this.i18n.add('forms')]).then(
      ([{ failureText }]) => (this.#text = failureText),
      () => undefined,
    );
  };

  /** Of the form with this field; the others on the page are told by what they sent. */
  of(field: string): FormFailure | null {
    const failure: FormFailure | null = page.form?.failure ?? null;
    return failure && field in failure.values ? failure : null;
  }

  /** What was typed in the form with this field. */
  typed(field: string, name = field): string {
    return this.of(field)?.values[name]?.[0] ?? '';
  }

  /** Why it was, at the field; `wrong` says what the field takes. */
  text(field: string, wrong?: MessageKey): string | undefined {
    const failure = this.of(field);
    if (!failure) return undefined;
    return wrong && (failure.code === 'request.invalid' || failure.code === 'not-found') ? this.i18n.t(wrong) : this.#text?.(this.i18n, failure);
  }
}
