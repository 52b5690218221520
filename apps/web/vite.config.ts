import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** Kit hides its route announcer by a style attribute, which our policy forbids; libs/ui hides it by its id. */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('/generated/root.svelte') ? code.replace(/(<div id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') : undefined;
  },
};

/** Few, larger files: dozens of small ones compress badly, and every page has 70 kB for all its JavaScript. */
const fewerFiles: Plugin = {
  name: 'fewer-files',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? undefined
      : {
          build: {
            modulePreload: false,
            rolldownOptions: {
              output: {
                codeSplitting: {
                  groups: [
                    { name: 'base', test: /node_modules[\\/](?:svelte|@sveltejs|clsx|esm-env|devalue)[\\/](?!kit[\\/]src[\\/]runtime[\\/]app[\\/]forms)/, priority: 2 },
                    { name: 'shared', test: /(?:libs[\\/]ui|apps[\\/]web[\\/]src[\\/]lib)[\\/](?!.*\.json|forms[\\/])/, minShareCount: 8, priority: 1 },
                  ],
                },
              },
            },
          },
        },
};

export default defineConfig({
  plugins: [announcerWithoutStyle, fewerFiles, sveltekit()],
  // How long each plugin took is for who works on the build, and not for who starts Hearth for the first time.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  server: { fs: { allow: ['../../libs', '../../node_modules'] } },
});
