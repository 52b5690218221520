import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';

let hearth: Hearth;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  hearth = await startHearth(['--demo']);
  browser = await openBrowser();
  const { items } = (await (await fetch(`${hearth.url}/api/v1/topics?sort=solved&limit=1`)).json()) as { items: { number: number; slug: string }[] };
  const [solved] = items;
  pages = ['/', '/questions', '/s/mesh', '/s/mesh?sort=wanted&state=solved', `/t/${solved!.number}/${solved!.slug}`, '/tags', '/search?q=backhaul+chanel', '/nothing-is-here'];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const looks = [
  { name: 'wide and light', options: {} },
  { name: 'wide and dark', options: { colorScheme: 'dark' as const } },
  { name: 'a phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'the narrowest phone, dark', options: { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const } },
  { name: 'Arabic, right to left', options: { locale: 'ar' } },
  { name: 'Arabic on a phone', options: { locale: 'ar', viewport: { width: 390, height: 844 } } },
  { name: 'French', options: { locale: 'fr' } },
];

describe.each(looks)('a guest’s pages: $name', ({ options }) => {
  test('have no accessibility faults, no script errors and do not scroll sideways', async () => {
    const guest = await openWindow(browser, options);
    const found: Record<string, unknown> = {};
    for (const path of pages) {
      await guest.page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
      const faults = await axeViolations(guest.page);
      const complaints = guest.complaints();
      if (faults.length > 0 || complaints.length > 0 || (await scrollsSideways(guest.page))) found[path] = { faults, complaints, sideways: await scrollsSideways(guest.page) };
    }
    await guest.context.close();
    expect(found).toEqual({});
  }, 240_000);
});

test('a search on a phone shows results before filters, and on a wide screen both', async () => {
  const guest = await openWindow(browser, { viewport: { width: 390, height: 844 } });
  await guest.page.goto(`${hearth.url}/search?q=backhaul`);
  expect((await guest.page.locator('.hit').first().boundingBox())!.y).toBeLessThan(600);
  await guest.page.locator('.search-filters summary').click();
  await guest.page.locator('.search-filters a').first().waitFor();
  await guest.page.setViewportSize({ width: 1280, height: 900 });
  await guest.page.reload();
  await guest.page.locator('.search-filters a').first().waitFor();
  expect(await guest.page.locator('.search-filters summary').isVisible()).toBe(false);
  await guest.context.close();
});

describe('without JavaScript', () => {
  test('a guest reads the solution at the top of a question', async () => {
    const guest = await openWindow(browser, { javaScriptEnabled: false });
    await guest.page.goto(`${hearth.url}${pages[4]}`);
    const accepted = guest.page.getByText('Accepted answer').first();
    expect((await accepted.boundingBox())!.y).toBeLessThan(900);
    await guest.context.close();
  });

  test('a guest searches', async () => {
    const guest = await openWindow(browser, { javaScriptEnabled: false });
    await guest.page.goto(hearth.url);
    await guest.page.getByRole('combobox').or(guest.page.locator('main input[name=q]')).first().fill('nightly tune backhaul');
    await guest.page.keyboard.press('Enter');
    await guest.page.waitForURL(/\/search\?q=/);
    expect(await guest.page.locator('main a[href^="/t/"]').count()).toBeGreaterThan(0);
    await guest.context.close();
  });
});

describe('the pages’ policy', () => {
  test('every page has a content security policy with a fresh nonce and nothing inline beside it', async () => {
    const policies = [];
    for (let time = 0; time < 2; time += 1) {
      for (const path of pages) {
        const response = await fetch(`${hearth.url}${path}`);
        const policy = response.headers.get('content-security-policy') ?? '';
        policies.push(policy);
        expect({ path, policy }).toEqual({ path, policy: expect.stringMatching(/script-src [^;]*'nonce-/) });
        expect(policy).not.toContain('unsafe-inline');
        const html = await response.text();
        const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
        for (const [tag] of html.matchAll(/<script(?![^>]*type="application\/(ld\+)?json")[^>]*>|<style[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
        expect(html).not.toMatch(/ style="/);
      }
    }
    expect(new Set(policies).size).toBe(policies.length);
  });
});
