import { SaxesParser } from 'saxes';
import { type DumpHead, type DumpKind, readHead } from './dump-files.js';
import { ImportFileError } from './import-file-error.js';
import { BadUtf8, textChunks } from './text-chunks.js';

export interface ReadOptions {
  /** Begins with the row at this byte: the `byteOffset` or `nextByte` of a row that was read before. */
  fromByte?: number;
}

export interface RawRow {
  kind: DumpKind;
  attributes: Record<string, string>;
  /** Reading from here gives this row first. */
  byteOffset: number;
  /** Reading from here gives the row after it. */
  nextByte: number;
  /** Line on which the row ends; null where reading began in the middle of the file. */
  line: number | null;
}

/** The longest row of all of Stack Overflow's dump is under 1 MB. */
const MOST_ROW_BYTES = 16 * 1_024 * 1_024;
const AGAIN = 'Download or export the file again, then run the import again.';
const CHARACTER_REFERENCE = /&#(?:x([0-9a-f]+)|([0-9]+));/gi;

function isXmlCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}

/** References such as `&#x8;` are forbidden by XML yet found in dumps: they are left out. */
function withoutForbiddenReferences(attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    attributes[name] = value.replace(CHARACTER_REFERENCE, (whole, hex?: string, decimal?: string) =>
      isXmlCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ? whole : '',
    );
  }
}

/** Turns text of a file into rows, and knows at which byte each of them ends. */
class RowParser {
  readonly rows: RawRow[] = [];
  failure: ImportFileError | null = null;
  private readonly parser = new SaxesParser({ position: false });
  private depth = 0;
  private ended = false;
  private hasForbiddenReference = false;
  private chunk = '';
  /** Characters that the parser had been given before this chunk, and how far into the file bytes are counted. */
  private chunkStart = 0;
  private countedCharacters = 0;
  private countedBytes: number;
  private rowStart: number;

  constructor(
    private readonly path: string,
    private readonly head: DumpHead,
    private readonly startsInMiddle: boolean,
    fromByte: number,
  ) {
    this.countedBytes = fromByte;
    this.rowStart = fromByte;
    this.parser.on('error', (error) => this.onError(error.message));
    this.parser.on('opentag', ({ name }) => {
      this.depth += 1;
      if (this.depth === 2 && name !== 'row') this.fail(`there is an element <${name}> where only <row> belongs.`);
      if (this.depth > 2) this.fail(`there is an element <${name}> inside a row.`);
    });
    this.parser.on('closetag', ({ attributes }) => this.onClose(attributes));
    this.parser.write(head.text);
    this.chunkStart = head.text.length;
    this.countedCharacters = head.text.length;
  }

  write(text: string): void {
    this.chunk = text;
    if (this.failure === null) this.parser.write(text);
    if (this.failure === null && this.ended === false) {
      this.countTo(this.chunkStart + text.length);
      if (this.countedBytes - this.rowStart > MOST_ROW_BYTES) this.fail(`a row is longer than ${MOST_ROW_BYTES / 1_048_576} MB.`);
    }
    this.chunkStart += text.length;
    this.chunk = '';
  }

  /** Call it after the last text: a file whose root never ends was cut off. */
  end(): void {
    if (this.failure !== null || this.ended) return;
    this.failure = new ImportFileError(this.path, `the file ends before </${this.head.kind}>: it was cut off.`, AGAIN, this.place());
  }

  fail(problem: string, advice = AGAIN): void {
    this.failure ??= new ImportFileError(this.path, problem, advice, this.place());
  }

  failAt(byteOffset: number, problem: string, advice: string): void {
    this.failure ??= new ImportFileError(this.path, problem, advice, { byteOffset, line: this.line() });
  }

  private onError(message: string): void {
    if (message.includes('malformed character entity')) this.hasForbiddenReference = true;
    else this.fail(`the XML is malformed (${message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '')}).`);
  }

  private onClose(attributes: Record<string, string> | object): void {
    this.depth -= 1;
    if (this.failure !== null) return;
    if (this.depth === 0) {
      this.ended = true;
      return;
    }
    const values = attributes as Record<string, string>;
    if (this.hasForbiddenReference) withoutForbiddenReferences(values);
    this.hasForbiddenReference = false;
    this.countTo(this.parser.position);
    this.rows.push({ kind: this.head.kind, attributes: values, byteOffset: this.rowStart, nextByte: this.countedBytes, line: this.line() });
    this.rowStart = this.countedBytes;
  }

  private countTo(character: number): void {
    const text = this.chunk.slice(this.countedCharacters - this.chunkStart, character - this.chunkStart);
    this.countedBytes += Buffer.byteLength(text);
    this.countedCharacters = character;
  }

  private line(): number | null {
    return this.startsInMiddle ? null : this.parser.line;
  }

  private place(): { byteOffset: number; line: number | null } {
    this.countTo(Math.max(this.countedCharacters, Math.min(this.parser.position, this.chunkStart + this.chunk.length)));
    return { byteOffset: this.countedBytes, line: this.line() };
  }
}

/**
 * Streams the rows of one file of a dump; memory does not grow with the file. Rows before a fault are given first, then
 * an `ImportFileError` is thrown that names file, line, byte and what to do.
 */
export async function* readRows(path: string, options: ReadOptions = {}): AsyncGenerator<RawRow> {
  const head = await readHead(path);
  const asked = options.fromByte ?? 0;
  const fromByte = Math.max(asked, head.bytes);
  const parser = new RowParser(path, head, asked > head.bytes, fromByte);
  if (/\/\s*>$/.test(head.text)) return;
  try {
    for await (const { text } of textChunks(path, fromByte)) {
      parser.write(text);
      yield* parser.rows.splice(0);
      if (parser.failure !== null) throw parser.failure;
    }
    parser.end();
  } catch (cause) {
    if (!(cause instanceof BadUtf8)) throw cause;
    parser.write(cause.before);
    parser.failAt(cause.byteOffset, 'the text is not UTF-8.', 'Convert the file to UTF-8 or download it again, then run the import again.');
    yield* parser.rows.splice(0);
  }
  if (parser.failure !== null) throw parser.failure;
}
