import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinedInAnHour } from './support/long-ago.js';
import { done, joinAs, password, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** Newcomers whose posts wait for a moderator: told so at once, seen by nobody else, decided in few keys, and not asked twice. */
const sameText = 'Our silencer makes every router of yours quiet within one night, order it from our shop today and sleep well again';
/** The seconds that a form has to be open where nobody sets others. */
const asIs = 3;
const slowly = 3_200;

let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let moderator: Member;
let topic: { number: number; slug: string };

beforeAll(async () => {
  // Asked how long a form was open, as everywhere but in other journeys.
  hearth = await startHearth([], { HEARTH_SETTINGS: '' });
  browser = await openBrowser();
  owner = (await setUpOwner(hearth)).api;
  await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  topic = (await owner.post('topics', { space: 'support', title: 'Why does my router hum', body: 'It hums all day.' })).body;
  moderator = await joinAs(hearth, 'mona');
  await owner.put(`admin/members/${moderator.api.who!.id}/role`, { role: 'moderator' });
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const topicUrl = () => `${hearth.url}/t/${topic.number}/${topic.slug}`;
const guestReads = async (): Promise<string> => (await fetch(topicUrl())).text();

/** What the queue says of a post, once it is there. */
async function findingsOf(postId: string): Promise<string[]> {
  const itemOf = async () => (await moderator.api.get('moderation/reviewables?limit=100')).body.items.find((one: { postId: string }) => one.postId === postId);
  const item = await soon(itemOf, (found) => found !== undefined);
  return item ? (await moderator.api.get(`moderation/reviewables/${item.id}`)).body.findings.map(({ rule }: { rule: string }) => rule) : [];
}

/** What is sent in less than so many seconds is typed fast. */
const typedFastIn = async (typedSeconds: number): Promise<unknown> => done(await owner.patch('admin/community', { settings: { moderation: { spam: { typedSeconds } } } }));

/** By the form, which is asked how long it was open; the API is not. */
async function signUp(handle: string, { page }: Person, change: () => Promise<void> = async () => undefined): Promise<void> {
  await page.goto(`${hearth.url}/sign-up?next=${encodeURIComponent(`/t/${topic.number}/${topic.slug}`)}`);
  await page.waitForTimeout(slowly);
  await page.fill('[name=email]', `${handle}@example.com`);
  await page.fill('[name=handle]', handle);
  await page.fill('[name=password]', password);
  await change();
  await page.locator('main form .btn-primary').click();
  await page.waitForURL(/\/t\/\d+/);
}

describe.each([
  { name: 'without JavaScript', handle: 'nils', javaScriptEnabled: false },
  { name: 'with JavaScript', handle: 'nora', javaScriptEnabled: true },
])('a newcomer $name', ({ handle, javaScriptEnabled }) => {
  afterEach(() => typedFastIn(asIs));

  test('pastes a first post at once, and is told that a moderator looks first', async () => {
    const person = await openWindow(browser, { javaScriptEnabled });
    const { page } = person;
    await signUp(handle, person);
    // At once on a slow machine, too; the form of the account, which is asked the same, was open long enough as it is.
    expect(await joinedInAnHour(hearth, handle)).toBeGreaterThanOrEqual(asIs);
    await typedFastIn(60);
    const text = `I am ${handle}, and mine hums as well.`;
    await page.fill('#reply-text', text);
    await page.locator('#reply').getByRole('button', { name: /^Post/ }).click();
    const post = page.locator('.reply', { hasText: text });
    await post.getByText('A moderator looks at this before others see it.').waitFor();
    expect(await guestReads()).not.toContain(text);
    const id = (await post.first().getAttribute('id'))!.replace('p-', '');
    expect(await findingsOf(id)).toEqual(['typed-fast']);
    if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });
});

test('who takes a moment is read by everybody', async () => {
  const person = await openWindow(browser);
  const { page } = person;
  await signUp('omar', person);
  await page.fill('#reply-text', 'Mine was quiet after a change of the power supply.');
  await page.waitForTimeout(slowly);
  await page.locator('#reply').getByRole('button', { name: /^Post/ }).click();
  await page.locator('.reply', { hasText: 'change of the power supply' }).waitFor();
  expect(await guestReads()).toContain('change of the power supply');
  await person.context.close();
});

test('a program that fills in what nobody sees has an account like everybody, and waits', async () => {
  const person = await openWindow(browser);
  const { page } = person;
  await signUp('robo', person, () => page.locator('[name=homepage]').evaluate((field: HTMLInputElement) => void (field.value = 'https://shop.example')));
  await page.fill('#reply-text', 'Have you tried another outlet?');
  await page.waitForTimeout(slowly);
  await page.locator('#reply').getByRole('button', { name: /^Post/ }).click();
  const post = page.locator('.reply', { hasText: 'another outlet' });
  await post.getByText('A moderator looks at this before others see it.').waitFor();
  expect(await findingsOf((await post.first().getAttribute('id'))!.replace('p-', ''))).toEqual(['trap']);
  await person.context.close();
});

test('three accounts with one text wait all three; a moderator restores one, and it is not held again', async () => {
  const posts: string[] = [];
  for (const handle of ['shop1', 'shop2', 'shop3']) posts.push((await (await joinAs(hearth, handle)).api.post(`topics/${topic.number}/replies`, { body: sameText })).body.id);
  for (const post of posts) expect(await findingsOf(post)).toEqual(['same-text']);
  expect(await guestReads()).not.toContain('Our silencer');

  const person = await windowOf(browser, moderator);
  const { page } = person;
  await page.goto(`${hearth.url}/moderation?post=${posts[0]}`, { waitUntil: 'networkidle' });
  expect(await page.locator('.findings').innerText()).toBe('Same text as 2 other accounts’ posts');
  expect(await faultsOf(person)).toEqual([]);
  await page.keyboard.press('r');
  await page.getByText('Restored.', { exact: true }).waitFor();
  expect((await guestReads()).split('Our silencer').length).toBeGreaterThan(1);
  const fourth = (await (await joinAs(hearth, 'shop4')).api.post(`topics/${topic.number}/replies`, { body: sameText })).body;
  expect(fourth.hidden).toBe(false);
  await person.context.close();
});

test('spam of a new account is held, cleaned up in a few keys, and exactly back with one more', async () => {
  const spammer = await joinAs(hearth, 'casino');
  await owner.patch('admin/community', { settings: { newcomers: { links: 10 } } });
  const asked = (await spammer.api.post('topics', { space: 'support', title: 'A question about the fan', body: 'Is there a quiet one?' })).body;
  const first = (await spammer.api.post(`topics/${topic.number}/replies`, { body: 'https://casino.example/a https://casino.example/b https://casino.example/c' })).body.id;
  expect(await findingsOf(first)).toEqual(['links-to-host']);
  const state = async () => ({
    topic: (await fetch(`${hearth.url}/api/v1/topics/${asked.number}`)).status,
    post: (({ hidden, deleted }) => ({ hidden, deleted }))((await moderator.api.get(`posts/${first}`)).body),
    waits: (await moderator.api.get('moderation/reviewables?limit=100')).body.items.map(({ postId }: { postId: string }) => postId).sort(),
    signsIn: (await new ApiClient(hearth.url).post('session', { email: 'casino@example.com', password })).status,
  });
  const before = await state();

  const person = await windowOf(browser, moderator);
  const { page } = person;
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await page.goto(`${hearth.url}/moderation`, { waitUntil: 'networkidle' });
  for (let skipped = 0; skipped < 6 && !(await page.locator('#item-h').locator('..').innerText()).includes('casino.example'); skipped += 1) {
    const was = page.url();
    await press('s');
    await page.waitForURL((url) => url.href !== was);
    await page.waitForLoadState('networkidle');
  }
  expect(await page.locator('.findings').innerText()).toBe('3 links to casino.example');
  await press('p');
  await page.getByText('Marked as spam').first().waitFor();
  expect(keys).toBeLessThan(10);
  expect(await state()).toMatchObject({ topic: 404, post: { deleted: true }, signsIn: 403 });
  await press('z');
  await page.getByText('Taken back.', { exact: true }).waitFor();
  expect(await state()).toEqual(before);
  await person.context.close();
});
