import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placeOf } from './traces.js';

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-traces-'));
  program = pathToFileURL(join(folder, 'main.js')).href;
  // One mark: the first column of the first line is line 2, column 3 of the source.
  await writeFile(join(folder, 'main.js.map'), JSON.stringify({ version: 3, file: 'main.js', sources: ['webpack://hearth/./libs/topics/asking.ts'], names: [], mappings: 'AACE' }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function callAt(file: string, line: number, column: number): NodeJS.CallSite {
  return { getFileName: () => file, getLineNumber: () => line, getColumnNumber: () => column, toString: () => `async Asking.ask (${file}:${line}:${column})` } as NodeJS.CallSite;
}

describe('placeOf', () => {
  const within = (): string => pathToFileURL(folder).href;

  it('names the source of a place in what was built', () => {
    expect(placeOf(callAt(program, 1, 1), within())).toBe('async Asking.ask (libs/topics/asking.ts:2:3)');
  });

  it('leaves what has no map, and what was not built here, as it is', () => {
    const unmapped = pathToFileURL(join(folder, 'chunk-1.js')).href;
    expect(placeOf(callAt(unmapped, 1, 1), within())).toBe(`async Asking.ask (${unmapped}:1:1)`);
    expect(placeOf(callAt('node:internal/timers', 1, 1), within())).toBe('async Asking.ask (node:internal/timers:1:1)');
    expect(placeOf(callAt(program, 1, 1), 'file:///elsewhere/')).toBe(`async Asking.ask (${program}:1:1)`);
  });
});
