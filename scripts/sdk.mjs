import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import openapi, { astToString } from 'openapi-typescript';
import { bundle } from './bundle.mjs';

// Writes libs/sdk from the API's description; with --check says whether it is what the server serves.
const descriptionFile = 'libs/sdk/openapi.json';
const typesFile = 'libs/sdk/schema.ts';

await bundle('tools', { describe: './apps/server/describe.ts' });
const { stdout: description } = await promisify(execFile)(process.execPath, ['dist/tools/describe.js'], { maxBuffer: 64 * 1024 * 1024 });
const types = `// Written by \`npm run sdk\`.\n${astToString(await openapi(JSON.parse(description)))}`;

const written = { [descriptionFile]: description, [typesFile]: types };
if (process.argv.includes('--check')) {
  const stale = [];
  for (const [file, text] of Object.entries(written)) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) stale.push(file);
  }
  if (stale.length > 0) {
    console.error(`The API changed: run \`npm run sdk\` and commit ${stale.join(' and ')}.`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of Object.entries(written)) await writeFile(file, text);
}
