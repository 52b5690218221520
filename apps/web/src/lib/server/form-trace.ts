import type { FormTrace } from '#contracts';
import type { SentForm } from './forms';

/** What a form tells of how it was filled in: see FormTrace.svelte. */
export function formTrace(form: SentForm): FormTrace {
  return { opened: form.text('opened').slice(0, 200), homepage: form.text('homepage').slice(0, 500) };
}
