import { openBrowser, openWindow } from '../e2e/support/browser.js';
import { kilobytesOf, scriptsOf } from '../e2e/support/scripts.js';
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
    const before = kilobytesOf(await ofMember());
    const editor = member.page.locator('textarea').last();
    await editor.focus();
    await editor.pressSequentially('**bold** @m');
    await member.page.waitForLoadState('networkidle');
    const after = kilobytesOf(await ofMember());

    const row = (workload: string, value: number, most: number): ResultRow => ({ workload, size, value, unit: 'kB', p95: null, floorRatio: null, target: `<= ${most}`, met: value <= most });
    return [
      row('JavaScript of a topic page, guest', kilobytesOf(await ofGuest()), mostBeforeUse),
      row('JavaScript of a topic page, member', before, mostBeforeUse),
      row('JavaScript that the editor adds', after - before, mostOfEditor),
    ];
  } finally {
    await browser.close();
  }
}
