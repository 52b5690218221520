import { Locale, type MessageTemplateInput } from '#contracts';
import type { SentForm } from './forms';

/** A template as its form was filled in. */
export function templateFrom(form: SentForm): MessageTemplateInput {
  const texts = Object.fromEntries(Locale.options.map((locale) => [locale, form.text(`text.${locale}`)]));
  return { name: form.text('name'), texts, updatedAt: form.given('updatedAt') };
}
