import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { faultsOf, openBrowser } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { anHourLater } from './support/long-ago.js';
import { done, joinAs, password, setUpOwner, soon, windowOf, type Member } from './support/people.js';

let hearth: Hearth;
let browser: Browser;
let admin: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  admin = await setUpOwner(hearth);
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const path = '/admin/embedding';
const openAs = async (options: BrowserContextOptions = {}, query = '') => {
  const person = await windowOf(browser, admin, options);
  await person.page.goto(hearth.url + path + query);
  return person;
};
const lines = (page: Page) => page.locator('section', { has: page.locator('#snippet-h') }).locator('pre code').innerText();
const findings = (page: Page) => page.getByRole('list', { name: 'What was found' }).getByRole('listitem');

describe('the lines to copy', () => {
  test('change as an admin chooses, and so does the preview', async () => {
    const { page, context, complaints } = await openAs();
    expect(await lines(page)).toBe(`<script async src="${hearth.url}/embed/v1/loader.js"></script>\n<hearth-launcher></hearth-launcher>`);
    await page.getByLabel('Corner', { exact: true }).selectOption('start');
    await page.getByLabel('Where it opens').selectOption('ask');
    await page.getByRole('spinbutton', { name: 'Brand hue' }).fill('168');
    await page.getByRole('slider', { name: 'Corners' }).fill('14');
    await page.getByLabel('Text of the button').fill('Ask "us"');
    expect((await lines(page)).split('\n').at(-1)).toBe('<hearth-launcher hue="168" radius="14" view="ask" position="start" label="Ask &quot;us&quot;"></hearth-launcher>');
    const corner = page.locator('.host-corner');
    expect(await corner.evaluate((element) => [getComputedStyle(element).getPropertyValue('--hearth-brand-hue').trim(), element.classList.contains('host-corner-start')])).toEqual(['168', true]);
    expect(await corner.locator('.host-launch').innerText()).toBe('Ask "us"');
    await page.getByLabel('What to show').selectOption('hearth-community');
    expect((await lines(page)).split('\n').at(-1)).toBe('<hearth-community hue="168" radius="14" view="ask"></hearth-community>');
    expect(await page.locator('.host-page .host-frame').count()).toBe(1);
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('are copied by their button', async () => {
    const { page, context } = await openAs({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy: What to put on your page' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines(page));
    await context.close();
  });

  test('name one version with a hash that fits what is served', async () => {
    const { page, context } = await openAs();
    await page.getByLabel(/Only this version/).check();
    const [, src, integrity] = /src="([^"]+)" integrity="sha384-([^"]+)" crossorigin/.exec(await lines(page))!;
    const code = await (await fetch(src!)).arrayBuffer();
    expect(Buffer.from(await crypto.subtle.digest('SHA-384', code)).toString('base64')).toBe(integrity);
    await context.close();
  });

  test('come without scripts too, for what the address asks for', async () => {
    const { page, context } = await openAs({ javaScriptEnabled: false });
    await page.getByLabel('What to show').selectOption('hearth-community');
    await page.getByRole('spinbutton', { name: 'Brand hue' }).fill('250');
    await page.getByLabel(/signed in on my site/).check();
    await page.getByRole('button', { name: 'Show the lines' }).click();
    await page.waitForURL(/element=hearth-community/);
    expect(await lines(page)).toContain("Hearth('identify'");
    expect((await lines(page)).split('\n').at(-1)).toBe('<hearth-community hue="250" view="help"></hearth-community>');
    await context.close();
  });
});

describe.each([
  { name: 'with JavaScript', javaScriptEnabled: true },
  { name: 'without JavaScript', javaScriptEnabled: false },
])('a policy, $name', ({ javaScriptEnabled }) => {
  const check = async ({ page }: { page: Page }, policy: string) => {
    await page.getByLabel('Policy or headers').fill(policy);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('status').filter({ hasText: /A page with these headers|no policy/ }).waitFor();
  };

  test('is told what it keeps out, with the lines to write; with those it lets the community through', async () => {
    const person = await openAs({ javaScriptEnabled });
    const { page } = person;
    await check(person, "default-src 'self'; frame-src 'none'");
    await page.getByText('can’t show the community yet').waitFor();
    await findings(page).nth(2).waitFor();
    const written = await findings(page).locator('code').allInnerTexts();
    expect(written).toEqual([`script-src 'self' ${hearth.url}`, `frame-src ${hearth.url}`, `connect-src 'self' ${hearth.url}`]);
    expect(await page.getByLabel('Policy or headers').inputValue()).toBe("default-src 'self'; frame-src 'none'");
    await check(person, `default-src 'self'; ${written.join('; ')}`);
    await page.getByText('can show the community.').waitFor();
    await page.waitForLoadState();
    expect(await findings(page).count()).toBe(1);
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });
});

test('a secret that takes a fresh sign-in to delete is deleted by confirming, and no other is made', async () => {
  const late = await joinAs(hearth, 'omar');
  const key = done(await admin.api.post('admin/identify-keys'));
  await anHourLater(hearth, admin, 'omar');
  done(await admin.api.put(`admin/members/${late.api.who!.id}/role`, { role: 'admin' }));
  const { page, context } = await windowOf(browser, late);
  await page.goto(hearth.url + path);
  const row = page.getByRole('row', { name: key.id });
  await row.getByRole('button', { name: 'Delete' }).click();
  const [again] = await Promise.all([context.waitForEvent('page'), row.getByRole('link', { name: 'Confirm that it’s you' }).click()]);
  await again.fill('[name=password]', password);
  await again.getByRole('button', { name: 'Confirm' }).click();
  await row.waitFor({ state: 'detached' });
  expect(done(await admin.api.get('admin/identify-keys')).items).toEqual([]);
  await context.close();
});

test('what is pasted is text: no markup of it comes alive, and nothing that it names is fetched', async () => {
  const person = await openAs();
  const { page } = person;
  const fetched: string[] = [];
  page.on('request', (request) => !request.url().startsWith(`${hearth.url}/_app/`) && fetched.push(request.url()));
  await page.getByLabel('Policy or headers').fill('<img src=x onerror=alert(1)>; script-src <b>bold</b>; https://evil.example/policy');
  await page.getByRole('button', { name: 'Check it' }).click();
  await findings(page).first().waitFor();
  expect(await findings(page).locator('img, b').count()).toBe(0);
  expect(fetched).toEqual([]);
  expect(person.complaints()).toEqual([]);
  await person.context.close();
});

test('everything on the page is done by keyboard', async () => {
  const { page, context } = await openAs();
  const element = page.getByLabel('What to show');
  await element.focus();
  await page.keyboard.press('ArrowDown');
  expect(await element.inputValue()).toBe('hearth-community');
  await page.getByLabel('Policy or headers').focus();
  await page.keyboard.type("script-src 'self'");
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await findings(page).first().waitFor();
  const isOnButton = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await soon(isOnButton, (text) => text === 'Check it')).toBe('Check it');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Copy: script-src');
  await context.close();
});

const looks: [string, BrowserContextOptions][] = [
  ['in the light', {}],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
  ['from right to left on a phone in the dark', { viewport: { width: 390, height: 844 }, locale: 'ar-EG', colorScheme: 'dark' }],
];

test.each(looks)('the page is well %s, with findings on it', async (_how, options) => {
  const person = await openAs(options, '?element=hearth-launcher&label=Help&hue=250');
  const { page } = person;
  await page.locator('textarea[name=policy]').fill("script-src 'nonce-a' 'strict-dynamic'; frame-src self; frames-src x\nCross-Origin-Opener-Policy: same-origin".replace(/^/, 'Content-Security-Policy: '));
  await page.locator('form[action="?/check"] button').first().click();
  await page.locator('section:has(#check-h) li').first().waitFor();
  expect(await page.locator('section:has(#check-h) li').count()).toBe(6);
  // The page's bar covers what is behind it.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await faultsOf(person)).toEqual([]);
  await person.context.close();
});

test('for guests there is no such page', async () => {
  expect((await fetch(hearth.url + path)).status).toBe(404);
  expect((await fetch(`${hearth.url}${path}?/check`, { method: 'POST', headers: { origin: hearth.url }, body: new URLSearchParams({ policy: '' }) })).status).toBe(404);
});
