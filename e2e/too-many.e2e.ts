import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, setUpOwner, soon } from './support/people.js';

/** Who sends one form too many is told so, and loses nothing of what was typed. */
let hearth: Hearth;
let browser: Browser;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  done(await (await setUpOwner(hearth)).api.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 3 } } }));
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** Sends forms until no more are taken for most of a minute; for how many seconds. */
async function useUp(): Promise<number> {
  const send = () => fetch(`${hearth.url}/preferences`, { method: 'POST', body: new URLSearchParams({ density: 'regular' }), headers: { origin: hearth.url }, redirect: 'manual' });
  return soon(async () => Number((await send()).headers.get('retry-after')), (seconds) => seconds > 45, 90);
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('one form too many comes back with the reason and what was typed (JavaScript: $javaScriptEnabled)', async ({ javaScriptEnabled }) => {
  const { page, context } = await openWindow(browser, { javaScriptEnabled });
  await page.goto(`${hearth.url}/reset-password`, { waitUntil: 'networkidle' });
  await page.getByLabel('E-mail').fill('someone@example.com');
  expect(await useUp()).toBeGreaterThan(45);
  await page.getByRole('main').locator('form button').last().click();
  await page.getByRole('alert').filter({ hasText: /Try again in \d+ seconds?/ }).waitFor();
  expect(await page.getByLabel('E-mail').inputValue()).toBe('someone@example.com');
  await context.close();
});
