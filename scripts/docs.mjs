import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './npm.mjs';

// `npm run docs`: writes the table of settings into docs/operations/configuration.md anew, and those of badges, ranks and
// metrics into docs/badges.md; specs tell when it must be.
const file = join(root, 'docs/operations/configuration.md');
const table = /\| variable \| default \| what \|\n(?:\|.*\n)+/;

await bundle('docs', { table: './libs/platform/config/table.ts', reputation: './libs/reputation/tables.ts' });
const { configurationTable } = await import(pathToFileURL(join(root, 'dist/docs/table.js')).href);
const before = readFileSync(file, 'utf8');
if (!table.test(before)) throw new Error(`There is no table of settings in ${file}.`);
writeFileSync(file, before.replace(table, () => configurationTable()));

const badgesFile = join(root, 'docs/badges.md');
const { tables } = await import(pathToFileURL(join(root, 'dist/docs/reputation.js')).href);
let badges = readFileSync(badgesFile, 'utf8');
for (const [name, written] of Object.entries(tables)) {
  const place = new RegExp(`<!-- ${name} -->[^]*?<!-- end of ${name} -->`);
  if (!place.test(badges)) throw new Error(`There is no place for the table of ${name} in ${badgesFile}.`);
  badges = badges.replace(place, () => `<!-- ${name} -->\n\n${written()}\n\n<!-- end of ${name} -->`);
}
writeFileSync(badgesFile, badges);
