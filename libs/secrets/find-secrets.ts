import { isPlaceholder, rules, type SecretKind } from './rules.js';

/** A place in a text that looks as if it held what should not be read by everyone. */
export interface Secret {
  kind: SecretKind;
  /** Counted from 1. */
  line: number;
  /** What the text calls it, such as `wpa_passphrase`; empty where it has no name. */
  name: string;
  /** Where the value stands in the whole text. */
  start: number;
  end: number;
}

const links = /\bhttps?:\/\/[^\s<>"')\]]+/g;

/** Finds what should not be posted for everyone to read. A false alarm costs one press, so it rather says too much. */
export function findSecrets(text: string): Secret[] {
  const linked = [...text.matchAll(links)].map(({ index, 0: link }) => ({ start: index, end: index + link.length }));
  const found: Secret[] = [];
  for (const { kind, pattern, holds, inLinks } of rules) {
    for (const match of text.matchAll(pattern)) {
      const { name = '', value = '' } = match.groups ?? {};
      if (isPlaceholder(value)) continue;
      const start = match.index + match[0].lastIndexOf(value);
      const place = { start, end: start + value.length };
      if (found.some((other) => overlap(other, place)) || (inLinks === false && linked.some((link) => overlap(link, place)))) continue;
      if (holds && !holds(value, text.slice(text.lastIndexOf('\n', start - 1) + 1, start))) continue;
      found.push({ kind, line: lineAt(text, start), name: name.trim(), ...place });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with a secret's value replaced: by dots, or by the words that are given. */
export function withoutSecret(text: string, { start, end }: Pick<Secret, 'start' | 'end'>, instead = '••••••••'): string {
  return `${text.slice(0, start)}${instead}${text.slice(end)}`;
}

interface Place {
  start: number;
  end: number;
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
