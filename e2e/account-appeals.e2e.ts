import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import type { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** Who is silenced or suspended asks for a second look; another moderator answers, and may take that back. */
let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let mona: Member;
let milo: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = (await setUpOwner(hearth)).api;
  done(await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  [mona, milo] = [await joinAs(hearth, 'mona'), await joinAs(hearth, 'milo')];
  for (const { api } of [mona, milo]) await owner.put(`admin/members/${api.who!.id}/role`, { role: 'moderator' });
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** Takes writing or the account away for a week, by mona. */
async function sanction(member: Member, kind: 'silence' | 'suspend'): Promise<void> {
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString();
  done(await mona.api.post(`moderation/members/${member.api.who!.id}/sanctions`, { kind, until, reason: 'Three warnings in a week.' }));
}
const mayWrite = async ({ api }: Member): Promise<boolean> => (await api.post('topics', { space: 'support', title: 'May I write again here', body: 'Trying.' })).status === 201;

test.each([
  { name: 'on a phone', handle: 'ines', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'without JavaScript', handle: 'omar', options: { javaScriptEnabled: false } },
])('who is silenced asks for a second look; granted, taken back and denied $name', async ({ handle, options }) => {
  const member = await joinAs(hearth, handle);
  const looksWell = options.javaScriptEnabled === false ? async () => [] : faultsOf;
  await sanction(member, 'silence');
  const person = await windowOf(browser, member, options);
  await person.page.goto(`${hearth.url}/settings/moderation`);
  await person.page.getByText('Three warnings in a week.').waitFor();
  await person.page.getByRole('link', { name: 'Ask for a second look' }).click();
  await person.page.getByLabel('Why was this decision wrong?').fill('I was warned once.');
  expect(await looksWell(person)).toEqual([]);
  await person.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await person.page.getByText('Thank you. Another moderator will look at it.').waitFor();
  await person.page.getByText('An answer is due by').waitFor();
  expect(await person.page.getByRole('link', { name: 'Ask for a second look' }).count()).toBe(0);

  const decider = await windowOf(browser, mona, options);
  await decider.page.goto(`${hearth.url}/moderation/appeals`);
  await decider.page.getByText('You decided this before, so another moderator answers.').waitFor();
  expect(await decider.page.getByRole('button', { name: 'Grant: give the account back' }).count()).toBe(0);
  await decider.context.close();

  const other = await windowOf(browser, milo, options);
  const { page } = other;
  await page.goto(`${hearth.url}/moderation`);
  await page.getByRole('link', { name: 'Appeals about accounts: 1' }).click();
  await page.getByText('I was warned once.').waitFor();
  expect(await looksWell(other)).toEqual([]);
  await page.getByLabel('What the member is told').fill('Once is not three times.');
  await page.getByRole('button', { name: 'Grant: give the account back' }).click();
  await page.getByText('Granted.').waitFor();
  await page.getByText('No appeal waits').waitFor();
  expect(await looksWell(other)).toEqual([]);
  expect(await mayWrite(member)).toBe(true);

  await page.getByRole('link', { name: 'Take it back' }).click();
  await page.getByText('The member is silenced or suspended again, as before.').waitFor();
  await page.getByRole('button', { name: 'Take it back' }).click();
  expect(await soon(() => mayWrite(member), (may) => !may)).toBe(false);
  await page.goto(`${hearth.url}/moderation/appeals`);
  await page.getByRole('button', { name: 'Deny: the decision stays' }).click();
  await page.getByText('Denied.').waitFor();
  await page.getByText('No appeal waits').waitFor();
  await person.page.goto(`${hearth.url}/settings/moderation`);
  await person.page.getByText('Your appeal was not granted: the decision stays').waitFor();
  expect(await person.page.getByRole('link', { name: 'Ask for a second look' }).count()).toBe(0);
  expect(await looksWell(person)).toEqual([]);
  for (const { context } of [person, other]) await context.close();
});

test('who is suspended asks by the link of the mail, without signing in', async () => {
  const member = await joinAs(hearth, 'seller');
  await sanction(member, 'suspend');
  const guest = await openWindow(browser, { viewport: { width: 390, height: 844 } });
  const { page } = guest;
  const link = await soon(
    async () => {
      await page.goto(`${hearth.url}/dev/outbox`);
      const found = page.locator(`article:has-text("seller@example.com") a[href*="/appeal"]`);
      return (await found.isVisible()) ? found.getAttribute('href') : null;
    },
    (found) => found !== null,
    60,
  );
  await page.goto(link!);
  await page.getByRole('heading', { name: 'Your account was suspended' }).waitFor();
  await page.getByText('Three warnings in a week.').waitFor();
  expect(await faultsOf(guest)).toEqual([]);
  await page.getByLabel('Why was this decision wrong?').fill('That was not me.');
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await page.getByText('Another moderator will look at it.').waitFor();
  await guest.context.close();
  expect(done(await milo.api.get('moderation/account-appeals')).items).toMatchObject([{ text: 'That was not me.', against: { action: 'suspend' } }]);
}, 120_000);

test.each([
  { name: 'dark', options: { colorScheme: 'dark' as const } },
  { name: 'in Arabic on the narrowest phone', options: { locale: 'ar', viewport: { width: 320, height: 640 } } },
  { name: 'in French', options: { locale: 'fr' } },
])('the page of appeals has no faults $name', async ({ options }) => {
  const person = await windowOf(browser, milo, options);
  await person.page.goto(`${hearth.url}/moderation/appeals`);
  await person.page.getByText('That was not me.').waitFor();
  expect(await faultsOf(person)).toEqual([]);
  await person.context.close();
});
