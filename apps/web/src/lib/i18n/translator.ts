import type { Formats } from './formats';
import { isolated } from './isolated';

/** The messages of one language: i18next's JSON, format 4, with flat keys. */
export type Messages = Record<string, string>;
export type Parameters = Record<string, string | number> & { count?: number };
/** A piece of a message: its text, or the name of a place that something else fills. */
export type Piece = { text: string } | { slot: string };

const placeholders = /\{\{(\w+)\}\}/g;

/** Finds and fills messages; a key that is missing shows as itself. */
export class Translator {
  readonly #rules: Intl.PluralRules;

  constructor(
    readonly messages: Messages,
    readonly formats: Formats,
  ) {
    this.#rules = formats.plural;
  }

  text(key: string, parameters: Parameters = {}): string {
    const message = this.#find(key, parameters.count);
    if (!message.includes('{{')) return message;
    return message.replace(placeholders, (place, name: string) => this.#written(parameters[name]) ?? place);
  }

  /** The message in pieces; placeholders without a parameter stay as slots. */
  pieces(key: string, parameters: Parameters = {}): Piece[] {
    return this.#find(key, parameters.count)
      .split(placeholders)
      .map((part, at): Piece => {
        if (at % 2 === 0) return { text: part };
        const text = this.#written(parameters[part]);
        return text === undefined ? { slot: part } : { text };
      })
      .filter((piece) => !('text' in piece) || piece.text !== '');
  }

  #find(key: string, count: number | undefined): string {
    const plural = count === undefined ? undefined : (this.messages[`${key}_${this.#rules.select(count)}`] ?? this.messages[`${key}_other`]);
    return plural ?? this.messages[key] ?? key;
  }

  #written(value: string | number | undefined): string | undefined {
    if (value === undefined) return undefined;
    return typeof value === 'number' ? this.formats.number(value) : isolated(value, this.formats.locale);
  }
}
