import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';

let hearth: Hearth;
let browser: Browser;

beforeAll(async () => {
  hearth = await startHearth(['--demo']);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const password = 'correct horse battery';
const submit = (page: Page) => page.locator('main form .btn-primary').first().click();

/** The link of this kind in the newest mail to an address. */
async function mailedLink(page: Page, to: string, kind: string): Promise<string> {
  await page.goto(`${hearth.url}/dev/outbox`);
  return (await page.locator(`article:has-text("${to}") a[href*="${kind}"]`).first().getAttribute('href'))!;
}

async function signUp(page: Page, handle: string, next = '/'): Promise<string> {
  const email = `${handle}@example.com`;
  await page.goto(`${hearth.url}/sign-up?next=${encodeURIComponent(next)}`);
  await page.fill('[name=email]', email);
  await page.fill('[name=handle]', handle);
  await page.fill('[name=password]', password);
  await submit(page);
  await page.waitForURL(hearth.url + next);
  return email;
}

describe.each([
  { name: 'with JavaScript', javaScriptEnabled: true },
  { name: 'without JavaScript', javaScriptEnabled: false },
])('an account $name', ({ javaScriptEnabled }) => {
  const handle = `joiner-${javaScriptEnabled ? 'a' : 'b'}`;

  test('is made, confirmed, changed, left and entered again by password, by link and by a reset, and deleted', async () => {
    const { page, context, complaints } = await openWindow(browser, { javaScriptEnabled });
    const email = await signUp(page, handle, '/questions?sort=newest');
    const session = (await context.cookies()).find(({ name }) => name === 'hearth_session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

    await page.goto(await mailedLink(page, email, '/verify-email'));
    await submit(page);
    await page.getByText('Your address is confirmed').waitFor();
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);

    await page.goto(`${hearth.url}/settings`);
    await page.fill('[name=bio]', 'Two lines\n<script>alert(1)</script>');
    await page.click('text=Save profile');
    await page.locator('.saved', { hasText: 'Saved' }).waitFor();
    await page.selectOption('select[name=locale]', 'ar');
    await page.click('text=Save preferences');
    await page.locator('html[dir=rtl]').waitFor();
    await page.goto(`${hearth.url}/u/${handle.toUpperCase()}`);
    expect(new URL(page.url()).pathname).toBe(`/u/${handle}`);
    await page.goto(`${hearth.url}/settings`);
    await page.locator('main form[action="/sign-out"] button').click();
    await page.waitForURL(`${hearth.url}/`);
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('hearth_session');

    await page.goto(`${hearth.url}/sign-in?next=%2F%2Felsewhere.example`);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', 'not the password');
    await submit(page);
    await page.getByRole('alert').waitFor();
    expect(await page.inputValue('[name=email]')).toBe(email);
    await page.fill('[name=password]', password);
    await submit(page);
    await page.waitForURL(`${hearth.url}/`);

    const other = await openWindow(browser, { javaScriptEnabled });
    await other.page.goto(`${hearth.url}/sign-in?next=%2Fquestions`);
    await other.page.fill('[name=email]', email);
    await other.page.click('text=E-mail me a link');
    await other.page.getByText('Look in your mailbox').waitFor();
    const link = await mailedLink(other.page, email, '/sign-in/link');
    await other.page.goto(link);
    await submit(other.page);
    await other.page.waitForURL(`${hearth.url}/questions`);
    await page.goto(link);
    await submit(page);
    await page.locator('main [role=status] , main [role=alert]').first().waitFor();

    await page.goto(`${hearth.url}/reset-password`);
    await page.fill('[name=email]', email);
    await submit(page);
    await page.locator('main [role=status]').waitFor();
    await page.goto(await mailedLink(page, email, '/reset-password/new'));
    await page.fill('[name=password]', 'another good password');
    await submit(page);
    await page.waitForURL(`${hearth.url}/`);
    await other.page.goto(`${hearth.url}/settings`);
    expect(new URL(other.page.url()).pathname).toBe('/sign-in');

    await page.goto(`${hearth.url}/settings/security`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('نزّله').click()]);
    expect(file.suggestedFilename()).toBe(`${handle}.json`);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ member: { handle, email, bio: 'Two lines\n<script>alert(1)</script>' }, posts: [], drafts: [] });
    await page.locator('a[href="/settings/leave"]').click();
    await page.locator('[name=sure]').check();
    await page.locator('main .btn-danger').click();
    await page.waitForURL(`${hearth.url}/left`);
    await page.locator('[role=status] h1').waitFor();
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('hearth_session');
    expect((await page.goto(`${hearth.url}/u/${handle}`))?.status()).toBe(404);
    await page.goto(`${hearth.url}/sign-in`);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', 'another good password');
    await submit(page);
    await page.getByRole('alert').waitFor();

    expect([...complaints(), ...other.complaints()]).toEqual([]);
    await context.close();
    await other.context.close();
  });
});

test('what was typed stays, but for the password, and each fault stands beside its field', async () => {
  const { page, context } = await openWindow(browser, { javaScriptEnabled: false });
  await page.goto(`${hearth.url}/sign-up`);
  await page.fill('[name=email]', 'somebody@example.com');
  await page.fill('[name=handle]', 'admin');
  await page.fill('[name=displayName]', 'Some <b>Body</b>');
  await page.fill('[name=password]', password);
  await submit(page);
  await page.locator('.error').first().waitFor();
  expect(await page.locator('.error').allInnerTexts()).toEqual(['This name is reserved. Choose another.']);
  expect(await page.locator('[name=handle]').getAttribute('aria-invalid')).toBe('true');
  expect(await page.inputValue('[name=displayName]')).toBe('Some <b>Body</b>');
  expect(await page.inputValue('[name=password]')).toBe('');
  await context.close();
});

const looks = [
  { name: 'wide and light', options: {} },
  { name: 'a phone, dark', options: { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const } },
  { name: 'the narrowest phone', options: { viewport: { width: 320, height: 640 } } },
  { name: 'Arabic, right to left', options: { locale: 'ar' } },
];

describe.each(looks)('pages of accounts: $name', ({ options }) => {
  test('have no accessibility faults, no script errors and do not scroll sideways', async () => {
    const { page, context, complaints } = await openWindow(browser, options);
    const found: Record<string, unknown> = {};
    const visit = async (path: string) => {
      await page.goto(hearth.url + path, { waitUntil: 'networkidle' });
      const faults = [...(await axeViolations(page)), ...complaints(), ...((await scrollsSideways(page)) ? ['scrolls sideways'] : [])];
      if (faults.length > 0) found[path] = faults;
    };
    const token = 'a'.repeat(43);
    for (const path of ['/sign-in?next=%2Fask', `/sign-in/link?token=${token}`, '/sign-in/link', '/sign-up', `/verify-email?token=${token}`, '/reset-password', `/reset-password/new?token=${token}`, `/setup?token=${token}`, '/setup', '/left', '/u/inesv']) await visit(path);
    await signUp(page, `looker-${Object.keys(options).length}-${Math.floor(Math.random() * 1e6)}`);
    for (const path of ['/settings', '/settings/security', '/settings/leave', '/settings/drafts', '/verify-email']) await visit(path);
    await context.close();
    expect(found).toEqual({});
  });
});

test('what is typed before the page’s scripts have come stays', async () => {
  const { page, context } = await openWindow(browser);
  let letScriptsCome = () => {};
  const scripts = new Promise<void>((come) => (letScriptsCome = come));
  await page.route('**/_app/**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`${hearth.url}/sign-up`, { waitUntil: 'commit' });
  await page.locator('[name=password]').waitFor();
  await page.fill('[name=email]', 'early@example.com');
  await page.fill('[name=displayName]', 'Early Bird');
  letScriptsCome();
  // The page is taken over once a button that needs scripts does something.
  while ((await page.locator('[name=password][type=text]').count()) === 0) await page.click('.password button', { delay: 100 });
  expect([await page.inputValue('[name=email]'), await page.inputValue('[name=displayName]')]).toEqual(['early@example.com', 'Early Bird']);
  await context.close();
});
