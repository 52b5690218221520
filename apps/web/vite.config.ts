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

/**
 * All styles are one file, which comes with the page: what would load others before a script is left out. A second one
 * would be missing where a page is opened by script, so it is an error.
 */
const oneStylesheet: Plugin = {
  name: 'one-stylesheet',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle(_options, bundle) {
    const sheets = Object.keys(bundle).filter((name) => name.endsWith('.css'));
    if (sheets.length > 1) this.error(`There may be one stylesheet, and there are ${sheets.join(', ')}.`);
  },
};

const within = (folder: string, files: string) => new RegExp(`${folder}/${files}`.replaceAll('/', '[\\\\/]'));

/**
 * Few, larger files: dozens of small ones compress badly, and every page has 70 kB for all its JavaScript. A file takes
 * along what its modules import unless one above it has that: what other pages share with a topic's stands above the topic.
 */
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
                    { name: 'base', test: within('node_modules', '(?:svelte|@sveltejs|clsx|esm-env|devalue)/(?!kit/src/runtime/app/forms)'), priority: 6 },
                    { name: 'shared', test: within('(?:libs/ui|apps/web/src/lib)', '(?!.*\\.json|forms/)'), minShareCount: 12, priority: 5 },
                    { name: 'shell', test: within('src/routes', '\\+(?:layout|error)\\.svelte'), priority: 4 },
                    { name: 'parts', test: within('(?:libs/ui|src/lib/topics?)', '(?:Byline|Chip|HearthLine|LivePill|Menu|life|PostHtml|growing-list)\\.'), priority: 3 },
                    { name: 'writing', test: within('(?:libs/ui|src/lib/write|src/lib/forms)', '(?:MarkdownEditor|editor|DraftLine|local-copy|OnceKey)\\.'), priority: 2 },
                    { name: 'topic', test: within('src/lib/topic', 'TopicScreen'), priority: 1 },
                    { name: 'members-topic', test: within('src/lib/topic', 'member-parts'), priority: 0 },
                  ],
                },
              },
            },
          },
        },
};

export default defineConfig({
  plugins: [announcerWithoutStyle, oneStylesheet, fewerFiles, sveltekit()],
  // How long each plugin took is for who works on the build, and not for who starts Hearth for the first time.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  server: { fs: { allow: ['../../libs', '../../node_modules'] } },
});
