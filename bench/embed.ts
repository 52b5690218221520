import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright';
import { openBrowser, openWindow } from '../e2e/support/browser.js';
import { startHearth } from '../e2e/support/hearth.js';
import { openHostSite, type HostSite } from '../e2e/support/host-site.js';
import { setUpOwner } from '../e2e/support/people.js';
import type { ResultRow } from './report.js';

const rounds = 11;
/** What phones are slower than this machine by. */
const slowDown = 4;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** What the community costs another company's page, beside the same page without it: the page of e2e/support/host-site. */
export async function measureEmbed(): Promise<ResultRow[]> {
  const hearth = await startHearth();
  const forum = hearth.url.replace('localhost', 'forum.localhost');
  const launcher = '<hearth-launcher hue="168"></hearth-launcher>';
  const site = await openHostSite(() => forum, { '/': { launcher }, '/without': { loader: () => '' } });
  const browser = await openBrowser();
  try {
    const { api } = await setUpOwner(hearth);
    await api.patch('admin/community', { settings: { embedding: { origins: [site.origin] } } });
    return [...(await weights()), ...(await costsBefore(browser, site, forum)), ...(await costsOfPress(browser, site))];
  } finally {
    await browser.close();
    site.close();
    await hearth.stop();
  }
}

const row = (workload: string, value: number, unit: string, most: number | null, p95: number | null = null): ResultRow => ({
  workload: `embed: ${workload}`,
  size: 'any',
  value,
  unit,
  p95,
  floorRatio: null,
  target: most === null ? null : `<= ${most}`,
  met: most === null ? null : value <= most,
});

async function weights(): Promise<ResultRow[]> {
  const kilobytes = async (path: string) => gzipSync(await readFile(path), { level: 9 }).length / 1024;
  return [
    row('loader, gzip', await kilobytes('dist/embed/loader.js'), 'kB', 4),
    row('parts that the first press fetches, gzip', await kilobytes('dist/embed/parts.js'), 'kB', null),
    row('package for sites that bundle, gzip', await kilobytes('dist/embed-package/index.js'), 'kB', 1),
  ];
}

async function costsBefore(browser: Browser, site: HostSite, forum: string): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const [name, rate, most] of [['main thread before a press', 1, null], [`main thread before a press, ${slowDown} times slower`, slowDown, 50]] as const) {
    const of: Record<string, number[]> = { '/': [], '/without': [] };
    // By turns, so that what else the machine does falls on both.
    for (let round = 0; round < rounds; round += 1) for (const path of Object.keys(of)) of[path]!.push(await inWindow(browser, (page, context) => mainThreadMs(page, context, site.origin + path, rate)));
    rows.push(row(`${name}, without Hearth`, median(of['/without']!), 'ms', null), row(`${name}, what Hearth adds`, median(of['/']!) - median(of['/without']!), 'ms', most));
  }
  const fetched = await inWindow(browser, async (page) => {
    let count = 0;
    page.on('request', (request) => (count += request.url().startsWith(forum) ? 1 : 0));
    await page.goto(site.origin, { waitUntil: 'networkidle' });
    return count;
  });
  return [...rows, row('files fetched before a press', fetched, 'files', 1)];
}

async function costsOfPress(browser: Browser, site: HostSite): Promise<ResultRow[]> {
  const presses: { ms: number; shift: number }[] = [];
  for (let round = 0; round < rounds; round += 1) presses.push(await inWindow(browser, (page) => press(page, site.origin)));
  const times = presses.map(({ ms }) => ms);
  return [row('from the first press to typing', median(times), 'ms', 700, Math.max(...times)), row('layout shift', Math.max(...presses.map(({ shift }) => shift)), '', 0)];
}

async function inWindow<Result>(browser: Browser, work: (page: Page, context: BrowserContext) => Promise<Result>): Promise<Result> {
  const { page, context } = await openWindow(browser);
  try {
    return await work(page, context);
  } finally {
    await context.close();
  }
}

/** Processor time that the page's main thread takes until it is loaded and at rest. */
async function mainThreadMs(page: Page, context: BrowserContext, address: string, rate: number): Promise<number> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(address, { waitUntil: 'networkidle' });
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
}

/** Opens the panel as a visitor does; the time until the box in it takes what is typed, and what moved on the page meanwhile. */
async function press(page: Page, address: string): Promise<{ ms: number; shift: number }> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    // What moves within half a second of a press is what was asked for (the Layout Instability specification).
    const own = (entry: PerformanceEntry) => entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    new PerformanceObserver((list) => list.getEntries().map(own).forEach(({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value))).observe({ type: 'layout-shift', buffered: true });
  });
  const began = performance.now();
  await page.locator('hearth-launcher').getByRole('button').click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  const ms = performance.now() - began;
  return { ms, shift: await page.evaluate(() => (window as unknown as { shift: number }).shift) };
}
