import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { faultsOf, openBrowser } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** What somebody follows and muted, in one list: found from the menu, narrowed, let go and taken back. */
let hearth: Hearth;
let browser: Browser;
let reader: Member;
const titles = Array.from({ length: 22 }, (_, at) => `Question number ${at + 1} of the evening`);

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const owner = await setUpOwner(hearth);
  reader = await joinAs(hearth, 'greta');
  await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } });
  done(await owner.api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  for (const title of titles) {
    const { number } = done(await owner.api.post('topics', { space: 'support', title, body: 'It hums.', tags: ['hum'] }));
    done(await reader.api.put(`topics/${number}/subscription`, { level: 'following' }));
  }
  done(await reader.api.put('tags/hum/subscription', { level: 'muted' }));
  done(await reader.api.put('spaces/support/subscription', { level: 'following' }));
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const levelOf = async (name: string): Promise<string | undefined> => done(await reader.api.get('me/subscriptions?limit=100')).items.find((item: { name: string }) => item.name === name)?.level;

test('is found from the menu, narrowed, and changed in place by keys', async () => {
  const person = await windowOf(browser, reader);
  const { page } = person;
  await page.goto(`${hearth.url}/inbox`);
  await page.getByRole('link', { name: 'What you follow and mute' }).waitFor();
  await page.locator('header details.dropdown summary').last().click();
  await page.getByRole('link', { name: 'Following and muted' }).click();
  await page.waitForURL('**/settings/following');
  await page.getByLabel('What').selectOption('tag');
  await page.waitForURL('**/settings/following?subject=tag');
  await page.getByRole('button', { name: 'Muted: hum' }).focus();
  await page.keyboard.press('Enter');
  const mute = page.getByRole('button', { name: 'Mute: hum' });
  await mute.waitFor();
  expect(await mute.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await soon(() => levelOf('hum'), (level) => level === undefined)).toBeUndefined();
  await page.keyboard.press('Enter');
  expect(await soon(() => levelOf('hum'), (level) => level === 'muted')).toBe('muted');
  expect(await faultsOf(person)).toEqual([]);
  await person.context.close();
});

test('its way there, the menu, stays open when the page’s scripts come later', async () => {
  const { page, context } = await windowOf(browser, reader);
  let letScriptsCome = () => {};
  const scripts = new Promise<void>((come) => (letScriptsCome = come));
  await page.route('**/_app/**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`${hearth.url}/inbox`, { waitUntil: 'commit' });
  await page.locator('header details.dropdown summary').last().click();
  const counted = page.waitForResponse('**/api/v1/suggestions?*');
  letScriptsCome();
  await counted;
  expect(await page.getByRole('link', { name: 'Following and muted' }).isVisible()).toBe(true);
  await context.close();
});

test('comes in pages, of which the next is added below', async () => {
  const person = await windowOf(browser, reader);
  const { page } = person;
  await page.goto(`${hearth.url}/settings/following?subject=topic`);
  const rows = page.locator('.records > li');
  expect(await rows.count()).toBe(20);
  await page.getByRole('link', { name: 'Show more' }).click();
  await rows.nth(21).waitFor();
  expect(await rows.nth(20).getByRole('link').evaluate((link) => link === document.activeElement)).toBe(true);
  await person.context.close();
});

test('is let go and taken back without JavaScript', async () => {
  const person = await windowOf(browser, reader, { javaScriptEnabled: false });
  const { page } = person;
  await page.goto(`${hearth.url}/settings/following`);
  await page.getByLabel('How').selectOption('following');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/level=following/);
  await page.getByRole('button', { name: 'Following: Support' }).click();
  await page.getByText('You neither follow Support nor mute it').waitFor();
  expect(await levelOf('Support')).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('You follow Support').waitFor();
  expect(await levelOf('Support')).toBe('following');
  await person.context.close();
});

describe.each<[string, BrowserContextOptions]>([
  ['on a phone, in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['in Arabic', { locale: 'ar' }],
  ['in French', { locale: 'fr' }],
])('the page %s', (_name, options) => {
  test.each(['/settings/following', '/settings/following?subject=space&level=muted'])('%s has no faults', async (path) => {
    const person = await windowOf(browser, reader, options);
    await person.page.goto(hearth.url + path);
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });
});
