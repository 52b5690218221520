import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './npm.mjs';

// `npm run docs`: writes the table of settings into docs/operations/configuration.md anew; a spec tells when it must be.
const file = join(root, 'docs/operations/configuration.md');
const table = /\| variable \| default \| what \|\n(?:\|.*\n)+/;

await bundle('docs', { table: './libs/platform/config/table.ts' });
const { configurationTable } = await import(pathToFileURL(join(root, 'dist/docs/table.js')).href);
const before = readFileSync(file, 'utf8');
if (!table.test(before)) throw new Error(`There is no table of settings in ${file}.`);
writeFileSync(file, before.replace(table, () => configurationTable()));
