import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import type { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, password, setUpOwner, soon, windowOf as openWindowOf, type Member } from './support/people.js';

/** Members hide a post, its author asks for a second look, a moderator gives it back by keyboard, and the log counts it. */
const word = 'thunderous';

let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let author: Member;
let moderator: Member;
let topic: { number: number; slug: string };
let postId: string;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = (await setUpOwner(hearth)).api;
  // New members' flags weigh one each: three hide a post here.
  await owner.patch('admin/community', { settings: { moderation: { hideWeight: 3 } } });
  await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  topic = (await owner.post('topics', { space: 'support', title: 'Why does my router hum', body: 'It hums all day.' })).body;
  [author, moderator] = [await join('nils'), await join('mona')];
  await owner.put(`admin/members/${moderator.api.who!.id}/role`, { role: 'moderator' });
  postId = (await author.api.post(`topics/${topic.number}/replies`, { body: `Buy the ${word} silencer from my shop.` })).body.id;
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const join = (handle: string): Promise<Member> => joinAs(hearth, handle);
const windowOf = (member: Member, options: BrowserContextOptions = {}): Promise<Person> => openWindowOf(browser, member, options);

/** Every road by which a guest could still read the post. */
async function roadsThatTell(): Promise<string[]> {
  const roads = [`/t/${topic.number}/${topic.slug}`, `/api/v1/topics/${topic.number}`, `/api/v1/posts/${postId}`, `/api/v1/search?q=${word}`, `/search?q=${word}`, `/t/${topic.number}/feed.atom`, `/p/${postId}`, '/'];
  const told = await Promise.all(
    roads.map(async (road) => {
      const text = await (await fetch(hearth.url + road)).text();
      return text.replaceAll(`q=${word}`, '').includes(`${word} silencer`) || text.includes('Buy the');
    }),
  );
  return roads.filter((_, at) => told[at]);
}

describe.each([
  { name: 'without JavaScript', handle: 'ines', javaScriptEnabled: false },
  { name: 'with JavaScript', handle: 'omar', javaScriptEnabled: true },
])('a member $name', ({ handle, javaScriptEnabled }) => {
  test('flags a post from its menu, and sees what they said', async () => {
    const person = await windowOf(await join(handle), { javaScriptEnabled });
    const { page } = person;
    await page.goto(`${hearth.url}/t/${topic.number}/${topic.slug}`);
    const reply = page.locator('.reply', { hasText: word });
    await reply.getByLabel(/^More actions/).click();
    // Without scripts the menu is a page.
    await (javaScriptEnabled ? reply : page.getByRole('main')).getByRole('link', { name: 'Flag' }).click();
    await page.waitForURL(/\/flag$/);
    if (javaScriptEnabled) {
      await page.waitForLoadState('networkidle');
      expect(await faultsOf(person)).toEqual([]);
    }
    await page.getByRole('radio', { name: /Spam/ }).check();
    await page.getByRole('button', { name: 'Flag' }).click();
    await page.getByText('Your flag is with the moderators.').waitFor();
    await page.getByText('You flagged this on').getByText('Spam').waitFor();
    await person.context.close();
  });
});

test('the third flag hides it from guests by page, API, search and feed', async () => {
  expect((await roadsThatTell()).length).toBeGreaterThan(4);
  expect((await (await join('rosa')).api.post(`posts/${postId}/flags`, { reason: 'spam' })).status).toBe(201);
  expect(await roadsThatTell()).toEqual([]);
  const guest = await openWindow(browser);
  await guest.page.goto(`${hearth.url}/t/${topic.number}/${topic.slug}`, { waitUntil: 'networkidle' });
  expect(await guest.page.locator(`#p-${postId}`).innerText()).toContain('Hidden by the community.');
  expect(await faultsOf(guest)).toEqual([]);
  await guest.context.close();
});

test('its author sees why and asks for a second look', async () => {
  const person = await windowOf(author);
  const { page } = person;
  await page.goto(`${hearth.url}/t/${topic.number}/${topic.slug}`, { waitUntil: 'networkidle' });
  const post = page.locator(`#p-${postId}`);
  expect(await post.innerText()).toMatch(/Spam[\s\S]*silencer/);
  expect(await faultsOf(person)).toEqual([]);
  await post.getByRole('link', { name: 'Ask for a second look' }).click();
  await page.fill('[name=text]', 'It is my own silencer, and it helps.');
  await page.getByRole('button', { name: 'Ask' }).last().click();
  await page.waitForURL(/settings\/moderation/);
  await page.locator('.note-good').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await faultsOf(person)).toEqual([]);
  await person.context.close();
});

test('a moderator takes the decision and takes it back by keyboard', async () => {
  const person = await windowOf(moderator);
  const { page } = person;
  await page.goto(`${hearth.url}/moderation`, { waitUntil: 'networkidle' });
  expect(await page.locator('#item-h').innerText()).toBe('Was hiding this right?');
  expect(await page.locator('.queue-pane').first().innerText()).toContain('It is my own silencer');
  expect(await page.locator('.table tbody tr').last().innerText()).toMatch(/Total[\s\S]*3$/);
  expect(await faultsOf(person)).toEqual([]);
  await page.keyboard.press('x');
  await page.getByText('Removed.', { exact: true }).waitFor();
  expect((await author.api.get(`posts/${postId}`)).body.html).toBe('');
  await page.keyboard.press('z');
  await page.getByText('Taken back.', { exact: true }).waitFor();
  await page.keyboard.press('m');
  await page.keyboard.type('You’re right, it’s your own.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('r');
  await page.getByText('Restored.', { exact: true }).waitFor();
  expect((await roadsThatTell()).length).toBeGreaterThan(4);
  await person.context.close();
});

test('who decides second is told who was first', async () => {
  const reply = (await author.api.post(`topics/${topic.number}/replies`, { body: 'Another one.' })).body.id;
  await owner.post(`posts/${reply}/flags`, { reason: 'unkind' });
  const person = await windowOf(moderator);
  const { page } = person;
  await page.goto(`${hearth.url}/moderation?post=${reply}`, { waitUntil: 'networkidle' });
  const second = await join('milo');
  await owner.put(`admin/members/${second.api.who!.id}/role`, { role: 'moderator' });
  const item = (await second.api.get('moderation/reviewables')).body.items.find((one: { postId: string }) => one.postId === reply);
  await second.api.post(`moderation/reviewables/${item.id}/decision`, { action: 'restore' });
  await page.keyboard.press('k');
  await page.getByText('milo decided this a moment ago.').waitFor();
  await person.context.close();
});

test('spam of a new account is cleaned up by one key, and all of it is back by another', async () => {
  const spammer = await join('shop');
  const asked = (await spammer.api.post('topics', { space: 'support', title: 'Cheap silencers for all', body: 'Buy them all.' })).body.number;
  const { id } = (await spammer.api.post(`topics/${topic.number}/replies`, { body: 'Buy cheap silencers.' })).body;
  await owner.post(`posts/${id}/flags`, { reason: 'spam' });
  const statuses = async () => [(await fetch(`${hearth.url}/api/v1/topics/${asked}`)).status, (await spammer.api.get('me')).body.member?.handle ?? null];
  const person = await windowOf(moderator);
  const { page } = person;
  await page.goto(`${hearth.url}/moderation?post=${id}`, { waitUntil: 'networkidle' });
  await page.keyboard.press('p');
  await page.getByText('Marked as spam').first().waitFor();
  expect(await statuses()).toEqual([404, null]);
  await page.keyboard.press('z');
  await page.getByText('Taken back.', { exact: true }).waitFor();
  expect((await statuses())[0]).toBe(200);
  await person.context.close();
});

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('who may not write (JavaScript: $javaScriptEnabled)', ({ javaScriptEnabled }) => {
  test('silenced reads, keeps what was typed, and learns until when', async () => {
    const member = await join(`loud${Number(javaScriptEnabled)}`);
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString();
    await moderator.api.post(`moderation/members/${member.api.who!.id}/sanctions`, { kind: 'silence', until, reason: 'Cool down.' });
    const person = await windowOf(member, { javaScriptEnabled });
    const { page } = person;
    await page.goto(`${hearth.url}/t/${topic.number}/${topic.slug}`, { waitUntil: 'networkidle' });
    await page.fill('#reply-text', 'I must say this.');
    await page.locator('#reply').getByRole('button', { name: /^Post/ }).click();
    await page.locator('#reply .note-bad').waitFor();
    expect(await page.locator('#reply .note-bad').innerText()).toContain('You can read but not write for now.');
    expect(await page.locator('#reply .note-bad').innerText()).toContain(String(new Date(until).getFullYear()));
    expect(await page.inputValue('#reply-text')).toBe('I must say this.');
    await person.context.close();
  });

  test('suspended is told at the door why and until when', async () => {
    const member = await join(`gone${Number(javaScriptEnabled)}`);
    await moderator.api.post(`moderation/members/${member.api.who!.id}/sanctions`, { kind: 'suspend', until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'Advertising again.' });
    const guest = await openWindow(browser, { javaScriptEnabled });
    await guest.page.goto(`${hearth.url}/sign-in`, { waitUntil: 'networkidle' });
    await guest.page.fill('[name=email]', `${member.handle}@example.com`);
    await guest.page.fill('[name=password]', password);
    await guest.page.locator('main form .btn-primary').click();
    await guest.page.locator('main .note-bad').waitFor();
    expect(await guest.page.locator('main .note-bad').innerText()).toMatch(/suspended[\s\S]*ends on[\s\S]*Advertising again\./);
    await guest.context.close();
  });
});

test('the log counts it for everybody and names nobody', async () => {
  const guest = await openWindow(browser);
  const { page } = guest;
  await page.goto(`${hearth.url}/about/moderation`, { waitUntil: 'networkidle' });
  expect(await page.locator('tr[data-action=hide]').innerText()).toMatch(/Hidden\s+0\s+3/);
  expect(await page.locator('tr[data-action=restore]').innerText()).toMatch(/Restored\s+2\s+0/);
  expect(await page.locator('main').innerText()).toContain('1 of 1');
  for (const { handle } of [author, moderator]) expect(await page.locator('main').innerText()).not.toContain(handle);
  expect(await faultsOf(guest)).toEqual([]);
  await guest.context.close();
});

test.each([
  { name: 'dark', options: { colorScheme: 'dark' as const } },
  { name: 'on a phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'in Arabic on the narrowest phone', options: { locale: 'ar', viewport: { width: 320, height: 640 } } },
  { name: 'in French', options: { locale: 'fr' } },
])('the pages of moderation have no faults $name', async ({ options }) => {
  for (const body of ['One more.', 'And one more.']) {
    const { id } = (await author.api.post(`topics/${topic.number}/replies`, { body })).body;
    await owner.post(`posts/${id}/flags`, { reason: 'unkind', note: 'Not nice at all.' });
  }
  const person = await windowOf(moderator, options);
  const found: Record<string, unknown[]> = {};
  for (const path of ['/moderation', `/p/${postId}/flag`, `/p/${postId}/appeal`, '/settings/moderation', '/about/moderation']) {
    await person.page.goto(hearth.url + path, { waitUntil: 'networkidle' });
    const faults = await faultsOf(person);
    if (faults.length > 0) found[path] = faults;
  }
  expect(found).toEqual({});
  await person.context.close();
});

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('who was marked as spam appeals by the link of the mail, without signing in (JavaScript: $javaScriptEnabled)', async ({ javaScriptEnabled }) => {
  const seller = await join(`seller${Number(javaScriptEnabled)}`);
  const { id } = (await seller.api.post(`topics/${topic.number}/replies`, { body: 'I make silencers of felt.' })).body;
  await owner.post(`posts/${id}/flags`, { reason: 'spam' });
  const waiting = async () => (await moderator.api.get('moderation/reviewables?limit=100')).body.items.find((one: { postId: string }) => one.postId === id);
  await moderator.api.post(`moderation/reviewables/${(await waiting()).id}/decision`, { action: 'spam', reason: 'Advertising.' });
  const guest = await openWindow(browser, { javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const { page } = guest;
  const main = page.locator('main');
  const link = await soon(
    async () => {
      await page.goto(`${hearth.url}/dev/outbox`);
      // Not that of the mail which said before that the post was hidden.
      const found = page.locator(`article:has-text("${seller.handle}@example.com"):has-text("Advertising.") a[href*="/appeal"]`);
      return (await found.isVisible()) ? found.getAttribute('href') : null;
    },
    (found) => found !== null,
    60,
  );
  const headers = (await page.goto(link!, { waitUntil: 'networkidle' }))!.headers();
  expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['no-store', 'same-origin']);
  expect(await main.innerText()).toMatch(/Your posts were taken for spam[^]*Advertising\./);
  if (javaScriptEnabled) expect(await faultsOf(guest)).toEqual([]);
  await page.fill('[name=text]', 'They are my own.');
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await page.getByText('Another moderator will look at it.').waitFor();
  expect(await waiting()).toMatchObject({ kind: 'appeal' });
  await page.goto(link!, { waitUntil: 'networkidle' });
  expect([await page.locator('form textarea').count(), (await main.innerText()).includes('An answer is due by')]).toEqual([0, true]);
  await page.goto(`${link!}x`, { waitUntil: 'networkidle' });
  expect(await main.innerText()).toContain('This link has expired');
  if (javaScriptEnabled) expect(await faultsOf(guest)).toEqual([]);
  await guest.context.close();
}, 120_000);
