import ar from '../../web/src/lib/i18n/messages/ar/panel.json';
import en from '../../web/src/lib/i18n/messages/en/panel.json';
import fr from '../../web/src/lib/i18n/messages/fr/panel.json';
import { textIn } from '../texts.js';

/** What the panel says of itself. */
export const panelTexts = (locale: string | undefined) => textIn({ en, fr, ar }, locale);
