import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, setUpOwner } from './support/people.js';
import { kilobytesOf, scriptsOf, type Script } from './support/scripts.js';

/** What a topic's page loads before anybody touches it: at most so many kilobytes of JavaScript. */
const most = 70;

let hearth: Hearth;
let browser: Browser;
let address: string;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const { api } = await setUpOwner(hearth);
  done(await api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  const topic = done(await api.post('topics', { space: 'support', title: 'Why does the light blink?', body: 'It blinks **red** since noon.' }));
  const reply = done(await api.post(`topics/${topic.number}/replies`, { body: 'Hold the button for ten seconds.' }));
  done(await api.post(`topics/${topic.number}/replies`, { body: 'Ten seconds and not nine?', parentId: reply.id }));
  address = `${hearth.url}/t/${topic.number}/${topic.slug}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** Empty when they are light enough, else what weighs most. */
function tooHeavy(scripts: readonly Script[]): string[] {
  const sum = kilobytesOf(scripts);
  return sum <= most ? [] : [`${sum.toFixed(1)} kB`, ...scripts.slice(0, 8).map(({ path, kilobytes }) => `${kilobytes.toFixed(1)} kB ${path}`)];
}

test.each(['en-GB', 'fr-FR', 'ar-EG'])('the scripts of a topic are light for a guest who reads %s', async (locale) => {
  const { page, context } = await openWindow(browser, { locale });
  const loaded = scriptsOf(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  const scripts = await loaded();
  expect(scripts.length).toBeGreaterThan(5);
  expect(tooHeavy(scripts)).toEqual([]);
  await context.close();
}, 60_000);
