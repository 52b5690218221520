import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright';
import { axeViolations, openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { openHostSite, type HostSite } from './support/host-site.js';
import { done, joinAs, setUpOwner, soon } from './support/people.js';

const title = 'The node stops with ERR_42';

let hearth: Hearth;
let site: HostSite;
let stranger: HostSite;
let browser: Browser;
let forum = '';
let number = 0;

beforeAll(async () => {
  hearth = await startHearth();
  forum = hearth.url.replace('localhost', 'forum.localhost');
  const atoms = () => `
    <p><hearth-count thread="doc:/install">Comments</hearth-count> · <hearth-count thread="doc:/empty"></hearth-count> · <hearth-count topic="${number}"></hearth-count></p>
    <p><hearth-vote topic="${number}"></hearth-vote></p>
    <hearth-answers q="ERR_42"></hearth-answers>
    <hearth-answers q="xyzzyplugh">Nothing is known yet.</hearth-answers>`;
  const page = { get place() { return atoms(); }, reads: true };
  const pages = { '/': page, '/ar': { ...page, lang: 'ar', dir: 'rtl' as const, get place() { return atoms(); } }, '/none': {} };
  site = await openHostSite(() => forum, pages);
  stranger = await openHostSite(() => forum, pages, 'stranger.localhost');
  const owner = await setUpOwner(hearth);
  const { id: threadsSpaceId } = done(await owner.api.post('spaces', { name: 'Docs', slug: 'docs', kind: 'support' }));
  done(await owner.api.patch('admin/community', { settings: { embedding: { origins: [site.origin], threadsSpaceId }, privileges: { preset: 'open' } } }));
  const asker = await joinAs(hearth, 'rosa');
  ({ number } = done(await asker.api.post('topics', { space: 'docs', title, body: 'It says ERR_42 at night.' })));
  const reply = done(await owner.api.post(`topics/${number}/replies`, { body: 'Update the node, then restart it.' }));
  done(await asker.api.put(`topics/${number}/solution`, { postId: reply.id }));
  done(await owner.api.put(`topics/${number}/me-too`, { on: true }));
  done(await owner.api.post('page-threads', { key: 'doc:/install', title: 'Install on Linux', address: `${site.origin}/`, body: 'Works here.' }));
  // What is asked for before it is in the index stays away for a minute.
  expect(await soon(async () => (await owner.api.get('search?q=ERR_42&state=solved')).body.total, (total) => total === 1)).toBe(1);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  stranger?.close();
  await hearth?.stop();
});

/** The paths that a page asks the community for from now on. */
function askedOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith(forum) && asked.push(new URL(request.url()).pathname.replace(/\/[0-9a-f]{16}\//, '/version/')));
  return asked;
}

describe('small elements on another site’s page', () => {
  test('show what everybody may see, by one request for each kind', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const asked = askedOf(page);
    await page.goto(site.origin);
    const counts = page.locator('hearth-count');
    await page.getByRole('button', { name: /I have this, too/ }).waitFor();
    await page.getByRole('link', { name: title }).waitFor();
    await counts.getByText('2 posts').waitFor();
    expect(await counts.locator('[part=count]').allTextContents()).toEqual(['1 post', 'No posts yet', '2 posts']);
    expect(await page.getByRole('button', { name: /I have this, too/ }).textContent()).toContain('1 person');
    await page.getByText('Update the node, then restart it.').waitFor();
    await page.getByText('Nothing is known yet.').waitFor();
    expect(asked.sort()).toEqual([
      '/api/v1/embed/answers',
      '/api/v1/embed/answers',
      '/api/v1/embed/counts',
      '/api/v1/embed/counts',
      '/embed/v1/loader.js',
      '/embed/version/answers.js',
      '/embed/version/count.js',
      '/embed/version/vote.js',
    ]);
    expect(await axeViolations(page)).toEqual([]);
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });

  test('open the panel at the topic', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(site.origin);
    await page.getByRole('button', { name: /I have this, too/ }).click();
    await page.waitForURL((url) => url.search.startsWith(`?hearth=/t/${number}/`));
    await page.frameLocator('hearth-launcher iframe').getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'Close help' }).click();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('dialog').waitFor();
    await person.context.close();
  });

  test('change with their attributes', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(site.origin);
    const second = page.locator('hearth-count').nth(1);
    await second.getByText('No posts yet').waitFor();
    await second.evaluate((element) => element.setAttribute('thread', 'doc:/install'));
    await second.getByText('1 post').waitFor();
    await person.context.close();
  });

  test('are fetched by pages alone that have one', async () => {
    const person = await openWindow(browser);
    const asked = askedOf(person.page);
    await person.page.goto(`${site.origin}/none`, { waitUntil: 'networkidle' });
    expect(asked).toEqual(['/embed/v1/loader.js']);
    await person.context.close();
  });

  test('speak Arabic on an Arabic page, and fit a phone in the dark', async () => {
    const phone = await openWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await phone.page.goto(`${site.origin}/ar`);
    await phone.page.getByRole('button', { name: /لديّ المشكلة نفسها/ }).waitFor();
    await phone.page.getByRole('heading', { name: 'مسائل حُلّت في المجتمع' }).waitFor();
    expect(await axeViolations(phone.page)).toEqual([]);
    await phone.context.close();
  });

  test('leave the page’s own words on a site that is not named, and where the community fails', async () => {
    for (const [origin, spoil] of [[stranger.origin, false], [site.origin, true]] as const) {
      const person = await openWindow(browser);
      const { page } = person;
      if (spoil) await page.route(/\/api\/v1\/embed\//, (route) => route.fulfill({ status: 500, body: 'no' }));
      const isCounts = (request: Request) => request.url().includes('/embed/counts');
      const answered = spoil ? page.waitForEvent('requestfinished', isCounts) : page.waitForEvent('requestfailed', isCounts);
      await page.goto(origin);
      await answered;
      await page.locator('hearth-count').first().getByText('Comments').waitFor();
      expect(await page.locator('hearth-vote button').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.dataset.whole)).toBe('true');
      await person.context.close();
    }
  });
});
