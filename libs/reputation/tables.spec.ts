import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { tables } from './tables.js';

const document = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../docs/badges.md'), 'utf8');

test.each(Object.entries(tables))('docs/badges.md has the table of %s as it is; `npm run docs` writes it anew', (name, table) => {
  expect(document).toContain(`<!-- ${name} -->\n\n${table()}\n\n<!-- end of ${name} -->`);
});
