import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { editionOfSources, isInEdition } from './edition.js';

const edition = editionOfSources();

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
                    { name: 'members-line', test: /[\\/](?:topic[\\/]reading|shell[\\/]inbox-line|live[\\/]connection)\.ts$/, priority: 0 },
                  ],
                },
              },
            },
          },
        },
};

const messages = new URL('src/lib/i18n/messages/', import.meta.url);

/** A name for all texts as they are now. */
function editionOfMessages(): string {
  const edition = createHash('sha256');
  for (const locale of readdirSync(messages).sort())
    for (const file of readdirSync(new URL(`${locale}/`, messages)).sort()) edition.update(readFileSync(new URL(`${locale}/${file}`, messages)));
  return edition.digest('hex').slice(0, 12);
}

/** How Vite writes that a file of texts is imported: by a list of all of them, for the two names. */
const listOfMessages = /\w+\(Object\.assign\(\{(?:"\.\/messages\/\w+\/\w+\.json":\(\)=>\w+\(\(\)=>import\(`\.\.\/messages\/\w+\/[\w-]+\.js`\),\[\],import\.meta\.url\),?)+\}\),`\.\/messages\/\$\{(\w+)\}\/\$\{(\w+)\}\.json`,\d+\)/;

/**
 * Every page loads what finds a file of texts. The list of all of them would be more than a kilobyte of that: their folder
 * has the random part, so that their names follow from language and area.
 */
const messagesByName: Plugin = {
  name: 'messages-by-name',
  applyToEnvironment: ({ name }) => name === 'client',
  outputOptions({ chunkFileNames, ...options }) {
    const edition = editionOfMessages();
    return {
      ...options,
      chunkFileNames: (chunk) => {
        const [, locale, area] = /messages[\\/](\w+)[\\/](\w+)\.json$/.exec(chunk.facadeModuleId ?? '') ?? [];
        if (area) return `_app/immutable/messages/${edition}/${locale}-${area}.js`;
        return typeof chunkFileNames === 'function' ? chunkFileNames(chunk) : (chunkFileNames ?? '');
      },
    };
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const edition = editionOfMessages();
      const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && listOfMessages.test(file.code));
      if (chunk?.type !== 'chunk') return this.error('Vite lists the files of texts in another way than before: see listOfMessages.');
      chunk.code = chunk.code.replace(listOfMessages, (_all, locale: string, area: string) => `import(\`../messages/${edition}/\${${locale}}-\${${area}}.js\`)`);
    },
  },
};

/** How Vite writes the list of all pages and layouts: each is a file of its own, or a part that several share. */
const listOfPages = /\[(?:\(\)=>\w+\(\(\)=>import\(`[^`]+`\),\[\],import\.meta\.url\),?)+\]/;

/**
 * Every page loads the list of all of them. Names that are made of nothing but the edition and the place in the list need no list:
 * random ones were two of its kilobytes. A file of an edition is always the same, since all that it is made of is in the edition.
 */
const pagesByNumber: Plugin = {
  name: 'pages-by-number',
  applyToEnvironment: ({ name }) => name === 'client',
  outputOptions({ entryFileNames, ...options }) {
    return {
      ...options,
      entryFileNames: (chunk) => {
        if (chunk.name.startsWith('nodes/')) return `_app/immutable/nodes/${edition}/${chunk.name.slice('nodes/'.length)}.js`;
        return typeof entryFileNames === 'function' ? entryFileNames(chunk) : (entryFileNames ?? '');
      },
    };
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        for (const id of file.type === 'chunk' ? file.moduleIds : []) if (isAbsolute(id) && !isInEdition(id.split('?')[0]!)) this.error(`${id} is no part of the edition: see apps/web/edition.js.`);
      const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && listOfPages.test(file.code));
      if (chunk?.type !== 'chunk') return this.error('Vite lists the pages in another way than before: see listOfPages.');
      chunk.code = chunk.code.replace(listOfPages, (list) => {
        const files = [...list.matchAll(/import\(`([^`]+)`\)/g)].map(([, file]) => file!);
        const shared = files.flatMap((file, at) => (file === `../nodes/${edition}/${at}.js` ? [] : [`${at}:()=>import(\`${file}\`)`]));
        return `Object.assign(Array.from({length:${files.length}},(_,n)=>()=>import(\`../nodes/${edition}/\${n}.js\`)),{${shared.join()}})`;
      });
    },
  },
};

export default defineConfig({
  plugins: [announcerWithoutStyle, oneStylesheet, fewerFiles, messagesByName, pagesByNumber, sveltekit()],
  // How long each plugin took is for who works on the build, and not for who starts Hearth for the first time.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  server: { fs: { allow: ['../../libs', '../../node_modules'] } },
});
