import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, setUpOwner, windowOf, type Member } from './support/people.js';

/** An admin tries a rule on what was flagged, publishes it, and everybody reads and feels it. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let author: Member;
let readers: Member[];
let postId: string;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  await owner.api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  author = await joinAs(hearth, 'nils');
  readers = [await joinAs(hearth, 'ines'), await joinAs(hearth, 'omar'), await joinAs(hearth, 'lea')];
  postId = await write('The mesh loses its roof', 'Throw all of it away.');
  for (const reader of readers) await reader.api.post(`posts/${postId}/flags`, { reason: 'unkind' });
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function write(title: string, body: string): Promise<string> {
  const { number } = (await owner.api.post('topics', { space: 'support', title, body: 'Asking for a friend.' })).body;
  return (await author.api.post(`topics/${number}/replies`, { body })).body.id;
}
const hideWeight = async () => (await owner.api.get('admin/community')).body.settings.moderation.hideWeight;

describe('rules that can be seen, tried and changed', () => {
  test.each<[string, BrowserContextOptions]>([
    ['', {}],
    [' on a phone', { viewport: { width: 390, height: 844 } }],
    [' without JavaScript', { javaScriptEnabled: false }],
  ])('a lower weight is tried%s, and names the post that it would have hidden; nothing changes', async (_how, options) => {
    const window = await windowOf(browser, owner, options);
    const { page } = window;
    await page.goto(`${hearth.url}/admin/moderation`);
    await page.getByLabel('Weight of flags that hides a post').fill('3');
    await page.getByRole('button', { name: 'Try it' }).click();
    const result = page.locator('[data-trial="done"]');
    await result.waitFor();
    await page.waitForLoadState();
    expect(await result.getByRole('link', { name: 'The mesh loses its roof' }).getAttribute('href')).toBe(`/p/${postId}`);
    expect(await result.getByText('Would have been hidden').count()).toBe(1);
    expect(await page.locator('[data-total="trial.hidden"] td').allTextContents()).toEqual(['0', '1']);
    expect(await page.getByLabel('Weight of flags that hides a post').inputValue()).toBe('3');
    expect(await hideWeight()).toBe(8.33);
    if (options.javaScriptEnabled !== false) {
      // In between, the bar at the foot of the window lies over fields.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect(await faultsOf(window)).toEqual([]);
    }
    await page.context().close();
  });

  test('published, flags hide earlier, and the page for everybody says so', async () => {
    const { page } = await windowOf(browser, owner);
    await page.goto(`${hearth.url}/admin/moderation`, { waitUntil: 'networkidle' });
    await page.getByLabel('Weight of flags that hides a post').fill('2');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.locator('[data-trial="done"]').waitFor();
    await page.getByText('1 change not published yet').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published.', { exact: false }).waitFor();
    expect(await hideWeight()).toBe(2);
    const next = await write('Another roof is gone', 'You deserve it.');
    for (const reader of readers.slice(0, 2)) await reader.api.post(`posts/${next}/flags`, { reason: 'unkind' });
    expect((await new ApiClient(hearth.url).get(`posts/${next}`)).body.hidden).toBe(true);
    await page.context().close();

    const guest = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    await guest.page.goto(`${hearth.url}/`, { waitUntil: 'networkidle' });
    await guest.page.getByRole('contentinfo').getByRole('link', { name: 'How it works', exact: true }).click();
    await guest.page.getByRole('heading', { name: 'How it works here' }).waitFor();
    expect(await guest.page.locator('[data-rule="hideWeight"]').textContent()).toContain('weight 2 ');
    await guest.page.getByRole('link', { name: 'Privileges' }).click();
    expect(await guest.page.locator('[data-rule="downvote"] td').textContent()).toBe('125');
    expect(await faultsOf(guest)).toEqual([]);
    await guest.page.context().close();
  });

  test('standard values are filled in and wait to be published', async () => {
    const { page } = await windowOf(browser, owner);
    await page.goto(`${hearth.url}/admin/moderation`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Fill in the standard values' }).click();
    expect(await page.getByLabel('Weight of flags that hides a post').inputValue()).toBe('8.33');
    await page.getByText('1 change not published yet').waitFor();
    expect(await hideWeight()).toBe(2);
    await page.context().close();
  });

  test('what trust takes is tried, too', async () => {
    const window = await windowOf(browser, owner);
    const { page } = window;
    await page.goto(`${hearth.url}/admin/trust`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'For level 1, Reader' }).click();
    for (const name of ['Topics opened', 'Posts read', 'Minutes of reading']) await page.getByLabel(name).first().fill('0');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.locator('[data-trial="done"]').waitFor();
    expect(await page.locator('[data-moved="rising"]').textContent()).toBe('5');
    await page.getByRole('link', { name: 'ines' }).waitFor();
    expect(await faultsOf(window)).toEqual([]);
    expect((await owner.api.get('admin/trust')).body.members[0]).toBe(5);
    await page.context().close();
  });
});
