import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

/** A site that has installed the package from the file that `npm pack` makes. */
let site: string;
let packed: { files: { path: string }[]; filename: string };
const installed = (name: string) => join(site, 'node_modules/@hearth/embed', name);

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'hearth-package-'));
  const built = join(site, 'built');
  // Vite does not run inside of jest.
  execFileSync(process.execPath, ['--input-type=module', '-e', `import { buildEmbedPackage } from ${JSON.stringify(pathToFileURL(resolve('scripts/embed-package.mjs')).href)}; await buildEmbedPackage(${JSON.stringify(built)});`]);
  const npmCli = resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const [command, first] = existsSync(npmCli) ? [process.execPath, [npmCli]] : ['npm', []];
  [packed] = JSON.parse(execFileSync(command, [...first, 'pack', built, '--json', '--pack-destination', site], { cwd: site, stdio: ['ignore', 'pipe', 'ignore'] }).toString()) as [typeof packed];
  mkdirSync(installed('.'), { recursive: true });
  execFileSync('tar', ['-xzf', join(site, packed.filename), '-C', installed('.'), '--strip-components=1']);
  // Types that a site of either kind has.
  for (const name of ['@types/react', 'svelte']) {
    mkdirSync(join(site, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(site, 'node_modules', name));
  }
  writeFileSync(join(site, 'package.json'), '{"type":"module"}');
}, 60_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** What the compiler says of a file of the site. */
function faultsOf(name: string, code: string, moduleResolution: 'bundler' | 'nodenext'): string[] {
  const file = join(site, name);
  writeFileSync(file, code);
  const resolution = moduleResolution === 'bundler' ? { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler } : { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
  const program = ts.createProgram([file], { ...resolution, strict: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.Preserve, skipLibCheck: !name.startsWith('use') });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const typed = `
import { hearth, loadHearth, onHearth, type HearthTheme } from '@hearth/embed';
const theme: HearthTheme = { hue: 168, scheme: 'auto' };
hearth('theme', theme);
hearth('open', { path: '/t/1' });
hearth('open');
hearth('identify', { getToken: async () => null });
const stop: () => void = onHearth('unread', ({ count }) => count.toFixed());
onHearth('ready', ({ member }) => member?.displayName.trim());
loadHearth('https://forum.example.com', { nonce: 'a' }).then(stop);
document.createElement('hearth-launcher').close();
document.querySelector('hearth-community')?.open('/t/1');
window.Hearth?.('on', 'error', (error) => error.message);
`;

describe('the package for sites that bundle', () => {
  it('has one module, its types, and what says what it is', () => {
    expect(packed.files.map(({ path }) => path).sort()).toEqual(['README.md', 'embed-messages.d.ts', 'index.d.ts', 'index.js', 'package.json', 'react.d.ts', 'svelte.d.ts', 'types.d.ts']);
    const { dependencies, peerDependencies, private: isPrivate } = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as Record<string, unknown>;
    expect([dependencies, peerDependencies, isPrivate]).toEqual([undefined, undefined, true]);
    expect(readFileSync(installed('README.md'), 'utf8')).toContain('not on npm');
  });

  it('adds less than a kilobyte, and imports nothing', () => {
    const code = readFileSync(installed('index.js'));
    expect(gzipSync(code).length).toBeLessThan(1024);
    expect(code.toString()).not.toMatch(/\bimport\b/);
  });

  it('is imported on a server, where it does nothing', () => {
    const script = "import { hearth, loadHearth, onHearth } from '@hearth/embed'; hearth('open'); onHearth('open', () => {})(); console.log(await loadHearth('https://forum.example.com'));";
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: site }).toString().trim()).toBe('undefined');
  });

  it.each(['bundler', 'nodenext'] as const)('has types that the compiler finds by %s', (moduleResolution) => {
    expect(faultsOf('use.ts', typed, moduleResolution)).toEqual([]);
  });

  it('knows what is wrong', () => {
    const wrong = ["hearth('opne')", "hearth('theme', { hue: 'green' })", "hearth('open', { view: 'admin' })", "onHearth('unread', ({ name }) => name)", "onHearth('closed', () => undefined)", 'loadHearth()'];
    const faults = faultsOf('wrong.ts', `import { hearth, loadHearth, onHearth } from '@hearth/embed';\n${wrong.join(';\n')};`, 'bundler');
    expect(faults).toEqual([/opne/, /string/, /admin/, /'name' does not exist/, /closed/, /Expected 1-2 arguments/].map((fault) => expect.stringMatching(fault)));
  });

  it('has the attributes of its elements for JSX', () => {
    const element = (attributes: string) => `<hearth-launcher ${attributes}></hearth-launcher>`;
    const page = `import * as React from 'react';\nimport type {} from '@hearth/embed/react';\nexport const pages = [\n${element('hue={168} neutral-hue="150" position="start" label="Help" className="x"')},\n${element('position="middle"')},\n];\nexport { React };`;
    expect(faultsOf('page.tsx', page, 'bundler')).toEqual([expect.stringMatching(/middle/)]);
  });

  it('has those of threads and of the small elements', () => {
    const elements = '<hearth-thread thread="doc:/install" page-title="Install" hue={168} /><hearth-count topic={7}>Comments</hearth-count><hearth-vote thread="doc:/install" /><hearth-answers q="ERR_42" limit={3} />';
    const page = `import * as React from 'react';\nimport type {} from '@hearth/embed/react';\nexport const pages = <>${elements}\n<hearth-answers q={42} />\n</>;\nexport { React };`;
    expect(faultsOf('small.tsx', page, 'bundler')).toEqual([expect.stringMatching(/number/)]);
  });

  it('has them for Svelte', () => {
    const page = `import type {} from '@hearth/embed/svelte';\nimport type { SvelteHTMLElements } from 'svelte/elements';\nexport const given: SvelteHTMLElements['hearth-community'][] = [{ view: 'ask', hue: 168, class: 'x' }, { view: 'admin' }];`;
    expect(faultsOf('page.ts', page, 'bundler')).toEqual([expect.stringMatching(/admin/)]);
  });
});
