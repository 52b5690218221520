import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Read when a trace is written; parsed they take tens of megabytes, so they are kept only while there is room. */
const maps = new Map<string, WeakRef<SourceMap>>();

/**
 * Lets the traces of errors name the files of our sources where they lead into the programs built in this folder (its URL).
 * Node's own option for it keeps the maps and sources of every package in memory, which made a sixth of an idle server's.
 */
export function traceToSources(folder: string): void {
  Error.prepareStackTrace = (error: Error, calls) => [Error.prototype.toString.call(error), ...calls.map((call) => `    at ${placeOf(call, folder)}`)].join('\n');
}

/** A line of a trace as V8 writes it, with the place in our sources. */
export function placeOf(call: NodeJS.CallSite, folder: string): string {
  const file = call.getFileName();
  const written = String(call);
  if (!file?.startsWith(folder)) return written;
  const origin = mapOf(file)?.findOrigin(call.getLineNumber() ?? 0, call.getColumnNumber() ?? 0);
  if (!origin || !('fileName' in origin)) return written;
  const place = `${origin.fileName.replace(/^webpack:\/\/\w+\/\.\//, '')}:${origin.lineNumber}:${origin.columnNumber}`;
  return written.replace(`${file}:${call.getLineNumber()}:${call.getColumnNumber()}`, place);
}

function mapOf(file: string): SourceMap | undefined {
  const known = maps.get(file)?.deref();
  if (known) return known;
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8')) as SourceMapPayload);
    maps.set(file, new WeakRef(map));
    return map;
  } catch {
    // A trace into what was built is better than none.
    return undefined;
  }
}
