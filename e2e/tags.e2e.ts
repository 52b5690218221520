import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import type { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, type Member } from './support/people.js';

/** Members write about a tag, two at once lose nothing, a version of before comes back, and votes make a word its synonym. */
const about = '/tags/router/about';

let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let keepers: Member[];
let moderator: Member;
let newcomer: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = (await setUpOwner(hearth)).api;
  await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  for (const tag of ['router', 'gateway']) await owner.post('topics', { space: 'support', title: `Why does my ${tag} hum`, body: 'It hums all day.', tags: [tag] });
  keepers = [];
  for (const handle of ['kim', 'kay', 'kit', 'kofi', 'kaya']) keepers.push(await joinWithRole(handle, 'superuser'));
  [moderator, newcomer] = [await joinWithRole('mona', 'moderator'), await joinAs(hearth, 'nils')];
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function joinWithRole(handle: string, role: 'superuser' | 'moderator'): Promise<Member> {
  const member = await joinAs(hearth, handle);
  done(await owner.put(`admin/members/${member.api.who!.id}/role`, { role }));
  return member;
}

async function open(member: Member | undefined, path: string, options: BrowserContextOptions = {}): Promise<Person> {
  const person = await openWindow(browser, { storageState: member?.state, ...options });
  await person.page.goto(hearth.url + path);
  await person.page.waitForLoadState('networkidle');
  return person;
}

describe('what is written about a tag', () => {
  test('is reached from the list of tags, and written with a preview of how it will look', async () => {
    const person = await open(keepers[0], '/tags');
    const { page } = person;
    await page.locator('main').getByRole('link', { name: 'router' }).click();
    await page.getByRole('link', { name: 'About this tag' }).click();
    await page.waitForURL(`**${about}`);
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('link', { name: 'Write about it' }).click();
    await page.waitForURL('**/edit');
    await page.getByLabel('In one line').fill('Boxes that others get their network from.');
    await page.getByLabel('Text', { exact: true }).fill('For **routers** of any make.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('.preview strong').waitFor();
    await page.getByLabel('What did you change?').fill('A start');
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(`**${about}`);
    expect(await page.locator('main .prose strong').textContent()).toBe('routers');
    expect(await page.locator('main').textContent()).toContain('Last changed by kim');
  });

  test('is not offered to who may not, who reads what it takes', async () => {
    const { page } = await open(newcomer, about);
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('Members with 2,000 points; who knows this tag well, with 50; moderators and staff.');
    expect((await page.goto(`${hearth.url}/tags/router/edit`))!.status()).toBe(403);
  });

  test('of two at once the second sees the difference and both texts, and saves on top', async () => {
    const [one, two] = [await open(keepers[0], '/tags/router/edit'), await open(keepers[1], '/tags/router/edit')];
    const text = ({ page }: Person) => page.getByRole('textbox', { name: /^(Text|Your text)$/ });
    await text(one).fill('For routers of any make, and for hubs.');
    await one.page.getByRole('button', { name: 'Save' }).click();
    await one.page.waitForURL(`**${about}`);
    await text(two).fill('For routers alone.');
    await two.page.getByRole('button', { name: 'Save' }).click();
    await two.page.getByRole('alert').waitFor();
    expect(await two.page.getByRole('alert').textContent()).toContain('kim');
    expect(await two.page.locator('#their-text').inputValue()).toContain('and for hubs');
    expect(await text(two).inputValue()).toBe('For routers alone.');
    expect(await faultsOf(two)).toEqual([]);
    await two.page.getByRole('button', { name: 'Save my text over theirs' }).click();
    await two.page.waitForURL(`**${about}`);
    expect(await two.page.locator('main .prose').innerText()).toBe('For routers alone.');
  });

  test('keeps its versions; an earlier one comes back, without scripts, too', async () => {
    const reader = await open(undefined, '/tags/router/history');
    expect(await reader.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Version 3', 'Version 2', 'Version 1']);
    expect(await reader.page.getByRole('button', { name: /Bring version/ }).count()).toBe(0);
    const person = await open(keepers[2], '/tags/router/history');
    expect(await faultsOf(person)).toEqual([]);
    const { page } = await open(keepers[2], '/tags/router/history', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Bring version 2 back' }).click();
    await page.waitForURL(`**${about}`);
    expect(await page.locator('main .prose').innerText()).toBe('For routers of any make, and for hubs.');
  });
});

describe('a synonym', () => {
  const proposal = ({ page }: Person) => page.locator('[data-proposal=gateway]');

  test('is proposed with a reason, and waits on the list of tags for who may vote', async () => {
    const person = await open(keepers[0], about);
    const { page } = person;
    await page.getByText('Propose a synonym').click();
    await page.getByLabel('Word').fill('router');
    await page.getByLabel('Why?').fill('The same box.');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Why?').inputValue()).toBe('The same box.');
    await page.getByLabel('Word').fill('gateway');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await proposal(person).waitFor();
    expect(await proposal(person).getByRole('button').allTextContents()).toEqual(['Withdraw']);
    expect(await faultsOf(person)).toEqual([]);
    const voter = await open(keepers[1], '/tags');
    await voter.page.getByRole('link', { name: 'gateway → router' }).click();
    await voter.page.waitForURL(`**${about}#synonyms-h`);
    expect(await (await open(newcomer, '/tags')).page.getByRole('link', { name: 'gateway → router' }).count()).toBe(0);
  });

  test('holds with four votes, one of them taken back and given again, one without scripts', async () => {
    const first = await open(keepers[1], about);
    await proposal(first).getByRole('button', { name: 'For' }).click();
    await proposal(first).locator('button[aria-pressed=true]').waitFor();
    await proposal(first).getByRole('button', { name: 'For' }).click();
    await first.page.getByText('0 for, 0 against').waitFor();
    await proposal(first).getByRole('button', { name: 'For' }).click();
    await first.page.getByText('1 for, 0 against').waitFor();
    expect(await faultsOf(first)).toEqual([]);
    const plain = await open(keepers[2], about, { javaScriptEnabled: false });
    await proposal(plain).getByRole('button', { name: 'For' }).click();
    await plain.page.getByText('2 for, 0 against').waitFor();
    const [third, fourth] = [await open(keepers[3], about), await open(keepers[4], about)];
    await proposal(third).getByRole('button', { name: 'For' }).click();
    await third.page.getByText('3 for, 0 against').waitFor();
    await proposal(fourth).getByRole('button', { name: 'For' }).click();
    await proposal(fourth).locator('[data-state=approved]').waitFor();
    await first.page.goto(`${hearth.url}/tags/gateway`);
    expect(new URL(first.page.url()).pathname).toBe('/tags/router');
    expect(await first.page.locator('main').textContent()).toContain('Why does my gateway hum');
  });

  test('is taken back by a moderator, by keyboard: the tag has its topics again', async () => {
    const person = await open(moderator, about);
    await proposal(person).getByRole('button', { name: 'Take it back' }).focus();
    await person.page.keyboard.press('Enter');
    await proposal(person).locator('[data-state=undone]').waitFor();
    expect(await faultsOf(person)).toEqual([]);
    const list = await open(newcomer, '/tags/gateway');
    expect(new URL(list.page.url()).pathname).toBe('/tags/gateway');
    expect(await list.page.locator('main').textContent()).toContain('Why does my gateway hum');
    const log = await open(newcomer, '/about/moderation');
    expect(await log.page.locator('main').textContent()).toContain('A word became a synonym of a tag');
  });

  test('reads well on a phone, in Arabic and in the dark', async () => {
    await keepers[1]!.api.post('tags/router/synonym-proposals', { from: 'box', reason: 'People say so.' });
    for (const options of [{ viewport: { width: 390, height: 844 } }, { viewport: { width: 390, height: 844 }, locale: 'ar' }, { colorScheme: 'dark' as const }]) {
      for (const path of ['/tags', about, '/tags/router/edit', '/tags/router/history']) {
        const person = await open(keepers[0], path, options);
        expect([path, ...(await faultsOf(person))]).toEqual([path]);
        await person.context.close();
      }
    }
  });
});
