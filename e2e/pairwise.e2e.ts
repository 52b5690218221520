import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { axeViolations, openBrowser, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

let hearth: Hearth;
let browser: Browser;
let owner: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  done(await owner.api.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' }));
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } }));
  for (const title of ['Sort the list by size', 'Print the map in colour', 'Ring when it is done']) done(await owner.api.post('topics', { space: 'ideas', title, body: 'It would help.' }));
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const path = '/s/ideas/pairwise';
const comparisons = async () => done(await owner.api.get('spaces/ideas/pairwise/results')).items.reduce((sum: number, item: { comparisons: number }) => sum + item.comparisons, 0);

test('ideas are compared by keyboard and without scripts, and the order is shown to all where staff say so', async () => {
  const admin = await windowOf(browser, owner);
  await admin.page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
  await admin.page.check('[name=on]');
  await admin.page.check('[name=publicResults]');
  await admin.page.getByRole('button', { name: 'Save' }).click();
  await admin.page.locator('.pair').waitFor();

  const member = await joinAs(hearth, 'mira');
  const { page } = await windowOf(browser, member);
  await page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
  expect(await axeViolations(page)).toEqual([]);
  const shown = async () => (await page.locator('.pair .btn').allInnerTexts()).join(' / ');
  for (const key of ['ArrowLeft', 'ArrowRight']) {
    const before = await shown();
    await page.keyboard.press(key);
    await soon(shown, (now) => now !== before);
  }
  await page.keyboard.press('s');
  await page.getByText('You have compared them all').waitFor();
  expect(done(await member.api.get('spaces/ideas/pairwise')).pair).toBeNull();

  const other = await joinAs(hearth, 'noor');
  const plain = await windowOf(browser, other, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await plain.page.goto(`${hearth.url}${path}`);
  expect(await scrollsSideways(plain.page)).toBe(false);
  for (const name of ['left', 'tie', 'skip']) await plain.page.click(`button[value=${name}]`);
  await plain.page.getByText('You have compared them all').waitFor();
  expect(await plain.page.locator('table tbody tr').count()).toBe(3);
  // Two answers of each, skips apart; the figures are kept for fifteen seconds.
  expect(await soon(comparisons, (count) => count === 8, 35)).toBe(8);
});
