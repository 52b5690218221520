import './node-version.mjs';
import { findFirefox } from './browser.mjs';
import { fail, npm, run } from './npm.mjs';
import { ensurePackages } from './packages.mjs';

// `npm run test:firefox [-- <options of jest>]`: the journeys in frames again, in a Firefox, which `npm test` does without.
let firefox;
try {
  firefox = findFirefox();
} catch (error) {
  fail(error.message);
}
await ensurePackages();
const environment = { ...process.env, HEARTH_FIREFOX: firefox };
const built = await npm(['run', '--silent', 'build'], { env: environment });
if (built !== 0) process.exit(built);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--selectProjects', 'firefox', '--runInBand'];
process.exitCode = await run(process.execPath, [...jest, ...process.argv.slice(2)], { env: environment });
