import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './npm.mjs';

/** Bytes by gzip that the loader may have: every page of every customer loads it. */
const mostBytes = 4096;

const versionOf = (code) => createHash('sha256').update(code).digest('hex').slice(0, 16);

async function bundled(entry, format, define = {}) {
  const [{ output }] = await build({
    root: join(root, 'apps/embed'),
    configFile: false,
    logLevel: 'warn',
    define,
    build: { write: false, target: 'es2022', minify: true, lib: { entry, formats: [format], name: 'hearthLoader' } },
  });
  return output[0].code;
}

/** What customers' pages load: the loader, and the parts that it asks for by their content's name when they are needed. */
export async function bundleEmbed() {
  const parts = await bundled('parts/parts.ts', 'es');
  const loader = await bundled('loader.ts', 'iife', { partsVersion: JSON.stringify(versionOf(parts)) });
  const bytes = gzipSync(loader, { level: 9 }).length;
  if (bytes > mostBytes) throw new Error(`The loader has ${bytes} bytes by gzip; ${mostBytes} are allowed.`);
  return { loader, parts };
}

/** Writes them with their compressed copies, and the manifest with their addresses and hashes, to dist/embed. */
export async function buildEmbed() {
  const folder = join(root, 'dist/embed');
  const files = await bundleEmbed();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = Object.entries(files).map(([name, text]) => {
    const code = Buffer.from(text);
    const gzip = gzipSync(code, { level: 9 });
    const file = join(folder, `${name}.js`);
    writeFileSync(file, code);
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }));
    const version = versionOf(code);
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
    return [name, { version, path: `/embed/${version}/${name}.js`, integrity, bytes: code.length, gzipBytes: gzip.length }];
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(entries), null, 2));
}
