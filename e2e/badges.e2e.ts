import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon } from './support/people.js';

type State = BrowserContextOptions['storageState'];

let hearth: Hearth;
let browser: Browser;
let owner: State;
let member: State;

/** An owner and a member, who thank each other for a first answer. */
beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const made = await setUpOwner(hearth, 'the-owner');
  done(await made.api.post('spaces', { name: 'Questions', slug: 'questions', kind: 'support' }));
  owner = made.state;
  member = (await joinAs(hearth, 'the-member')).state;

  const [ownerWindow, memberWindow] = await Promise.all([openWindow(browser, { storageState: owner }), openWindow(browser, { storageState: member })]);
  for (const { page } of [ownerWindow, memberWindow]) await page.goto(`${hearth.url}/badges`);
  await call(ownerWindow.page, 'PATCH', 'admin/community', { settings: { privileges: { preset: 'open' } } });
  await thankForAnswer(memberWindow.page, ownerWindow.page);
  await thankForAnswer(ownerWindow.page, memberWindow.page);
  await ownerWindow.context.close();
  await memberWindow.context.close();
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** What the page's own script would send. */
function call<Answer>(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(`/api/v1/${where}`, { method: how, headers: { 'content-type': 'application/json' }, body: what });
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [method, path, body && JSON.stringify(body)] as const,
  ) as Promise<Answer>;
}

async function thankForAnswer(asker: Page, answerer: Page): Promise<void> {
  const spaces = await call<{ items: { slug: string; kind: string }[] }>(asker, 'GET', 'spaces');
  const space = spaces.items.find(({ kind }) => kind === 'support')!.slug;
  const { number } = await call<{ number: number }>(asker, 'POST', 'topics', { space, title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' });
  const { id } = await call<{ id: string }>(answerer, 'POST', `topics/${number}/replies`, { body: 'Pin the backhaul to channel 44.' });
  await call(asker, 'PUT', `posts/${id}/vote`, { kind: 'kudos' });
  const told = async () => (await call<{ items: { badge: string }[] }>(answerer, 'GET', 'me/new-badges')).items.map(({ badge }) => badge);
  expect(await soon(told, ({ length }) => length > 0)).toEqual(['first-light']);
}

const line = (page: Page) => page.locator('.new-badges');

test.each<[string, BrowserContextOptions]>([
  ['wide', {}],
  ['the narrowest phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['Arabic, right to left', { locale: 'ar' }],
  ['French', { locale: 'fr' }],
])('badges, ranks and what they take can be read by everyone: %s', async (_name, options) => {
  const found: Record<string, unknown> = {};
  for (const [state, paths] of [[undefined, ['/badges', '/badges/first-light', '/u/the-owner']], [owner, ['/badges/rescuer', '/admin/ranks']]] as const) {
    const { page, context, complaints } = await openWindow(browser, { ...options, ...(state && { storageState: state }) });
    // The owner is not told yet: that is another test's.
    await page.route('**/me/new-badges/seen', (route) => route.abort());
    for (const path of paths) {
      await page.goto(hearth.url + path, { waitUntil: 'networkidle' });
      const [faults, sideways, heard] = [await axeViolations(page), await scrollsSideways(page), complaints()];
      if (faults.length > 0 || sideways || heard.length > 0) found[path] = { faults, sideways, heard };
    }
    await context.close();
  }
  expect(found).toEqual({});
});

test('without JavaScript a new badge is told until one has read it', async () => {
  const { page, context } = await openWindow(browser, { storageState: owner, javaScriptEnabled: false });
  await page.goto(`${hearth.url}/questions`);
  expect(await line(page).innerText()).toContain('New badge: First light');
  await page.goto(`${hearth.url}/tags`);
  await line(page).getByRole('button', { name: 'Got it' }).click();
  await line(page).waitFor({ state: 'detached' });
  await page.waitForURL(`${hearth.url}/tags`);
  expect(await line(page).count()).toBe(0);
  await page.goto(`${hearth.url}/badges/first-light`);
  expect(await page.locator('.holders').innerText()).toContain('the-owner');
  expect(await page.locator('aside .terms').innerText()).toMatch(/First answers with kudos\s*1 of 10/);
  await page.goto(`${hearth.url}/u/the-owner`);
  const rail = page.locator('aside.rail');
  expect(await rail.getByRole('link', { name: 'First light' }).first().getAttribute('href')).toBe('/badges/first-light');
  await rail.getByText('Next: Helper').click();
  expect(await rail.locator('.why-panel .terms').innerText()).toMatch(/Reputation\s*10 of 50/);
  await context.close();
});

test('with JavaScript a new badge is told once', async () => {
  const { page, context } = await openWindow(browser, { storageState: member });
  await Promise.all([page.waitForResponse('**/api/v1/me/new-badges/seen'), page.goto(`${hearth.url}/questions`)]);
  expect(await line(page).innerText()).toContain('New badge: First light');
  await line(page).getByRole('button').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Tags', exact: true }).first().click();
  await page.waitForURL(`${hearth.url}/tags`);
  await line(page).waitFor({ state: 'detached' });
  await page.reload();
  expect(await line(page).count()).toBe(0);
  await context.close();
});

describe.each([
  { name: 'with JavaScript', javaScriptEnabled: true, rank: 'Kindler', points: '5' },
  { name: 'without JavaScript', javaScriptEnabled: false, rank: 'Stoker', points: '7' },
])('an admin $name', ({ javaScriptEnabled, rank, points }) => {
  test('adds a rank, is told what does not fit, and takes it away again', async () => {
    const { page, context, complaints } = await openWindow(browser, { storageState: owner, javaScriptEnabled });
    await page.goto(`${hearth.url}/admin/ranks`, { waitUntil: 'networkidle' });
    const added = page.locator('fieldset.rank-fields').last();
    await added.getByLabel('Name (English)').fill(rank);
    await added.getByLabel('From this reputation on').fill('50');
    await page.click('.savebar .btn-primary');
    await page.locator('.error').first().waitFor();
    expect(await page.locator('fieldset.rank-fields').last().getByLabel('Name (English)').inputValue()).toBe(rank);
    await page.locator('fieldset.rank-fields').last().getByLabel('From this reputation on').fill(points);
    await page.click('.savebar .btn-primary');
    await page.locator('fieldset.rank-fields', { hasText: rank }).waitFor();
    await page.goto(`${hearth.url}/u/the-owner`);
    expect(await page.locator('.profile-head').innerText()).toContain(rank);
    await page.goto(`${hearth.url}/admin/ranks`, { waitUntil: 'networkidle' });
    await page.locator('fieldset.rank-fields', { hasText: rank }).getByLabel('Take this rank away').check();
    await page.click('.savebar .btn-primary');
    await page.locator('fieldset.rank-fields', { hasText: rank }).waitFor({ state: 'detached' });
    await page.goto(`${hearth.url}/u/the-owner`);
    expect(await page.locator('.profile-head').innerText()).toContain('Newcomer');
    expect(complaints()).toEqual([]);
    await context.close();
  });
});
