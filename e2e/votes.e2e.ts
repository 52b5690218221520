import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner } from './support/people.js';

type State = BrowserContextOptions['storageState'];

let hearth: Hearth;
let browser: Browser;
let owner: State;
let author: State;
let voter: State;
let moderator: State;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const made = await setUpOwner(hearth, 'the-owner');
  done(await made.api.post('spaces', { name: 'Questions', slug: 'questions', kind: 'support' }));
  owner = made.state;
  // Members who came today vote and reply here more than newcomers may elsewhere.
  await call(owner, 'patch', 'admin/community', { settings: { privileges: { preset: 'open' }, newcomers: { repliesInTopic: 100, topicsOnFirstDay: 100, repliesOnFirstDay: 100 } } });
  author = (await joinAs(hearth, 'author')).state;
  voter = (await joinAs(hearth, 'voter')).state;
  const second = await joinAs(hearth, 'second');
  done(await made.api.put(`admin/members/${second.api.who!.id}/role`, { role: 'moderator' }));
  moderator = second.state;
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** Calls the API as this person. */
async function call(by: State, method: 'get' | 'post' | 'put' | 'patch', path: string, data?: object) {
  const context = await browser.newContext({ storageState: by });
  const answer = await context.request[method](`${hearth.url}/api/v1/${path}`, { data });
  const body = await answer.json();
  await context.close();
  expect({ path, status: answer.status(), body }).toMatchObject({ status: expect.any(Number) });
  expect(answer.ok()).toBe(true);
  return body;
}

/** The balance that the ledger shows, once it is this one. */
async function balance(expected: number): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const { balance: shown } = await call(author, 'get', 'members/author/reputation');
    if (shown === expected || tries === 50) return shown;
    await new Promise((ok) => setTimeout(ok, 200));
  }
}

test('votes without reading are found, give no points, are appealed against and released', async () => {
  const { number } = await call(owner, 'post', 'topics', { space: 'questions', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' });
  for (let left = 6; left > 0; left -= 1) {
    const { id } = await call(author, 'post', `topics/${number}/replies`, { body: `Pin the backhaul to channel ${left}.` });
    await call(voter, 'put', `posts/${id}/vote`, { kind: 'kudos' });
  }
  expect(await balance(60)).toBe(60);
  expect(await hearth.command('reputation', 'find-gaming')).toContain('6 votes went into quarantine, in 1 cases.');
  expect(await balance(0)).toBe(0);
  expect(await hearth.command('reputation', 'replay', '--check')).toContain('md5 replayed');

  const concerned = await openWindow(browser, { storageState: voter });
  await concerned.page.goto(`${hearth.url}/settings`, { waitUntil: 'networkidle' });
  await concerned.page.click('.tabs a[href="/settings/votes"]');
  await concerned.page.waitForURL(`${hearth.url}/settings/votes`);
  expect(await concerned.page.locator('main').innerText()).toContain('Votes of yours: 6. Votes on your posts: 0.');
  expect(await concerned.page.locator('main').innerText()).not.toContain('author');
  expect(await axeViolations(concerned.page)).toEqual([]);
  await concerned.page.fill('textarea[name=text]', 'I read all of them on paper before.');
  await concerned.page.click('main form .btn-primary:has-text("Appeal")');
  await concerned.page.waitForSelector('text=Your appeal');
  expect(await concerned.page.locator('textarea[name=text]').count()).toBe(0);

  const decider = await openWindow(browser, { storageState: owner });
  await decider.page.goto(`${hearth.url}/moderation/votes`, { waitUntil: 'networkidle' });
  const text = await decider.page.locator('main').innerText();
  for (const part of ['6 votes, 2 members', 'Appealed', 'In a row, unread', 'voter appeals', 'I read all of them on paper before.']) expect(text).toContain(part);
  expect(await axeViolations(decider.page)).toEqual([]);
  await decider.page.fill('textarea[name=reason]', 'Paper counts.');
  await decider.page.click('button[value=released]');
  await decider.page.waitForSelector('text=No suspicious votes');
  expect(await balance(60)).toBe(60);
  expect(await hearth.command('reputation', 'replay', '--check')).toContain('md5 replayed');

  await concerned.page.reload({ waitUntil: 'networkidle' });
  const told = await concerned.page.locator('main').innerText();
  for (const part of ['Released: points count', 'Paper counts.', 'They count again.']) expect(told).toContain(part);
  expect([...concerned.complaints(), ...decider.complaints()]).toEqual([]);
  await concerned.context.close();
  await decider.context.close();
});

test('the moderators’ page is for moderators, works without a script and fits a small screen', async () => {
  expect((await fetch(`${hearth.url}/moderation/votes`, { redirect: 'manual' })).status).toBe(303);
  const member = await openWindow(browser, { storageState: voter });
  expect((await member.page.goto(`${hearth.url}/moderation/votes`))!.status()).toBe(404);
  await member.context.close();
  const before = await openWindow(browser, { storageState: owner });
  await before.page.goto(`${hearth.url}/moderation/votes?state=decided`);
  expect([await before.page.locator('button[value=upheld]').count(), await before.page.locator('main').innerText()]).toEqual([0, expect.stringContaining('it’s for another moderator')]);
  await before.context.close();
  const { page, context } = await openWindow(browser, { storageState: moderator, javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  await page.goto(`${hearth.url}/moderation/votes?state=decided`);
  expect(await page.locator('main').innerText()).toContain('Decided by the-owner');
  await page.click('button[value=upheld]');
  await page.waitForSelector('text=Upheld: no points');
  expect(await page.locator('main').innerText()).toContain('Upheld: no points');
  await context.close();
  const small = await openWindow(browser, { storageState: owner, viewport: { width: 320, height: 800 }, colorScheme: 'dark', locale: 'ar' });
  await small.page.goto(`${hearth.url}/moderation/votes?state=decided`, { waitUntil: 'networkidle' });
  expect(await scrollsSideways(small.page)).toBe(false);
  expect(await axeViolations(small.page)).toEqual([]);
  await small.context.close();
});

test('a vote too many says so, and when the next one is possible', async () => {
  const { page, context } = await openWindow(browser, { storageState: voter });
  const { id } = await call(author, 'post', 'topics/1/replies', { body: 'And one more.' });
  await page.goto(`${hearth.url}/p/${id}`, { waitUntil: 'networkidle' });
  await page.click(`form:has(input[value="${id}"]) [data-vote=kudos]`);
  await page.waitForSelector('text=You’ve used all your votes of today on this author’s posts (6).');
  await context.close();
});
