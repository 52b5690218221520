import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './npm.mjs';

/** The shell without windows first: journeys take less time in it (docs/decisions/0138). */
const names = ['chromium-headless-shell', 'chrome-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const installedElsewhere = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
};

const playwrightCache = {
  linux: join(homedir(), '.cache/ms-playwright'),
  darwin: join(homedir(), 'Library/Caches/ms-playwright'),
  win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
};

const insidePlaywright = [
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
  'chrome-linux/headless_shell',
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/** Finds a Chromium that runs, or installs one; throws with what to do if neither works. */
export async function ensureBrowser() {
  const named = process.env.HEARTH_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`HEARTH_CHROMIUM is ${named}, which does not run: set it to the path of a Chromium or Chrome.`);
  }
  const found = findBrowser();
  if (found) return found;

  console.log('No Chromium was found, so one is installed for the browser tests ...');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isProgram('apt-get')) {
    await run('apt-get', ['update', '-qq']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!findBrowser()) await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  }
  // On Ubuntu the chromium package is only a pointer to a snap, which does not run here.
  if (!findBrowser()) await run('npx', ['--no-install', 'playwright', 'install', ...(isRoot ? ['--with-deps'] : []), '--only-shell', 'chromium'], { shell: process.platform === 'win32' });
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'No Chromium runs here and none could be installed: install one (as root "npx playwright install --with-deps chromium"), or set HEARTH_CHROMIUM to the path of one.',
  );
}

const firefoxNames = ['firefox', 'firefox-esr'];

const firefoxElsewhere = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean).map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
};

/** Finds a Firefox that runs; throws with what to do if there is none. */
export function findFirefox() {
  const named = process.env.HEARTH_FIREFOX;
  if (named && !runs(named)) throw new Error(`HEARTH_FIREFOX is ${named}, which does not run: set it to the path of a Firefox.`);
  const found = named || firstThatRuns([...onPath(firefoxNames), ...(firefoxElsewhere[process.platform] ?? [])]);
  if (found) return found;
  throw new Error('No Firefox was found: install one, or set HEARTH_FIREFOX to the path of one.');
}

function findBrowser() {
  return firstThatRuns([...onPath(names), ...(installedElsewhere[process.platform] ?? []), ...fromPlaywright()]);
}

function onPath(programs) {
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => programs.map((name) => join(folder, name)));
}

function firstThatRuns(paths) {
  return paths.find((path) => existsSync(path) && runs(path));
}

function fromPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || playwrightCache[process.platform];
  if (!cache || !existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name)).sort().reverse();
  return versions.flatMap((version) => insidePlaywright.map((path) => join(cache, version, path)));
}

/** A browser may be there and lack a library. */
function runs(path) {
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function isProgram(name) {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
