import { page } from '$app/state';
import { failureText, type FormFailure } from '$lib/forms/failure';
import type { I18n } from '$lib/i18n/context';
import type { MessageKey } from '$lib/i18n/messages';

/** What was refused of the form with this field; the others on the page are told by what they sent. */
export function refusedOf(field: string): FormFailure | null {
  const failure: FormFailure | null = page.form?.failure ?? null;
  return failure && field in failure.values ? failure : null;
}

/** Why it was, at the field; `wrong` says what the field takes. */
export function refusedText(i18n: I18n, field: string, wrong?: MessageKey): string | undefined {
  const failure = refusedOf(field);
  if (!failure) return undefined;
  return wrong && (failure.code === 'request.invalid' || failure.code === 'not-found') ? i18n.t(wrong) : failureText(i18n, failure);
}
