import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { soon } from './support/people.js';

/**
 * A newcomer's first day: the community starts empty, an old forum is imported, a guest finds an answer, becomes a
 * member, asks, and is answered. HEARTH_E2E_DUMP may name the folder of a whole Stack Exchange dump, and
 * HEARTH_E2E_WORDS three words of one of its solved questions, one of them misspelt, and HEARTH_E2E_TITLE its title.
 */
const dump = process.env.HEARTH_E2E_DUMP ?? 'libs/imports/stackexchange/fixtures/small';
const words = process.env.HEARTH_E2E_WORDS ?? 'lihgt blink update';
const solvedTitle = process.env.HEARTH_E2E_TITLE ?? 'Why does the light blink';
const password = 'four plain words here';
const title = 'The gateway forgets its name after every power cut';

let hearth: Hearth;
let browser: Browser;
let owner: Person;
let asker: Person;
let topicPath: string;

beforeAll(async () => {
  hearth = await startHearth([], {}, { firstStart: true });
  browser = await openBrowser();
  owner = await openWindow(browser);
  asker = await openWindow(browser);
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function lookWell({ page, complaints }: Person): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(complaints()).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
}

describe('a newcomer’s first day', () => {
  test('the set-up link makes the owner and the first space, and works once', async () => {
    const { page } = owner;
    await page.goto(hearth.setUpLink!);
    await lookWell(owner);
    await page.getByLabel('Community name').fill('Northwind Community');
    await page.getByLabel('E-mail').fill('owner@example.com');
    await page.getByLabel('Handle').fill('greta');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Make it mine' }).click();
    await page.waitForURL(/\/setup\/spaces/);
    await lookWell(owner);
    await page.getByRole('radio', { name: /Help people/ }).check();
    await page.getByRole('button', { name: 'Continue to look' }).click();
    await page.waitForURL(/\/setup\/look/);
    await lookWell(owner);
    const again = await openWindow(browser);
    await again.page.goto(hearth.setUpLink!);
    expect(await again.page.getByLabel('Community name').count()).toBe(0);
    await again.context.close();
  });

  test('an old forum is imported, twice without doubles', async () => {
    const report = `${hearth.dataDir}/report.json`;
    await hearth.command('import', 'stackexchange', dump, '--report', report);
    const before = await topicCount();
    expect(before).toBeGreaterThan(0);
    await hearth.command('import', 'stackexchange', dump);
    expect(await topicCount()).toBe(before);
  });

  test('a guest finds a solved question by three words, one misspelt, and reads the solution at the top', async () => {
    const { page } = asker;
    await page.goto(hearth.url);
    await lookWell(asker);
    await page.getByRole('combobox').first().fill(words);
    const found = page.getByRole('option', { name: new RegExp(solvedTitle, 'i') }).first();
    await found.waitFor();
    await lookWell(asker);
    await found.click();
    await page.getByRole('heading', { level: 1, name: new RegExp(solvedTitle, 'i') }).waitFor();
    const accepted = page.getByText('Accepted answer').first();
    expect((await accepted.boundingBox())!.y).toBeLessThan(900);
    await lookWell(asker);
    await page.goto(`${hearth.url}/search?q=${encodeURIComponent(words)}`);
    await page.getByRole('link', { name: new RegExp(solvedTitle, 'i') }).first().waitFor();
    await lookWell(asker);
  });

  test('the guest signs up and asks', async () => {
    const { page } = asker;
    await page.goto(`${hearth.url}/sign-up?next=${encodeURIComponent('/ask')}`);
    await lookWell(asker);
    await page.getByLabel('E-mail').fill('mara@example.com');
    await page.getByLabel('Handle').fill('mara');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: /join|account|sign up/i }).click();
    await page.waitForURL(/\/ask/);
    await lookWell(asker);
    await page.getByLabel('Your question in one line').fill(title);
    await page.getByLabel('Where it goes').selectOption({ label: 'Questions' });
    await page.getByLabel('What’s going on?').fill('After a power cut it is called **gateway** again.\n\n- set the name twice\n- waited a night');
    await page.getByRole('button', { name: 'Post question' }).click();
    await page.waitForURL(/\/t\/\d+\//);
    topicPath = new URL(page.url()).pathname;
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await lookWell(asker);
  });

  test('an answer from a second browser appears as a quiet line, and moves nothing', async () => {
    await asker.page.waitForLoadState('networkidle');
    await owner.page.goto(`${hearth.url}${topicPath}`);
    await lookWell(owner);
    const scrolled = await asker.page.evaluate(() => window.scrollY);
    await owner.page.getByRole('textbox', { name: /answer|reply/i }).last().fill('Save the name under **System › Identity**, then restart once.');
    await owner.page.getByRole('button', { name: 'Post answer' }).click();
    await owner.page.getByText('restart once').waitFor();
    const pill = asker.page.getByRole('button', { name: /1 new reply/i });
    await pill.waitFor();
    expect(await asker.page.getByText('restart once').count()).toBe(0);
    expect(await asker.page.evaluate(() => window.scrollY)).toBe(scrolled);
    await pill.click();
    await asker.page.getByText('restart once').waitFor();
    await lookWell(asker);
  });

  test('the asker accepts it, and the other browser hears of it', async () => {
    const { page } = asker;
    await page.getByRole('button', { name: /accept|solved/i }).first().click();
    await page.getByText('Accepted answer').first().waitFor();
    await lookWell(asker);
    await owner.page.getByText(/solved|accepted/i).first().waitFor();
  });

  test('search finds the solution', async () => {
    const search = `search?q=${encodeURIComponent('gateway forgets name identity')}`;
    // A page that was asked for too early would stay in memory for a while.
    const numbers = async () => ((await (await fetch(`${hearth.url}/api/v1/${search}`)).json()) as { items: { number: number }[] }).items.map(({ number }) => number);
    const number = Number(/\/t\/(\d+)/.exec(topicPath)![1]);
    expect(await soon(numbers, (found) => found.includes(number))).toContain(number);
    const guest = await openWindow(browser);
    await guest.page.goto(`${hearth.url}/${search}`);
    await guest.page.getByRole('link', { name: new RegExp(title.slice(0, 20)) }).first().waitFor();
    await lookWell(guest);
    await guest.context.close();
  });

  test.each<[string, BrowserContextOptions]>([
    ['on a phone', { viewport: { width: 390, height: 844 } }],
    ['in the dark', { colorScheme: 'dark' }],
    ['in Arabic, from right to left', { locale: 'ar' }],
    ['in French', { locale: 'fr' }],
  ])('the question reads well %s', async (_name, options) => {
    const guest = await openWindow(browser, options);
    await guest.page.goto(`${hearth.url}${topicPath}`, { waitUntil: 'networkidle' });
    await lookWell(guest);
    if (options.locale === 'ar') expect(await guest.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await guest.context.close();
  });

  test('without JavaScript one signs in, reads, replies and searches', async () => {
    const plain = await openWindow(browser, { javaScriptEnabled: false });
    const { page } = plain;
    await page.goto(`${hearth.url}/sign-in?next=${encodeURIComponent(topicPath)}`);
    await page.getByLabel('E-mail').fill('mara@example.com');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/t\/\d+/);
    expect(await page.getByText('restart once').count()).toBe(1);
    await page.locator('main textarea').last().fill('Written without a single script.');
    await page.getByRole('button', { name: /post (answer|reply)/i }).last().click();
    await page.getByText('Written without a single script.').waitFor();
    await plain.context.close();
  });
});

async function topicCount(): Promise<number> {
  const { items } = (await (await fetch(`${hearth.url}/api/v1/spaces`)).json()) as { items: { slug: string }[] };
  let count = 0;
  for (const { slug } of items) {
    const page = (await (await fetch(`${hearth.url}/api/v1/topics?limit=100&space=${slug}`)).json()) as { items: unknown[] };
    count += page.items.length;
  }
  return count;
}
