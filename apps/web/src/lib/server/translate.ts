import type { Locale } from '#contracts';
import { formatsOf } from '$lib/i18n/formats';
import { areas, loadMessages, type MessageKey } from '$lib/i18n/messages';
import { Translator, type Messages, type Parameters } from '$lib/i18n/translator';

export type Translate = (key: MessageKey, parameters?: Parameters) => string;

const read = new Map<Locale, Promise<Messages>>();
const made = new Map<Locale, Promise<Translate>>();

/** All texts of a language, for what the server draws; read once. */
export function messagesOf(locale: Locale): Promise<Messages> {
  const messages = read.get(locale) ?? Promise.all(areas.map((area) => loadMessages(locale, area))).then((all) => Object.assign({}, ...all) as Messages);
  read.set(locale, messages);
  return messages;
}

async function make(locale: Locale): Promise<Translate> {
  const translator = new Translator(await messagesOf(locale), formatsOf(locale));
  return (key, parameters) => translator.text(key, parameters);
}

/** The texts of a language for server code, such as titles of pages; all areas, read once. */
export function translateTo(locale: Locale): Promise<Translate> {
  const translate = made.get(locale) ?? make(locale);
  made.set(locale, translate);
  return translate;
}
