const LINE_BREAKS = /\r\n?|\u0085|\u2028|\u2029/g;
/** Control characters but tab and line feed, the byte-order mark and two code points that are no characters. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const OVERRIDES = /[\u202d\u202e]/g;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /\p{Cs}/gu;
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function clean(input: string): string {
  return input.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '').replace(TOO_MANY_MARKS, '$1').normalize('NFC');
}

const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/** Closes every embedding and isolate at the end of its line, and drops what closes nothing. */
function closeDirections(line: string): string {
  const open: string[] = [];
  let out = '';
  for (const character of line) {
    if (/[\u202a\u202b]/.test(character)) open.push(POP_EMBEDDING);
    else if (/[\u2066-\u2068]/.test(character)) open.push(POP_ISOLATE);
    else if (character === POP_EMBEDDING || character === POP_ISOLATE) {
      if (open.at(-1) !== character) continue;
      open.pop();
    }
    out += character;
  }
  return out + open.reverse().join('');
}

/**
 * What every body that a person writes passes before it is stored.
 * Line breaks become `\n`; text becomes NFC. Removed: NUL and all control characters but tab and line feed, the
 * byte-order mark, lone surrogates, U+FFFE and U+FFFF, right-to-left and left-to-right overrides, and combining marks
 * past eight on one letter. Embeddings and isolates are closed at the end of their line. Joiners (U+200C, U+200D) and
 * direction marks stay. Text in which nothing is visible becomes empty.
 */
export function normaliseText(input: string): string {
  const text = clean(input).replace(OVERRIDES, '');
  if (!VISIBLE.test(text)) return '';
  BIDI_CONTROLS.lastIndex = 0;
  return BIDI_CONTROLS.test(text) ? text.split('\n').map(closeDirections).join('\n') : text;
}

/** The same for titles and names: all direction controls go, and white space becomes one space, none at the ends. */
export function normaliseLine(input: string): string {
  const text = clean(input).replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim();
  return VISIBLE.test(text) ? text : '';
}
