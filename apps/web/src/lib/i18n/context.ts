import { createContext } from 'svelte';
import type { Locale } from '#contracts';
import { formatsOf, type Formats } from './formats';
import { directionOf } from './locales';
import { loadMessages, type Area, type MessageKey } from './messages';
import { Translator, type Messages, type Parameters, type Piece } from './translator';

/** The reader's language: texts, numbers and dates. It follows the page's data, so read it in templates and derivations. */
export class I18n {
  readonly #source: () => { locale: Locale; messages: Messages };
  #translator?: Translator;
  #translated?: Messages;
  #added?: Messages;

  constructor(source: () => { locale: Locale; messages: Messages }) {
    this.#source = source;
  }

  get locale(): Locale {
    return this.#source().locale;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.locale);
  }

  get formats(): Formats {
    return formatsOf(this.locale);
  }

  t = (key: MessageKey, parameters?: Parameters): string => this.#current().text(key, parameters);

  pieces = (key: MessageKey, parameters?: Parameters): Piece[] => this.#current().pieces(key, parameters);

  /** Says whether a text for this key exists, for keys that are built from codes. */
  knows = (key: string): key is MessageKey => key in this.#current().messages;

  /** Adds texts that only what loads after the page shows; it is drawn once they are here. */
  add = async (area: Area): Promise<void> => {
    // Others may be added in the meantime.
    const loaded = await loadMessages(this.locale, area);
    this.#added = { ...this.#added, ...loaded };
    this.#translator = undefined;
  };

  /** A length of time in the short form of the lists: "38 min", "9 h", "2 d". */
  duration = (minutes: number): string => {
    if (minutes < 60) return this.t('time.minutes', { count: Math.max(0, Math.round(minutes)) });
    if (minutes < 48 * 60) return this.t('time.hours', { count: Math.round(minutes / 60) });
    return this.t('time.days', { count: Math.round(minutes / 1440) });
  };

  /** When to try again: in seconds, or in the short form from two minutes on. */
  waitOf = (seconds: number): string => {
    return seconds < 120 ? this.t('wrong.429.wait', { count: seconds }) : this.t('wrong.429.waitLong', { time: this.duration(seconds / 60) });
  };

  /** How long ago in the short form, or the date once it is older than four weeks. */
  ago = (at: string, now = Date.now()): string => {
    const minutes = (now - Date.parse(at)) / 60_000;
    if (minutes < 1) return this.t('time.now');
    return minutes < 28 * 1440 ? this.duration(minutes) : this.formats.date(at, now);
  };

  #current(): Translator {
    const { locale, messages } = this.#source();
    if (!this.#translator || this.#translated !== messages) this.#translator = new Translator(this.#added ? { ...messages, ...this.#added } : messages, formatsOf(locale));
    this.#translated = messages;
    return this.#translator;
  }
}

export const [useI18n, provideI18n] = createContext<I18n>();
