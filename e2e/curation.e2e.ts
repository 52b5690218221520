import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { ApiClient } from '../libs/testing/api-client.js';
import { axeViolations, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';

/** Members keep topics in order together: three close one as a duplicate, and suggested edits are accepted and declined. */
const password = 'four plain words here';

jest.setTimeout(120_000);

let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let asker: Member;
let voters: Member[];
let original: { number: number; slug: string };
let again: { number: number; slug: string };

interface Member {
  api: ApiClient;
  handle: string;
  state: BrowserContextOptions['storageState'];
}

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const guest = new ApiClient(hearth.url);
  const made = await guest.post('set-up', { token: /token=(\S+)/.exec(hearth.setUpLink!)![1], communityName: 'Northwind Community', email: 'ada@example.com', password, handle: 'ada' });
  owner = new ApiClient(hearth.url, { id: made.body.member.id, handle: 'ada', token: tokenOf(made.headers) });
  // Everybody may vote and suggest here; editing what others wrote takes more.
  await owner.patch('admin/community', { settings: { privileges: { preset: 'custom', custom: { close: 1, suggestEdit: 1, kudos: 1 } } } });
  await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  asker = await join('nils');
  voters = [await join('ines'), await join('omar'), await join('rosa')];
  original = (await owner.post('topics', { space: 'support', title: 'Router hums at night', body: 'It hums from dusk to dawn.' })).body;
  again = (await asker.api.post('topics', { space: 'support', title: 'My router hums every night', body: 'What can I do about it?' })).body;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

function tokenOf(headers: Headers): string {
  return /hearth_session=([^;]+)/.exec(headers.getSetCookie().join('\n'))![1]!;
}

async function join(handle: string): Promise<Member> {
  const { body, headers } = await new ApiClient(hearth.url).post('sign-up', { email: `${handle}@example.com`, password, handle });
  const token = tokenOf(headers);
  const cookie = { name: 'hearth_session', value: token, domain: 'localhost', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return { handle, api: new ApiClient(hearth.url, { id: body.member.id, handle, token }), state: { cookies: [cookie], origins: [] } };
}

const windowOf = (member: Member, options: BrowserContextOptions = {}): Promise<Person> => openWindow(browser, { storageState: member.state, ...options });

async function faultsOf({ page, complaints }: Person): Promise<unknown[]> {
  return [...(await axeViolations(page)), ...complaints(), ...((await scrollsSideways(page)) ? ['sideways'] : [])];
}

const pathOf = ({ number, slug }: { number: number; slug: string }): string => `/t/${number}/${slug}`;

describe('a topic that was there before', () => {
  test('is proposed by one member, without JavaScript, from similar titles', async () => {
    const { page, context } = await windowOf(voters[0]!, { javaScriptEnabled: false });
    await page.goto(hearth.url + pathOf(again));
    await page.locator('.question-actions').getByLabel(/^More actions/).click();
    await page.getByRole('link', { name: 'Was here before' }).click();
    await page.waitForURL(/\/duplicate$/);
    await page.getByRole('button', { name: 'Vote' }).click();
    await page.getByText('Choose a topic, or write its number.').waitFor();
    await page.getByRole('radio', { name: /Router hums at night/ }).check();
    await page.getByRole('button', { name: 'Vote' }).click();
    await page.getByText('1 vote of 3').waitFor();
    await context.close();
  });

  test('is found by other words, and agreed with by a second', async () => {
    const person = await windowOf(voters[1]!);
    const { page } = person;
    await page.goto(hearth.url + pathOf(again), { waitUntil: 'networkidle' });
    await page.locator('.topic-note').getByRole('link', { name: 'Router hums at night' }).click();
    await page.waitForURL(/\/duplicate$/);
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Look for other words' }).fill('nothing like this here');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('Nothing found.').waitFor();
    await page.getByRole('button', { name: 'It’s the same' }).click();
    await page.getByText('2 votes of 3').waitFor();
    await page.getByRole('button', { name: 'Take my vote back' }).click();
    await page.getByText('1 vote of 3').waitFor();
    await page.fill('#address', `${hearth.url}${pathOf(again)}`);
    await page.getByRole('button', { name: 'Vote' }).click();
    await page.getByText('That’s this topic itself.').waitFor();
    await page.fill('#address', `${hearth.url}${pathOf(original)}`);
    await page.getByRole('button', { name: 'Vote' }).click();
    await page.getByText('2 votes of 3').waitFor();
    await person.context.close();
  });

  test('is closed by the third vote; guests and search engines are led to the original, and search ranks it behind', async () => {
    const { page, context } = await windowOf(voters[2]!);
    await page.goto(`${hearth.url}/t/${again.number}/duplicate`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'It’s the same' }).click();
    await page.waitForURL(new RegExp(`/t/${again.number}/`));
    await page.getByText('This question was answered before:').waitFor();
    await context.close();

    const guest = await openWindow(browser);
    await guest.page.goto(hearth.url + pathOf(again), { waitUntil: 'networkidle' });
    expect(await guest.page.locator('.topic-note').innerText()).toBe('This question was answered before: Router hums at night');
    expect(await guest.page.getAttribute('link[rel=canonical]', 'href')).toBe(hearth.url + pathOf(original));
    expect(await guest.page.locator('script[type="application/ld+json"]').textContent()).not.toContain('QAPage');
    expect(await faultsOf(guest)).toEqual([]);
    await guest.page.goto(hearth.url + pathOf(original), { waitUntil: 'networkidle' });
    expect(await guest.page.locator('.rail').innerText()).toMatch(/My router hums every night[\s\S]*Asked again/);
    await guest.context.close();
    const found = async (): Promise<number[]> => (await owner.get('search?q=router%20hums%20night')).body.items.map(({ number }: { number: number }) => number);
    expect(await found()).toEqual([original.number, again.number]);
  });

  test('is opened again by three', async () => {
    for (const { api } of voters.slice(0, 2)) await api.put(`topics/${again.number}/reopening-votes/mine`, {});
    const person = await windowOf(voters[2]!);
    const { page } = person;
    await page.goto(hearth.url + pathOf(again), { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Is it something else?' }).click();
    await page.waitForURL(/\/duplicate$/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).toContain('2 votes of 3');
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Vote to open it again' }).click();
    await page.waitForURL(new RegExp(`/t/${again.number}/`));
    expect(await page.locator('.topic-note').count()).toBe(0);
    await person.context.close();
  });

  test('has its author’s word, which is enough', async () => {
    const person = await windowOf(asker, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = person;
    await page.goto(`${hearth.url}/t/${again.number}/duplicate`, { waitUntil: 'networkidle' });
    expect(await page.locator('main').innerText()).toContain('Your vote alone decides.');
    await page.fill('#address', String(original.number));
    await page.getByRole('button', { name: 'Close as a duplicate' }).click();
    await page.getByText('This question was answered before:').waitFor();
    await person.context.close();
  });
});
