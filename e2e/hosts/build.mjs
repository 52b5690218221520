import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const outDir = resolve(process.argv[2]);

/** As the companies would build them, but for React's checks of development: those mount everything twice. */
for (const [name, entry, plugins] of [
  ['react', 'react/main.tsx', []],
  ['svelte', 'svelte/main.ts', [svelte({ configFile: false })]],
]) {
  await build({
    root,
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    plugins,
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: { '@hearth/embed': resolve(root, '../../dist/embed-package/index.js') } },
    build: { outDir, emptyOutDir: false, minify: false, lib: { entry: join(root, entry), formats: ['es'], fileName: () => `${name}.js` } },
  });
}
