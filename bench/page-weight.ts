import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { openBrowser, openWindow } from '../e2e/support/browser.js';
import type { ResultRow } from './report.js';

interface Setting {
  size: string;
  url: string;
  path: string;
  token: string;
}

const mostBeforeUse = 70;
const mostOfEditor = 150;

/** Kilobytes of JavaScript, compressed by gzip, that a browser loads for a topic's page, and what the editor adds once it is used. */
export async function measurePageWeight({ size, url, path, token }: Setting): Promise<ResultRow[]> {
  const browser = await openBrowser();
  try {
    const guest = await openWindow(browser);
    const ofGuest = scriptsOf(guest.page);
    await guest.page.goto(url + path, { waitUntil: 'networkidle' });

    const member = await openWindow(browser);
    await member.context.addCookies([{ name: 'hearth_session', value: token, url }]);
    const ofMember = scriptsOf(member.page);
    await member.page.goto(url + path, { waitUntil: 'networkidle' });
    const before = await kilobytes(ofMember);
    const editor = member.page.locator('textarea').last();
    await editor.focus();
    await editor.pressSequentially('**bold** @m');
    await member.page.waitForLoadState('networkidle');
    const after = await kilobytes(ofMember);

    const row = (workload: string, value: number, most: number): ResultRow => ({ workload, size, value, unit: 'kB', p95: null, floorRatio: null, target: `<= ${most}`, met: value <= most });
    return [
      row('JavaScript of a topic page, guest', await kilobytes(ofGuest), mostBeforeUse),
      row('JavaScript of a topic page, member', before, mostBeforeUse),
      row('JavaScript that the editor adds', after - before, mostOfEditor),
    ];
  } finally {
    await browser.close();
  }
}

/** The scripts that a page has loaded up to now. */
function scriptsOf(page: Page): Promise<Buffer>[] {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
  });
  return bodies;
}

async function kilobytes(bodies: readonly Promise<Buffer>[]): Promise<number> {
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
