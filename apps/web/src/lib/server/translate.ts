import type { Locale } from '#contracts';
import { formatsOf } from '$lib/i18n/formats';
import { loadMessages, type MessageKey } from '$lib/i18n/messages';
import { Translator, type Parameters } from '$lib/i18n/translator';

export type Translate = (key: MessageKey, parameters?: Parameters) => string;

const made = new Map<Locale, Promise<Translate>>();

async function make(locale: Locale): Promise<Translate> {
  const [core, account, admin] = await Promise.all([loadMessages(locale, 'core'), loadMessages(locale, 'account'), loadMessages(locale, 'admin')]);
  const translator = new Translator({ ...core, ...account, ...admin }, formatsOf(locale));
  return (key, parameters) => translator.text(key, parameters);
}

/** The texts of a language for server code, such as titles of pages; all areas, read once. */
export function translateTo(locale: Locale): Promise<Translate> {
  const translate = made.get(locale) ?? make(locale);
  made.set(locale, translate);
  return translate;
}
