import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { editionOfSources } from './edition.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const node = adapter({ out: 'dist/web' });

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    version: { name: editionOfSources() },
    // The adapter reads package.json and writes to the working directory; ours is the repository's root.
    adapter: {
      ...node,
      async adapt(builder) {
        const before = process.cwd();
        process.chdir(root);
        try {
          await node.adapt(builder);
        } finally {
          process.chdir(before);
        }
      },
    },
    alias: {
      '#ui': '../../libs/ui',
      '#ui/*': '../../libs/ui/*',
      '#contracts': '../../libs/contracts/index.ts',
      '#secrets': '../../libs/secrets/index.ts',
      '#facade': '../../apps/server/facade/facade.ts',
    },
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:', 'https:'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
      },
    },
    typescript: {
      config: (config) => ({ ...config, include: [...config.include, '../../../libs/ui/**/*.ts', '../../../libs/ui/**/*.svelte'] }),
    },
    paths: { relative: false },
  },
};
