import type { Locale } from '#contracts';
import type { Messages } from './translator';
import type account from './messages/en/account.json';
import type admin from './messages/en/admin.json';
import type core from './messages/en/core.json';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutForm<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;
/** Every message that the English files know, without its plural form. */
export type MessageKey = WithoutForm<keyof typeof core | keyof typeof account | keyof typeof admin>;

/** A part of the site whose messages load together: `core` is on every page. */
export type Area = 'core' | 'account' | 'admin';

/** The messages of one language and area; bundlers make a file of each, so a page gets no other language. */
export async function loadMessages(locale: Locale, area: Area): Promise<Messages> {
  const loaded = (await import(`./messages/${locale}/${area}.json`)) as { default: Messages };
  return loaded.default;
}
