import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './npm.mjs';

/** Bytes by gzip that the loader may have: every page of every customer loads it. */
const mostBytes = 4096;

/** The same for each of the small elements, which come only to pages that have one. */
const atoms = ['count', 'vote', 'answers'];
const mostAtomBytes = 3072;

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

function requireAtMost(most, name, code) {
  const bytes = gzipSync(code, { level: 9 }).length;
  if (bytes > most) throw new Error(`${name}.js has ${bytes} bytes by gzip; ${most} are allowed.`);
}

/** What customers' pages load: the loader, and what it asks for by the name of all its content when it is needed. */
export async function bundleEmbed() {
  const later = { parts: await bundled('parts/parts.ts', 'es') };
  for (const name of atoms) requireAtMost(mostAtomBytes, name, (later[name] = await bundled(`atoms/${name}.ts`, 'es')));
  const version = versionOf(Object.values(later).join(''));
  const loader = await bundled('loader.ts', 'iife', { laterVersion: JSON.stringify(version) });
  requireAtMost(mostBytes, 'loader', loader);
  return { files: { loader, ...later }, version };
}

/** Writes them with their compressed copies, and the manifest with their addresses and hashes, to dist/embed. */
export async function buildEmbed() {
  const folder = join(root, 'dist/embed');
  const { files, version: laterVersion } = await bundleEmbed();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const entries = Object.entries(files).map(([name, text]) => {
    const code = Buffer.from(text);
    const gzip = gzipSync(code, { level: 9 });
    const file = join(folder, `${name}.js`);
    writeFileSync(file, code);
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }));
    const version = name === 'loader' ? versionOf(code) : laterVersion;
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
    return [name, { version, path: `/embed/${version}/${name}.js`, integrity, bytes: code.length, gzipBytes: gzip.length }];
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(entries), null, 2));
}
