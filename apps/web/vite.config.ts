import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

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

/** What every page loads: Svelte and SvelteKit with the list of all pages, and what stands around each of them. */
const everywhere = /node_modules[\\/](?:svelte|@sveltejs|clsx|esm-env|devalue)[\\/](?!kit[\\/]src[\\/]runtime[\\/]app[\\/]forms)|client-optimized[\\/]app\.js$|routes[\\/]\+(?:layout|error)\./;
const own = /[\\/](?:libs[\\/]ui|apps[\\/]web[\\/]src[\\/]lib)[\\/]/;
/** Pages of the site; what is under /dev shows every component. */
const page = /[\\/]routes[\\/](?!dev[\\/]).+\+page\.svelte$/;
const pageOfPosts = /(?:\[\[slug\]\]|replies)[\\/]\+page\.svelte$/;
const membersParts = /[\\/]member-parts\.ts$/;

/** The modules that import a module, and those that import them, as far as they load at once. */
function importersOf(id: string, modules: Rolldown.ChunkingContext, found = new Set([id])): Set<string> {
  for (const importer of modules.getModuleInfo(id)?.importers ?? []) if (!found.has(importer)) importersOf(importer, modules, found.add(importer));
  return found;
}

/** What other pages share with a topic's, or with what members do in it: nobody loads a topic for its parts. */
function sharedPart(id: string, modules: Rolldown.ChunkingContext): string | null {
  const importers = [...importersOf(id, modules)];
  if (!importers.some((importer) => page.test(importer) && !pageOfPosts.test(importer))) return null;
  if (importers.some((importer) => pageOfPosts.test(importer))) return 'parts';
  return importers.some((importer) => membersParts.test(importer)) ? 'writing' : null;
}

/**
 * Few, larger files: dozens of small ones compress badly, and a topic's page has 70 kB for all its JavaScript. A file takes
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
                    { name: 'site', test: everywhere, priority: 3 },
                    { name: sharedPart, test: own, priority: 2 },
                    { name: 'topic', test: /[\\/]TopicScreen\.svelte/, priority: 1 },
                    { name: 'members-topic', test: membersParts, priority: 0 },
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
