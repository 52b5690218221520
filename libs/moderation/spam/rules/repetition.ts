import type { SpamSettings } from '#contracts';
import type { Facts } from './facts.js';
import type { Finding } from './rule.js';
import { wordsOf } from './words.js';

const phraseLength = 3;

/** A long text says some things often: the phrase must be so much of all its words. */
const leastShare = 0.25;

/** One phrase over and over in one post. Logs, programs and lists of links repeat themselves, so they are left out, as are numbers alone. */
export function repetition({ text }: Facts, { repeats }: SpamSettings): Finding<'repetition'>[] {
  if (repeats === 0) return [];
  const words = wordsOf(proseOf(text));
  const counts = new Map<string, number>();
  for (let at = 0; at + phraseLength <= words.length; at += 1) {
    const phrase = words.slice(at, at + phraseLength).join(' ');
    if (/\p{L}{2}/u.test(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const [phrase, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  return count >= repeats && count * phraseLength >= words.length * leastShare ? [{ rule: 'repetition', phrase: phrase.slice(0, 100), count }] : [];
}

function proseOf(text: string): string {
  return text
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, ' ')
    .replace(/^(?: {4}|\t).*$/gm, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, ' ');
}
