import { createHash } from 'node:crypto';
import { wordsOf } from './words.js';

const shingleLength = 4;
const kept = 12;
/** Two texts are the same when so much of the smaller sketch is in the other. */
const sameShare = 0.6;
/** "I have the same problem, is there a solution?" is everybody's. */
const leastWords = 12;

/**
 * A text in a few numbers: the smallest hashes of its runs of four words (Broder's bottom-k sketch). Texts with a word or an
 * address changed keep most of them. Empty for texts too short to tell.
 */
export function sketchOf(text: string): string[] {
  const words = wordsOf(text);
  if (words.length < leastWords) return [];
  const shingles = new Set<bigint>();
  for (let at = 0; at + shingleLength <= words.length; at += 1) shingles.add(hashOf(words.slice(at, at + shingleLength).join(' ')));
  return [...shingles].sort((one, other) => (one < other ? -1 : 1)).slice(0, kept).map(String);
}

/** How many numbers of a sketch another must share to be the same text. */
export function sharedForSame(sketch: readonly string[]): number {
  return Math.ceil(sketch.length * sameShare);
}

function hashOf(shingle: string): bigint {
  return createHash('sha256').update(shingle).digest().readBigInt64BE();
}
