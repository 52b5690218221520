import type { PrivateMark, PublicationStart } from '#contracts';

export type Field = PrivateMark['field'];

/** Private texts while they are cleaned: what was found in them is replaced or kept, one by one. */
export class Marked {
  title = $state('');
  question = $state('');
  answer = $state('');
  readonly marks: readonly PrivateMark[];
  #kept = $state<string[]>([]);

  constructor({ texts, marks }: Pick<PublicationStart, 'texts' | 'marks'>) {
    this.title = texts.title;
    this.question = texts.question;
    this.answer = texts.answer ?? '';
    // What stands in several places is decided once.
    this.marks = marks.filter((mark, at) => marks.findIndex((other) => other.text === mark.text && other.field === mark.field) === at);
  }

  stateOf(mark: PrivateMark): 'open' | 'replaced' | 'kept' {
    if (!this[mark.field].includes(mark.text)) return 'replaced';
    return this.#kept.includes(keyOf(mark)) ? 'kept' : 'open';
  }

  get open(): PrivateMark[] {
    return this.marks.filter((mark) => this.stateOf(mark) === 'open');
  }

  replace({ field, text }: PrivateMark, instead: string): void {
    this[field] = this[field].replaceAll(text, instead);
  }

  keep(mark: PrivateMark): void {
    this.#kept = [...this.#kept, keyOf(mark)];
  }
}

const keyOf = ({ field, text }: PrivateMark): string => `${field}:${text}`;
