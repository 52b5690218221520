/** A line that looks as if it held a password, key or token. */
export interface Secret {
  /** Counted from 1. */
  line: number;
  /** What the line calls it, such as `wpa_passphrase`. */
  name: string;
  /** Where the value stands in the whole text. */
  start: number;
  end: number;
}

const named = /(?<name>[\w.-]{0,40}(?:pass(?:word|wd|phrase)?|passwort|mot[_ -]de[_ -]passe|secret|token|api[_-]?key|private[_-]?key|psk)[\w.-]{0,40})["']?\s{0,20}(?:=>?|:)\s{0,20}["']?(?<value>[^\s"',;]{4,})/giu;
const standing = [
  /(?<name>AKIA|ASIA)(?<value>[A-Z0-9]{16})\b/g,
  /(?<name>gh[pousr]_|glpat-|xox[abprs]-|sk-)(?<value>[\w-]{16,})/g,
  /(?<name>Bearer )(?<value>[\w.~+/-]{20,}=*)/g,
  /(?<name>-----BEGIN [A-Z ]*PRIVATE KEY-----)(?<value>[\s\S]+?)-----END/g,
];
/** Values that hide nothing: already dots, or placeholders. */
const harmless = /^(?:[•*.xX]+|<.*|\$\{?\w+\}?|null|none|true|false|undefined|process\.env\S*)$/i;

/** Finds what should not be posted for everyone to read. A false alarm costs one press, so it rather says too much. */
export function findSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  for (const pattern of [named, ...standing]) {
    for (const match of text.matchAll(pattern)) {
      const { name = '', value = '' } = match.groups ?? {};
      if (harmless.test(value)) continue;
      const start = match.index + match[0].lastIndexOf(value);
      if (found.some((other) => start < other.end && other.start < start + value.length)) continue;
      found.push({ line: text.slice(0, start).split('\n').length, name: name.trim(), start, end: start + value.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with a secret's value replaced by dots. */
export function withoutSecret(text: string, { start, end }: Secret): string {
  return `${text.slice(0, start)}••••••••${text.slice(end)}`;
}
