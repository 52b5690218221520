import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { build } from 'vite';
import { root } from './npm.mjs';

/** Bytes by gzip that the package may add to a site's own scripts. */
const mostBytes = 1024;
const source = join(root, 'apps/embed/package');
/** Types that the package shares with the loader and the frame. */
const shared = join(root, 'libs/contracts/embed-messages.ts');

function declarationOf(file) {
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), { fileName: file, compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, isolatedDeclarations: true, declaration: true } });
  if (diagnostics?.length) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
  return outputText.replaceAll("'#contracts'", "'./embed-messages.js'");
}

/** Makes the npm package with which a site of its own build loads the loader: one small module, and types. */
export async function buildEmbedPackage(folder) {
  const [{ output }] = await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', minify: true, lib: { entry: 'index.ts', formats: ['es'] } },
  });
  const { code } = output[0];
  const bytes = gzipSync(code, { level: 9 }).length;
  if (bytes > mostBytes) throw new Error(`The package has ${bytes} bytes by gzip; ${mostBytes} are allowed.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), code);
  for (const name of ['index', 'types']) writeFileSync(join(folder, `${name}.d.ts`), declarationOf(join(source, `${name}.ts`)));
  writeFileSync(join(folder, 'embed-messages.d.ts'), declarationOf(shared));
  for (const name of ['package.json', 'README.md', 'react.d.ts', 'svelte.d.ts']) cpSync(join(source, name), join(folder, name));
}
