import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import { faultsOf, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, setUpOwner, windowOf } from './support/people.js';

/** Trust is earned by reading, and new members are told their limits. The requirements are those of an admin who lowered them. */
let hearth: Hearth;
let browser: Browser;
let owner: Person;
let reader: Person;
let topic: number;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await windowOf(browser, await setUpOwner(hearth));
  await send(owner.page, 'POST', 'spaces', { name: 'Questions', slug: 'questions', kind: 'support' });
  topic = (await send<{ number: number }>(owner.page, 'POST', 'topics', { space: 'questions', title: 'What is worth reading here', body: 'Everything below.' })).number;
  for (let at = 1; at <= 6; at += 1) await send(owner.page, 'POST', `topics/${topic}/replies`, { body: `Part ${at} of it.\n\n${'It goes on for a while. '.repeat(40)}` });
  reader = await windowOf(browser, await joinAs(hearth, 'reader'));
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function send<Answer = Record<string, never>>(page: Page, method: string, path: string, data?: object): Promise<Answer> {
  const response = await page.request.fetch(`${hearth.url}/api/v1/${path}`, { method, data });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return (response.status() === 204 ? undefined : await response.json()) as Answer;
}

async function lookWell(person: Person): Promise<void> {
  expect(await faultsOf(person)).toEqual([]);
}
const open = (page: Page, path: string) => page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
const requirement = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('trust', () => {
  test('an admin sets what level 1 takes', async () => {
    const { page } = owner;
    await open(page, '/admin/trust');
    await lookWell(owner);
    await page.getByRole('heading', { name: 'For level 1, Reader' }).click();
    await page.getByLabel('Topics opened').first().fill('1');
    await page.getByLabel('Posts read').first().fill('3');
    await page.getByLabel('Minutes of reading').first().fill('0.1');
    await lookWell(owner);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published.', { exact: false }).waitFor();
    const { settings } = await send<{ settings: { trust: { level1: object } } }>(page, 'GET', 'community');
    expect(settings.trust.level1).toEqual({ topicsEntered: 1, postsRead: 3, minutesRead: 0.1 });
  });

  test('a new member sees what is missing, reads, and has level 1', async () => {
    const { page } = reader;
    await open(page, '/u/reader');
    await page.getByText('Level 0 of 4').waitFor();
    expect(await requirement(page, 'Posts read').innerText()).toContain('0 of 3');
    await lookWell(reader);
    await open(page, `/t/${topic}`);
    for (let at = 0; at < 8; at += 1) {
      await page.mouse.wheel(0, 450);
      await page.waitForTimeout(1_500);
    }
    await open(page, '/u/reader');
    for (let tries = 0; tries < 20 && !(await page.getByText('Level 1 of 4').isVisible()); tries += 1) {
      await page.waitForTimeout(250);
      await page.reload({ waitUntil: 'networkidle' });
    }
    expect(await page.getByText('Level 1 of 4').isVisible()).toBe(true);
    expect(await requirement(page, 'Days visited').innerText()).toContain('1 of 15');
    await lookWell(reader);
  });

  test('others see the level and not what is missing', async () => {
    const other = await openWindow(browser);
    await open(other.page, '/u/reader');
    await other.page.getByText('Level 1 of 4').waitFor();
    expect(await requirement(other.page, 'Days visited').count()).toBe(0);
    await lookWell(other);
    await other.context.close();
  });

  test('an admin gives a level and holds it', async () => {
    const { page } = owner;
    await open(page, '/u/reader');
    await page.getByRole('combobox', { name: 'Give this level' }).selectOption('4');
    await page.getByRole('checkbox', { name: /Hold it/ }).check();
    await page.getByRole('button', { name: 'Give this level' }).click();
    await page.getByText('Level 4 of 4').waitFor();
    await page.getByText('An admin keeps this level as it is.').waitFor();
    await lookWell(owner);
  });
});

describe('a new member’s limits', () => {
  test('are said in plain words, and what was typed stays', async () => {
    const fresh = await windowOf(browser, await joinAs(hearth, 'fresh'));
    const { page } = fresh;
    const text = 'Look at https://one.example and https://two.example and https://three.example please.';
    await open(page, `/t/${topic}`);
    await page.fill('#reply textarea', text);
    await page.getByRole('button', { name: 'Post answer' }).click();
    await page.getByText('A new member’s post can hold 2 links.', { exact: false }).waitFor();
    expect(await page.inputValue('#reply textarea')).toBe(text);
    await lookWell(fresh);
    await page.fill('#reply textarea', 'Look at https://one.example please.');
    await page.getByRole('button', { name: 'Post answer' }).click();
    await page.getByText('Look at').last().waitFor();
    await fresh.context.close();
  });

  test('a button that takes points says how many', async () => {
    const fresh = await windowOf(browser, await joinAs(hearth, 'pointless'));
    const { page } = fresh;
    await open(page, `/t/${topic}`);
    await page.locator('.needs-points').first().click();
    await page.getByText('This takes 8 points of reputation.', { exact: false }).first().waitFor();
    await lookWell(fresh);
    await fresh.context.close();
  });
});
