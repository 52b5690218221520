import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { fail, npm } from './npm.mjs';
import { ensurePackages, readJson } from './packages.mjs';

// `npm test`: runs every stage, also after one that failed; the last line counts all single tests.
await ensurePackages();
const browser = await ensureBrowser().catch((error) => fail(error.message));
const environment = { ...process.env, HEARTH_CHROMIUM: browser };
const reports = mkdtempSync(join(tmpdir(), 'hearth-test-'));

const stages = [
  { name: 'check', count: countChecks },
  { name: 'test:unit', count: countJest },
  { name: 'build', count: countOne },
  { name: 'test:e2e', count: countJest },
];

const rows = [];
for (const { name, count } of stages) {
  console.log(`\n=== ${name} ===`);
  const began = Date.now();
  const { passed, failed, skipped = 0 } = await count(name);
  // A stage without a single test has tested nothing, which is no success.
  const ranNone = passed + failed === 0;
  rows.push({ stage: name, passed, failed: ranNone ? 1 : failed, skipped, note: ranNone ? 'ran no test' : '', seconds: Math.round((Date.now() - began) / 1000) });
}
rmSync(reports, { recursive: true, force: true });

console.log('');
console.log(['stage'.padEnd(12), 'passed', 'failed', 'skipped', 'seconds'].join('  '));
for (const { stage, passed, failed, skipped, seconds, note } of rows) {
  console.log([stage.padEnd(12), String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7), String(seconds).padStart(7), note].join('  ').trimEnd());
}
const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function countOne(name) {
  const succeeded = (await npm(['run', '--silent', name], { env: environment })) === 0;
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
}

/** Each static check counts as one; its command ends with `N passed, N failed`. */
async function countChecks(name) {
  let output = '';
  const code = await npm(['run', '--silent', name], { env: environment, onOutput: (text) => (output += text) });
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return atLeastOneFailure(code, { passed: Number(counts[1]), failed: Number(counts[2]) });
}

async function countJest(name) {
  const file = join(reports, `${name.replace(':', '-')}.json`);
  const code = await npm(['run', '--silent', name, '--', '--json', `--outputFile=${file}`], { env: environment });
  const report = readJson(file);
  if (!report) return { passed: 0, failed: 1 };
  return atLeastOneFailure(code, {
    passed: report.numPassedTests,
    // A suite that can't be loaded has no tests to count, and has failed.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** A stage can fail without a failing test, for example by a limit or by a crash at its end. */
function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
