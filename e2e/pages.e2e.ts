import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Response } from 'playwright';
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
  pages = ['/', '/questions', '/s/mesh', '/s/mesh?sort=wanted&state=solved', `/t/${solved!.number}/${solved!.slug}`, '/tags', '/search?q=backhaul+chanel', '/u/inesv/reputation', '/about/reputation', '/leaderboard', '/s/ideas', '/k/handbook/what-the-lights-mean', '/nothing-is-here'];
});
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
  });
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

test('suggestions that cannot be fetched are not called none', async () => {
  const guest = await openWindow(browser);
  await guest.page.goto(`${hearth.url}/tags`, { waitUntil: 'networkidle' });
  const box = guest.page.getByRole('combobox').first();
  await box.fill('backhaul');
  await guest.page.getByRole('option').first().waitFor();
  await guest.page.route('**/api/v1/search?*', (route) => route.abort());
  await box.fill('backhaul channel');
  await guest.page.getByText('Search did not answer.').waitFor();
  await guest.page.unroute('**/api/v1/search?*');
  await box.fill('zzqqxx');
  await guest.page.getByText('Nothing like it yet.').waitFor();
  await guest.context.close();
});

test('who comes back to a list that grew finds it as long, and stands where they stood', async () => {
  const guest = await openWindow(browser);
  const { page } = guest;
  await page.goto(`${hearth.url}/questions`, { waitUntil: 'networkidle' });
  const rows = page.locator('.rows > li');
  const before = await rows.count();
  await page.getByRole('link', { name: /Show .*more/ }).click();
  await rows.nth(before).waitFor();
  const grown = await rows.count();
  expect(grown).toBeGreaterThan(before);
  await rows.nth(grown - 2).locator('a').first().scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  await rows.nth(grown - 2).locator('a').first().click();
  await page.waitForURL(/\/t\/\d+/);
  const behind = page.waitForResponse((response) => response.url().includes('/api/v1/topics?'));
  await page.goBack();
  await page.waitForURL(/\/questions$/);
  await rows.nth(grown - 1).waitFor();
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(200);
  await behind;
  expect(await rows.count()).toBe(grown);
  await guest.context.close();
});

describe('what opens on a page', () => {
  test('has no accessibility faults, and the focus goes where one would go on', async () => {
    const guest = await openWindow(browser);
    const { page } = guest;
    const found: Record<string, unknown> = {};
    const look = async (name: string) => {
      const faults = await axeViolations(page);
      const complaints = guest.complaints();
      if (faults.length > 0 || complaints.length > 0) found[name] = { faults, complaints };
    };
    // A page of text: what is half covered by the panel would count as too small to be pressed.
    await page.goto(`${hearth.url}/about/reputation`, { waitUntil: 'networkidle' });
    await page.getByRole('combobox').first().fill('backhaul');
    await page.getByRole('option').first().waitFor();
    await look('search panel');
    await page.goto(`${hearth.url}${pages[4]}`, { waitUntil: 'networkidle' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look('keys');
    await page.goto(`${hearth.url}/sign-up`, { waitUntil: 'networkidle' });
    await page.getByLabel('E-mail').fill('someone@example.com');
    await page.getByLabel('Handle').fill('a b c');
    await page.getByLabel('Password', { exact: true }).fill('long enough it is');
    await page.getByRole('main').getByRole('button', { name: 'Make account' }).click();
    await page.getByRole('alert').waitFor();
    await look('a refused form');
    expect(await page.getByLabel('Handle').evaluate((field) => field === document.activeElement)).toBe(true);
    await guest.context.close();
    expect(found).toEqual({});
  });

  test('stays while the connection is lost', async () => {
    const guest = await openWindow(browser);
    await guest.page.goto(hearth.url, { waitUntil: 'networkidle' });
    await guest.context.setOffline(true);
    await guest.page.getByRole('link', { name: 'Tags', exact: true }).first().click();
    await guest.page.getByText('You’re offline').waitFor();
    await guest.context.setOffline(false);
    await guest.page.getByRole('button', { name: 'Try again' }).click();
    await guest.page.waitForURL(/\/tags$/);
    await guest.context.close();
  });

  test('does not move while it loads', async () => {
    const { items } = (await (await fetch(`${hearth.url}/api/v1/topics?sort=newest&limit=1`)).json()) as { items: { number: number; slug: string }[] };
    const withSimilar = `/t/${items[0]!.number}/${items[0]!.slug}`;
    for (const path of [...pages.slice(0, 7), withSimilar]) {
      const guest = await openWindow(browser);
      await guest.page.addInitScript(() => {
        const shifts: number[] = ((globalThis as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
      });
      await guest.page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
      if (path === withSimilar) await guest.page.getByRole('heading', { name: 'Similar topics' }).waitFor();
      const shifts = await guest.page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      expect({ path, moved: shifts.reduce((sum, shift) => sum + shift, 0) > 0.005 }).toEqual({ path, moved: false });
      await guest.context.close();
    }
  });
});

describe('what search engines and browsers are told', () => {
  test('each page has a title of its own and names its one address', async () => {
    const told = await Promise.all(
      [...pages, '/questions?cursor=nonsense'].map(async (path) => {
        const html = await (await fetch(`${hearth.url}${path}`)).text();
        return { path, title: /<title>(.*?)<\/title>/.exec(html)?.[1], canonical: /rel="canonical" href="([^"]*)"/.exec(html)?.[1], robots: /name="robots" content="([^"]*)"/.exec(html)?.[1] };
      }),
    );
    // Another order of the same list is the same page to a search engine.
    expect(told.find(({ path }) => path.includes('sort='))).toMatchObject({ canonical: `${hearth.url}/s/mesh`, robots: undefined });
    expect(told.at(-1)).toMatchObject({ title: 'That address doesn’t work · Northwind Community', canonical: undefined, robots: 'noindex' });
    expect(told.at(-2)).toMatchObject({ title: 'We can’t find that page · Northwind Community', canonical: undefined, robots: 'noindex' });
    const titles = told.filter(({ path }) => !path.includes('sort=')).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('a later part of a discussion is a page of its own, of a list it is none', async () => {
    const read = async (address: string) => (await fetch(`${hearth.url}${address}`)).text();
    const cursorOf = async (list: string) => encodeURIComponent((JSON.parse(await read(`/api/v1/${list}`)) as { nextCursor: string }).nextCursor);
    const { items } = JSON.parse(await read('/api/v1/topics?limit=50')) as { items: { number: number; slug: string; replyCount: number }[] };
    const { number, slug } = items.find(({ replyCount }) => replyCount > 8)!;
    const path = `/t/${number}/${slug}`;
    const later = `?cursor=${await cursorOf(`topics/${number}/replies?limit=1`)}`;
    expect(await read(path + later)).toContain(`rel="canonical" href="${hearth.url}${path}${later}"`);
    expect(await read(`${path}${later}&sort=newest`)).toContain(`rel="canonical" href="${hearth.url}${path}"`);
    const list = await read(`/questions?cursor=${await cursorOf('topics?limit=1')}`);
    expect([/rel="canonical"/.test(list), /name="robots" content="noindex, follow"/.test(list)]).toEqual([false, true]);
  });

  test('a device that installs the community gets its name, colours and icons', async () => {
    const manifest = (await (await fetch(`${hearth.url}/manifest.webmanifest`, { headers: { 'accept-language': 'ar' } })).json()) as { icons: { src: string }[] };
    expect(manifest).toMatchObject({ name: 'Northwind Community', lang: 'ar', dir: 'rtl', theme_color: expect.stringMatching(/^oklch\(/) });
    for (const { src } of manifest.icons) expect((await fetch(`${hearth.url}${src}`)).status).toBe(200);
  });
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

  test('a guest follows a member’s points to the first one, and to what earned one', async () => {
    const guest = await openWindow(browser, { javaScriptEnabled: false });
    const { page } = guest;
    await page.goto(`${hearth.url}/u/olena/reputation`);
    const totals: string[] = [];
    for (;;) {
      totals.push(...(await page.locator('tbody tr[id^=line-] td:last-child').allInnerTexts()));
      const more = page.getByRole('link', { name: /Show .*more/ });
      if ((await more.count()) === 0) break;
      const was = page.url();
      await more.click();
      await page.waitForURL((url) => url.href !== was);
    }
    expect(totals.length).toBeGreaterThan(20);
    expect(totals[0]).toBe(await page.locator('.figure-big').innerText());
    await page.locator('tr[id^=line-] a').first().click();
    await page.waitForURL(/\/t\/\d+/);
    await guest.context.close();
  });
});

describe('the pages’ policy', () => {
  test('every page that is made has a content security policy with a fresh nonce and nothing inline beside it', async () => {
    const policies = [];
    for (let time = 0; time < 2; time += 1) {
      for (const path of pages) {
        const response = await fetch(`${hearth.url}${path}`, { headers: { 'cache-control': 'no-cache' } });
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

  const isFromMemory = (answer: Response | null): boolean => /script-src 'self' 'sha256-[^;]*; style-src 'self' 'sha256-/.test(answer?.headers()['content-security-policy'] ?? '');

  test('a page from memory has hashes in its policy, and its scripts and styles run', async () => {
    const { page, context } = await openWindow(browser);
    const refused: string[] = [];
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    for (const path of ['/', '/questions', '/tags']) {
      await fetch(`${hearth.url}${path}`, { headers: { 'accept-language': 'en' } });
      const response = await page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
      // The second of two is from memory, whatever the first was, unless something that it shows changed in between.
      let again = await page.reload({ waitUntil: 'networkidle' });
      for (let more = 0; more < 4 && !isFromMemory(again); more += 1) again = await page.reload({ waitUntil: 'networkidle' });
      for (const answer of [response, again]) expect(answer?.status()).toBeLessThan(400);
      expect(isFromMemory(again)).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hearth-brand-hue'))).not.toBe('');
      expect(await page.evaluate(() => Object.keys(window).some((name) => name.startsWith('__sveltekit')))).toBe(true);
    }
    expect(refused).toEqual([]);
    await context.close();
  });
});
