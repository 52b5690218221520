import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import type { ApiClient } from '../libs/testing/api-client.js';
import { axeViolations, faultsOf, openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, setUpOwner, windowOf, type Member } from './support/people.js';

/** An answer arrives while its asker reads something else, is opened, marked and put away; what was not read comes by e-mail. */
let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let asker: Member;
let helper: Member;
let mailed: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = (await setUpOwner(hearth)).api;
  await owner.patch('admin/community', { settings: { privileges: { preset: 'open' } } });
  await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  [asker, helper, mailed] = [await joinAs(hearth, 'greta', 'Greta'), await joinAs(hearth, 'ines', 'Ines'), await joinAs(hearth, 'milo', 'Milo')];
  await confirm(mailed);
  // What is mailed is on its way while the other journeys are made.
  const topic = await ask(mailed, 'Does metal foil block the backhaul');
  await answer(topic.number, 'It does: move the node out of the foil.');
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** The newest mail to an address that holds such a link, as the development outbox shows it. */
async function mailTo(page: Page, handle: string, kind: string): Promise<{ text: string; link: string } | undefined> {
  await page.goto(`${hearth.url}/dev/outbox`);
  const mail = page.locator(`article:has-text("${handle}@example.com"):has(a[href*="${kind}"])`).first();
  if (!(await mail.isVisible())) return undefined;
  return { text: await mail.innerText(), link: (await mail.locator(`a[href*="${kind}"]`).first().getAttribute('href'))! };
}

async function confirm(member: Member): Promise<void> {
  const { page, context } = await windowOf(browser, member);
  await page.goto((await mailTo(page, member.handle, '/verify-email'))!.link);
  await page.locator('main form .btn-primary').first().click();
  await page.getByText('Your address is confirmed').waitFor();
  await context.close();
}

async function ask(by: Member, title: string): Promise<{ number: number; slug: string }> {
  return (await by.api.post('topics', { space: 'support', title, body: 'Since the last update.' })).body;
}
async function answer(number: number, body: string, by = helper): Promise<{ id: string }> {
  return (await by.api.post(`topics/${number}/replies`, { body })).body;
}

const inboxLink = (page: Page) => page.locator('header a[href="/inbox"]');

describe('an answer', () => {
  let topic: { number: number; slug: string };

  test('moves the count in every open tab, without a reload', async () => {
    topic = await ask(asker, 'Garden office forty metres away');
    const person = await windowOf(browser, asker);
    const second = await person.context.newPage();
    for (const page of [person.page, second]) {
      const joined = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('member.join')));
      await page.goto(`${hearth.url}/questions`);
      await expectName(page, 'Inbox');
      await joined;
    }
    await answer(topic.number, 'A Breeze outdoors beats a second Drift here.');
    for (const page of [person.page, second]) await expectName(page, 'Inbox, 1 unread');
    // Opened in one tab, it is read in the other.
    await person.page.keyboard.press('g');
    await person.page.keyboard.press('i');
    await person.page.getByRole('link', { name: 'Ines answered Garden office forty metres away' }).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await person.page.getByRole('link', { name: /Ines answered/ }).click();
    await person.page.waitForURL(new RegExp(`/t/${topic.number}/`));
    for (const page of [person.page, second]) await expectName(page, 'Inbox');
    await person.context.close();
  });

  test('is put away by a key, taken back from the toast, and found among what is done', async () => {
    const person = await windowOf(browser, asker);
    const { page } = person;
    await page.goto(`${hearth.url}/inbox`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /Ines answered/ }).waitFor();
    await page.keyboard.press('j');
    await page.locator('.ntf.is-cursor', { hasText: 'Ines answered' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('link', { name: /Ines answered/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: /Ines answered/ }).waitFor();
    // What could not be saved is back where it stood, and can be tried again.
    await page.route('**/api/v1/notifications/*', (route) => route.abort());
    await page.locator('.ntf', { hasText: 'Ines answered' }).getByRole('button', { name: 'Mark done' }).click();
    await page.getByText('That wasn’t saved.').waitFor();
    await page.getByRole('link', { name: /Ines answered/ }).waitFor();
    await page.unroute('**/api/v1/notifications/*');
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.url().includes('/notifications/'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: /Ines answered/ }).waitFor({ state: 'detached' });
    await saved;
    await page.getByRole('link', { name: 'Done', exact: true }).click();
    await page.getByRole('link', { name: /Ines answered/ }).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });

  test('says nothing more once the topic is muted', async () => {
    const person = await windowOf(browser, asker);
    const { page } = person;
    await page.goto(`${hearth.url}/t/${topic.number}/${topic.slug}`);
    await page.getByRole('button', { name: 'Following' }).click();
    await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Following' }).waitFor();
    await asker.api.put(`topics/${topic.number}/subscription`, { level: 'muted' });
    await answer(topic.number, 'One more thing.');
    await page.waitForTimeout(1_500);
    await page.goto(`${hearth.url}/inbox?filter=unread`);
    await page.getByText('You have read everything').waitFor();
    await person.context.close();
  });
});

test('a mention is read and put away without JavaScript', async () => {
  const topic = await ask(helper, 'Who has a foil backed office');
  await answer(topic.number, '@greta has one, she will know.', mailed);
  const person = await windowOf(browser, asker, { javaScriptEnabled: false });
  const { page } = person;
  await until(async () => {
    await page.goto(`${hearth.url}/inbox?filter=mentions`);
    return page.getByText('mentioned you in').isVisible();
  });
  await expectName(page, 'Inbox, 1 unread');
  await page.getByRole('button', { name: 'Mark all read' }).click();
  await expectName(page, 'Inbox');
  await page.getByRole('button', { name: 'Mark done' }).click();
  await page.getByText('Nobody has mentioned you yet').waitFor();
  await person.context.close();
});

describe.each([
  { name: 'on a phone, in the dark', options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const } },
  { name: 'in Arabic', options: { locale: 'ar' } },
])('pages $name', ({ options }) => {
  test.each(['/inbox', '/inbox?filter=done', '/settings/notifications', '/s/support'])('%s', async (path) => {
    const person = await windowOf(browser, asker, options);
    await person.page.goto(hearth.url + path);
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });
});

test('what was chosen is kept: kinds, time zone and quiet hours', async () => {
  const person = await windowOf(browser, asker);
  const { page } = person;
  await page.goto(`${hearth.url}/settings/notifications`);
  await page.getByRole('switch', { name: 'Kudos' }).uncheck();
  await page.getByLabel('E-mail: Mentions').selectOption('daily');
  await page.getByLabel('Your time zone').selectOption('Europe/Paris');
  await page.getByLabel('No mails in quiet hours').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  expect(await faultsOf(person)).toEqual([]);
  await page.goto(`${hearth.url}/inbox`);
  await page.getByText('Quiet from 22:00 to 07:00, your time.').waitFor();
  expect(await page.getByRole('switch', { name: /Kudos/ }).isChecked()).toBe(false);
  await person.context.close();
});

test.each([false, true])('an answer that nobody read is mailed, and the mail’s link has no more of them, without signing in (scripts: %s)', async (javaScriptEnabled) => {
  const { page, context } = await openWindow(browser, { javaScriptEnabled });
  let mail: Awaited<ReturnType<typeof mailTo>>;
  await until(async () => (mail = await mailTo(page, 'milo', '/unsubscribe')) !== undefined, 30_000);
  expect(mail!.text).toContain('It does: move the node out of the foil.');
  await page.goto(mail!.link);
  await page.getByText('Answers to my questions').waitFor();
  if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop these mails' }).click();
  await page.getByText('these mails no longer come').waitFor();
  const { body } = await mailed.api.get('me/notification-preferences');
  expect(body.channels.find(({ kind }: { kind: string }) => kind === 'answer')).toMatchObject({ here: true, mail: 'off' });
  await context.close();
});

/** The name of the way to the inbox, which says how much waits there. */
async function expectName(page: Page, name: string): Promise<void> {
  await until(async () => (await inboxLink(page).getAttribute('aria-label')) === name);
  expect(await inboxLink(page).getAttribute('aria-label')).toBe(name);
}

async function until(holds: () => Promise<boolean>, patienceMs = 15_000, pauseMs = 200): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come true in time.');
    await new Promise((ok) => setTimeout(ok, pauseMs));
  }
}
