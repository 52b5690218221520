import ar from '../web/src/lib/i18n/messages/ar/embed.json';
import en from '../web/src/lib/i18n/messages/en/embed.json';
import fr from '../web/src/lib/i18n/messages/fr/embed.json';

/** The text of a language among those that we have, else the English one. */
export function textIn<Text>(texts: Record<'en' | 'fr' | 'ar', Text>, locale: string | undefined): Text {
  return locale === 'fr' || locale === 'ar' ? texts[locale] : texts.en;
}

/** Our few words on the host's page before anything is opened. */
export const embedTexts = (locale: string | undefined) => textIn({ en, fr, ar }, locale);
