import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { faultsOf, openBrowser } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, windowOf, type Member } from './support/people.js';

/** A private question becomes public, cleaned, where who asked it agrees; and stays private where they do not. */
const serial = 'C02XK0AAJG5H';
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let customer: Member;

beforeAll(async () => {
  [hearth, browser] = await Promise.all([startHearth(), openBrowser()]);
  owner = await setUpOwner(hearth);
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } }));
  done(await owner.api.post('spaces', { name: 'Open', slug: 'open', kind: 'support' }));
  done(await owner.api.post('spaces', { name: 'Desk', slug: 'desk', kind: 'support', visibility: 'members' }));
  customer = await joinAs(hearth, 'ines', 'Ines Vardal');
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function privateQuestion(title: string): Promise<number> {
  const { number } = done(await customer.api.post<{ number: number }>('topics', { space: 'desk', title, body: `I am Ines Vardal, and the light stays off.\n\nSerial number: ${serial}` }));
  const { id } = done(await owner.api.post<{ id: string }>(`topics/${number}/replies`, { body: 'Hold the button for ten seconds.' }));
  done(await customer.api.put(`topics/${number}/solution`, { postId: id }));
  return number;
}

/** Cleans a question in the owner's browser, and returns where the customer finds it. */
async function askToPublish(number: number): Promise<void> {
  const staff = await windowOf(browser, owner);
  const { page } = staff;
  await page.goto(`${hearth.url}/t/${number}/publish`);
  const marks = page.getByRole('region', { name: 'What was found' });
  await marks.getByText(serial).waitFor();
  expect(await faultsOf(staff)).toEqual([]);
  await page.getByRole('button', { name: 'Ask the customer' }).click();
  await page.getByRole('alert').filter({ hasText: 'undecided' }).waitFor();
  await marks.getByRole('button', { name: `Replace: ${serial}` }).click();
  await marks.getByRole('button', { name: 'Keep: Ines Vardal' }).click();
  await marks.getByText('Kept').waitFor();
  expect(await page.getByLabel('Question', { exact: true }).inputValue()).not.toContain(serial);
  await page.getByLabel('Question', { exact: true }).fill('The light stays off.\n\nSerial number: [serial number]');
  await page.getByRole('button', { name: 'Ask the customer' }).click();
  await page.getByText('The customer was asked.').waitFor();
  expect(await faultsOf(staff)).toEqual([]);
  await staff.context.close();
}

test('staff cleans a question, the customer agrees without a name in another browser, and it is public', async () => {
  const number = await privateQuestion('My light stays off since Tuesday');
  await askToPublish(number);
  expect((await fetch(`${hearth.url}/t/${number}`, { redirect: 'manual' })).status).not.toBe(200);
  const person = await windowOf(browser, customer);
  const { page } = person;
  await page.goto(`${hearth.url}/publish/asked`);
  await page.getByRole('link', { name: 'My light stays off since Tuesday' }).click();
  await page.getByRole('heading', { name: 'May this be public?' }).waitFor();
  await page.getByText('Serial number: [serial number]').last().waitFor();
  expect(await faultsOf(person)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, without my name' }).click();
  await page.getByText('It is public now.').waitFor();
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('heading', { name: 'My light stays off since Tuesday' }).waitFor();
  const shown = await (await fetch(page.url())).text();
  expect(shown).toContain('Hold the button for ten seconds.');
  for (const secret of [serial, 'Vardal', 'ines']) expect(shown).not.toContain(secret);
  await person.context.close();
});

test.each([true, false])('a question whose customer refuses stays private (scripts: %s)', async (javaScriptEnabled) => {
  const title = javaScriptEnabled ? 'My other light stays off, too' : 'My third light stays off';
  const number = await privateQuestion(title);
  await askToPublish(number);
  const person = await windowOf(browser, customer, { viewport: { width: 390, height: 800 }, javaScriptEnabled });
  const { page } = person;
  await page.goto(`${hearth.url}/publish/asked`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'No, it stays private' }).click();
  await page.getByText('It stays private, and what you read here is deleted.').waitFor();
  if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
  await page.goto(`${hearth.url}/publish/asked`);
  await page.getByText('Nothing waits for you.').waitFor();
  const { items } = done(await owner.api.get<{ items: { title: string }[] }>('topics?space=open'));
  expect(items.map(({ title }) => title)).not.toContain(title);
  await person.context.close();
});

test('a reply with a key is held once, and hidden by a press', async () => {
  const { number } = done(await owner.api.post<{ number: number }>('topics', { space: 'open', title: 'How do I connect it?', body: 'It asks for a word.' }));
  const person = await windowOf(browser, customer);
  const { page } = person;
  await page.goto(`${hearth.url}/t/${number}`);
  const box = page.locator('#reply-text');
  await box.click();
  await box.fill('Try this:\n\nwpa_passphrase = plum-kettle-84');
  await page.getByRole('alert').filter({ hasText: 'wpa_passphrase' }).waitFor();
  await page.getByRole('button', { name: /^Post/ }).click();
  await page.getByText('Press again to post it as it is.').waitFor();
  expect(await faultsOf(person)).toEqual([]);
  await page.getByRole('button', { name: /^Hide it for me: .*wpa_passphrase/ }).click();
  expect(await box.inputValue()).toBe('Try this:\n\nwpa_passphrase = ••••••••');
  await page.getByRole('button', { name: /^Post/ }).click();
  await page.getByText('wpa_passphrase = ••••••••').waitFor();
  await person.context.close();
});
