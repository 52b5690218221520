import type { Formats } from './formats';

/** The messages of one language: i18next's JSON, format 4, with flat keys. */
export type Messages = Record<string, string>;
export type Parameters = Record<string, string | number> & { count?: number };
/** A piece of a message: its text, or the name of a place that something else fills. */
export type Piece = { text: string } | { slot: string };

const placeholder = /\{\{(\w+)\}\}/;

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
    return this.pieces(key, parameters)
      .map((piece) => ('text' in piece ? piece.text : `{{${piece.slot}}}`))
      .join('');
  }

  /** The message in pieces; placeholders without a parameter stay as slots. */
  pieces(key: string, parameters: Parameters = {}): Piece[] {
    return this.#find(key, parameters.count)
      .split(placeholder)
      .map((part, at): Piece => (at % 2 === 0 ? { text: part } : this.#fill(part, parameters[part])))
      .filter((piece) => !('text' in piece) || piece.text !== '');
  }

  #find(key: string, count: number | undefined): string {
    const plural = count === undefined ? undefined : (this.messages[`${key}_${this.#rules.select(count)}`] ?? this.messages[`${key}_other`]);
    return plural ?? this.messages[key] ?? key;
  }

  #fill(name: string, value: string | number | undefined): Piece {
    if (value === undefined) return { slot: name };
    return { text: typeof value === 'number' ? this.formats.number(value) : value };
  }
}
