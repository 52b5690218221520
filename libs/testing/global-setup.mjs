import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../scripts/bundle.mjs';

/** Jest compiles a global setup by other rules than the specs, so it gets a bundle as the server does. */
export default async function setUp() {
  await bundle('testing', { 'database-server': './libs/testing/database-server.ts' });
  const { default: startDatabaseServer } = await import(pathToFileURL(resolve('dist/testing/database-server.js')).href);
  await startDatabaseServer();
}
