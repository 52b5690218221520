import { SvelteMap } from 'svelte/reactivity';
import { page } from '$app/state';
import type { FormFailure } from '$lib/forms/failure';
import { FormFlow, type FlowOptions } from '$lib/forms/flow.svelte';
import type { I18n } from '$lib/i18n/context';
import type { MessageKey } from '$lib/i18n/messages';

/**
 * What was refused of the small forms beside an idea, each known by a field that no other of them has. A refusal stays with what was
 * typed until the form is taken, whatever others answer. Why it was, loads once somebody uses them: nearly nobody does.
 */
export class Refusals {
  #text = $state.raw<(i18n: I18n, failure: FormFailure) => string>();
  readonly #kept = new SvelteMap<string, FormFailure>();
  readonly #flows: Record<string, FormFlow> = {};

  constructor(private readonly i18n: I18n) {}

  /** For `onfocusin` of what the forms stand in. */
  readonly load = (): void => {
    if (this.#text) return;
    Promise.all([import('$lib/forms/failure'), this.i18n.add('forms')]).then(
      ([{ failureText }]) => (this.#text = failureText),
      () => undefined,
    );
  };

  /** The sending of the forms with this field. */
  flow(field: string, options: FlowOptions = {}): FormFlow {
    const flow = new FormFlow({
      ...options,
      sending: this.load,
      taken: () => this.#kept.delete(field),
      done: async (result) => {
        const failure: FormFailure | undefined = result.type === 'failure' ? result.data?.failure : undefined;
        if (failure) this.#kept.set(field, failure);
        await options.done?.(result);
      },
    });
    this.#flows[field] = flow;
    return flow;
  }

  /** Of the form with this field, which has this value where there are several; the others on the page are told by what they sent. */
  of(field: string, value?: string): FormFailure | null {
    const answered: FormFailure | null = page.form?.failure ?? null;
    const failure = answered && field in answered.values ? answered : (this.#kept.get(field) ?? null);
    return value === undefined || failure?.values[field]?.[0] === value ? failure : null;
  }

  /** What was typed in the form with this field. */
  typed(field: string, name = field): string {
    return this.of(field)?.values[name]?.[0] ?? '';
  }

  /** Why it was, at the field; `wrong` says what the field takes. */
  text(field: string, { wrong, value }: { wrong?: MessageKey; value?: string } = {}): string | undefined {
    const flow = this.#flows[field];
    if (flow?.lost && this.#text && (value === undefined || flow.sent?.get(field) === value)) return this.i18n.t('form.connection');
    const failure = this.of(field, value);
    if (!failure) return undefined;
    return wrong && (failure.code === 'request.invalid' || failure.code === 'not-found') ? this.i18n.t(wrong) : this.#text?.(this.i18n, failure);
  }
}
