import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';

let hearth: Hearth;
let browser: Browser;
let storageState: BrowserContextOptions['storageState'];

/** The owner sets the community up without a script; the windows of these tests are theirs. */
beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const { page, context } = await openWindow(browser, { javaScriptEnabled: false });
  await page.goto(hearth.setUpLink!);
  await page.fill('[name=communityName]', 'Northwind Community');
  await page.fill('[name=email]', 'owner@example.com');
  await page.fill('[name=handle]', 'the-owner');
  await page.fill('[name=password]', 'correct horse battery');
  await page.click('main form .btn-primary');
  await page.waitForURL(`${hearth.url}/setup/spaces`);
  await page.check('[name=preset][value=both]');
  await page.click('main form .btn-primary');
  await page.waitForURL(`${hearth.url}/setup/look`);
  await page.click('main form .btn-primary');
  await page.waitForURL(`${hearth.url}/`);
  storageState = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const owner = (options: BrowserContextOptions = {}) => openWindow(browser, { storageState, ...options });
const go = (page: Page, path: string) => page.goto(hearth.url + path, { waitUntil: 'networkidle' });
const hueOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hearth-brand-hue').trim());
const spaceNames = (page: Page) => page.locator('ol.ordered a.b').allInnerTexts();

test('setting up names the community, makes its owner and its first spaces, and works once', async () => {
  const { page, context } = await openWindow(browser);
  await page.goto(hearth.url);
  expect(await page.title()).toBe('Northwind Community');
  expect(await page.locator('.spaces b').allInnerTexts()).toEqual(['Questions', 'Talk']);
  await page.goto(hearth.setUpLink!);
  expect(await page.locator('h1').innerText()).toBe('This community is set up');
  await context.close();
});

test.each(['/admin', '/admin/look', '/admin/members', '/setup/look'])('for guests there is no %s', async (path) => {
  expect((await fetch(hearth.url + path)).status).toBe(404);
});

describe.each([
  { name: 'with JavaScript', javaScriptEnabled: true, hue: '250' },
  { name: 'without JavaScript', javaScriptEnabled: false, hue: '150' },
])('an admin $name', ({ javaScriptEnabled, hue }) => {
  test('publishes a look that everybody can read, and none that some cannot', async () => {
    const { page, context, complaints } = await owner({ javaScriptEnabled });
    await go(page, '/admin/look');
    await page.fill('input[name=brandHue]', '189');
    await page.fill('input[name=brandChroma]', '0.2');
    await page.fill('[name=tagline]', 'Ask us');
    await page.click('.savebar .btn-primary');
    await page.locator('.error').waitFor();
    expect(await page.inputValue('[name=tagline]')).toBe('Ask us');
    expect(await hueOf(page)).not.toBe('189');
    await page.fill('input[name=brandHue]', hue);
    await page.fill('input[name=brandChroma]', '0.15');
    await page.click('.savebar .btn-primary');
    await page.waitForURL(/published/);
    expect(await hueOf(page)).toBe(hue);
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('makes a space, moves it up by keyboard, archives it and brings it back', async () => {
    const { page, context } = await owner({ javaScriptEnabled });
    const slug = `mesh-${hue}`;
    await go(page, '/admin/spaces/new');
    await page.fill('[name=name]', `Mesh ${hue}`);
    await page.fill('[name=slug]', 'questions');
    await page.fill('[name=products]', 'Gale 6\nDrift');
    await page.click('text=Make the space');
    await page.locator('.error').waitFor();
    expect(await page.inputValue('[name=products]')).toBe('Gale 6\nDrift');
    await page.fill('[name=slug]', slug);
    await page.click('text=Make the space');
    await page.waitForURL(/\/admin\/spaces\?saved/);
    const before = await spaceNames(page);
    expect(before.at(-1)).toBe(`Mesh ${hue}`);
    await page.getByRole('button', { name: `Move Mesh ${hue} up` }).focus();
    await page.keyboard.press('Enter');
    await page.locator('ol.ordered > li:nth-last-child(2)', { hasText: `Mesh ${hue}` }).waitFor();
    expect((await spaceNames(page)).at(-2)).toBe(`Mesh ${hue}`);
    await go(page, `/admin/spaces/${slug}`);
    await page.locator('button', { hasText: 'Archive this space' }).click();
    await page.locator('.note-warm').waitFor();
    expect((await fetch(`${hearth.url}/s/${slug}`)).status).toBe(404);
    await page.locator('button', { hasText: 'Bring this space back' }).click();
    await page.locator('.note-warm').waitFor({ state: 'detached' });
    expect((await fetch(`${hearth.url}/s/${slug}`)).status).toBe(200);
    await context.close();
  });

  test('cannot take the last owner’s role away', async () => {
    const { page, context } = await owner({ javaScriptEnabled });
    await go(page, '/admin/members?q=the-owner');
    await page.selectOption('.records select', 'member');
    await page.locator('.records button').click();
    await page.locator('.records [role=alert]').waitFor();
    expect((await go(page, '/admin'))!.status()).toBe(200);
    await context.close();
  });
});

test('an imported member is invited, takes the account over by a mailed link, and is deleted when they ask for it', async () => {
  await hearth.command('import', 'stackexchange', 'libs/imports/stackexchange/fixtures/small');
  const { page, context } = await owner();
  await go(page, '/admin/members');
  const rows = page.locator('.records > li');
  expect(await rows.filter({ hasText: '@the-owner' }).locator('[name=email]').count()).toBe(0);
  const row = rows.filter({ has: page.locator('[name=email]') }).first();
  const name = await row.locator('.who').innerText();
  await row.locator('[name=email]').fill('owner@example.com');
  await row.getByRole('button', { name: 'Invite' }).click();
  await row.getByRole('alert').waitFor();
  await row.locator('[name=email]').fill('returning@example.com');
  await row.getByRole('button', { name: 'Invite' }).click();
  await row.getByText('Invitation sent').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  const person = await openWindow(browser);
  const outbox = async (kind: string) => {
    await person.page.goto(`${hearth.url}/dev/outbox`);
    return (await person.page.locator(`article:has-text("returning@example.com") a[href*="${kind}"]`).first().getAttribute('href'))!;
  };
  await person.page.goto(await outbox('/sign-in'));
  await person.page.getByLabel('E-mail').fill('returning@example.com');
  await person.page.getByRole('button', { name: 'E-mail me a link' }).click();
  await person.page.getByText('Look in your mailbox').waitFor();
  await person.page.goto(await outbox('/sign-in/link'));
  await person.page.locator('main form .btn-primary').click();
  await person.page.waitForURL(`${hearth.url}/`);
  await person.page.goto(`${hearth.url}/settings`);
  expect(await person.page.getByLabel('Name', { exact: true }).inputValue()).toBe(name);
  await go(page, '/admin/members');
  expect(await rows.filter({ hasText: 'returning@example.com' }).locator('[name=email]').count()).toBe(0);

  const own = rows.filter({ hasText: 'returning@example.com' });
  await own.getByText('Delete the account').click();
  await own.getByText('For somebody who asked for it.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await own.getByRole('button', { name: `Delete for good: the account of ${name}` }).click();
  await page.getByText('The account is deleted.').waitFor();
  expect(await own.count()).toBe(0);
  await person.page.goto(`${hearth.url}/settings`);
  expect(new URL(person.page.url()).pathname).toBe('/sign-in');
  // The same dump brings the name back to nobody.
  await hearth.command('import', 'stackexchange', 'libs/imports/stackexchange/fixtures/small');
  await go(page, '/admin/members');
  expect(await page.locator('.records .who').allInnerTexts()).not.toContain(name);
  await person.context.close();
  await context.close();
});

test('changes wait in the bar, and leaving them behind asks first', async () => {
  const { page, context } = await owner();
  await go(page, '/admin/limits');
  await page.fill('[name=titleMin]', '9');
  await page.fill('[name=titleMax]', '150');
  await page.getByText('2 changes not published yet').waitFor();
  const asked = page.waitForEvent('dialog');
  const leaving = page.click('.admin-side >> text=Health');
  await (await asked).dismiss();
  await leaving;
  expect(new URL(page.url()).pathname).toBe('/admin/limits');
  await page.fill('[name=titleMin]', '8');
  await page.getByText('1 change not published yet').waitFor();
  await page.click('text=Discard');
  await page.waitForFunction(() => (document.querySelector('[name=titleMax]') as HTMLInputElement | null)?.value === '200');
  await context.close();
});

const paths = ['', '/look', '/spaces', '/spaces/new', '/spaces/questions', '/tags', '/members', '/groups', '/languages', '/limits', '/mail', '/jobs', '/health'].map((path) => `/admin${path}`);
const looks = [
  { name: 'wide and light', options: {} },
  { name: 'a phone, dark', options: { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const } },
  { name: 'the narrowest phone', options: { viewport: { width: 320, height: 640 } } },
  { name: 'Arabic, right to left', options: { locale: 'ar' } },
];

describe.each(looks)('pages of the administration: $name', ({ options }) => {
  test('have no accessibility faults, no script errors and do not scroll sideways', async () => {
    const { page, context, complaints } = await owner(options);
    const found: Record<string, unknown> = {};
    for (const path of [...paths, '/setup/spaces', '/setup/look']) {
      await go(page, path);
      const faults = [...(await axeViolations(page)), ...complaints(), ...((await scrollsSideways(page)) ? ['scrolls sideways'] : [])];
      if (faults.length > 0) found[path] = faults;
    }
    await context.close();
    expect(found).toEqual({});
  });
});
