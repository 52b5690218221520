import { lower } from './fold.js';

export interface Word {
  /** Lower case, with its accents. */
  text: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
  /**
   * `compound`: "wifi" for "Wi-Fi", beside its parts. `edge`: the last character of a run without spaces, so that a
   * single character can be searched; it is in no query of two or more.
   */
  kind: 'word' | 'compound' | 'edge';
}

const longestWord = 64;
/** Letters and digits, joined by a dot, dash or underscore; C++ and C#; a pictogram. */
const runs = /[\p{L}\p{N}\p{M}]+(?:[._\-\u2010\u2011][\p{L}\p{N}\p{M}]+)*(?:(?:\+\+|#)(?![\p{L}\p{N}]))?|\p{Extended_Pictographic}/gu;
const joint = /[._\-\u2010\u2011]/;
const ascii = /^[\x20-\x7e]*$/;
/** Written without spaces and cut into pairs of characters, which needs no dictionary: Chinese, Japanese, Korean. */
const paired = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const pairedRuns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu;
/** Written without spaces and cut by ICU's dictionaries. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text in their order, with the parts and the joined form of compounds. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(runs)) addRun(words, match[0], match.index);
  return words;
}

function addRun(words: Word[], run: string, start: number): void {
  const suffix = /(\+\+|#)$/.exec(run)?.[0] ?? '';
  const body = suffix ? run.slice(0, -suffix.length) : run;
  const parts = joint.test(body) ? body.split(joint) : [body];
  let at = start;
  for (const part of parts) {
    addPart(words, part, at);
    at += part.length + 1;
  }
  if (parts.length > 1 || suffix) add(words, joined(parts) + suffix, start, start + run.length, 'compound');
}

/** Versions and addresses keep their dots: 2.1.3 is not 213. */
function joined(parts: string[]): string {
  return parts.join(parts.some((part) => /^\d/.test(part)) ? '.' : '');
}

function addPart(words: Word[], part: string, start: number): void {
  if (ascii.test(part)) add(words, part, start, start + part.length, 'word');
  else if (paired.test(part)) addPairs(words, part, start);
  else if (unspaced.test(part)) addSegments(words, part, start);
  else add(words, part, start, start + part.length, 'word');
}

function addPairs(words: Word[], part: string, start: number): void {
  let done = 0;
  for (const run of part.matchAll(pairedRuns)) {
    if (run.index > done) add(words, part.slice(done, run.index), start + done, start + run.index, 'word');
    done = run.index + run[0].length;
    addPairsOfRun(words, run[0], start + run.index);
  }
  if (done < part.length) add(words, part.slice(done), start + done, start + part.length, 'word');
}

function addPairsOfRun(words: Word[], run: string, start: number): void {
  const characters = [...run];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const end = at + character.length;
    if (next !== undefined) add(words, character + next, at, end + next.length, 'word');
    else add(words, character, at, end, characters.length > 1 ? 'edge' : 'word');
    at = end;
  }
}

function addSegments(words: Word[], part: string, start: number): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(part)) {
    if (isWordLike) add(words, segment, start + index, start + index + segment.length, 'word');
  }
}

function add(words: Word[], text: string, start: number, end: number, kind: Word['kind']): void {
  words.push({ text: lower(text.slice(0, longestWord)), start, end, kind });
}
