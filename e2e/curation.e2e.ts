import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import type { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** Members keep topics in order together: three close one as a duplicate, and suggested edits are accepted and declined. */
let hearth: Hearth;
let browser: Browser;
let owner: ApiClient;
let asker: Member;
let voters: Member[];
let original: { number: number; slug: string };
let own: { number: number; slug: string };
let again: { number: number; slug: string };

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = (await setUpOwner(hearth)).api;
  // Everybody may vote and suggest here; editing what others wrote takes more.
  await owner.patch('admin/community', { settings: { privileges: { preset: 'custom', custom: { close: 1, suggestEdit: 1, kudos: 1 } } } });
  await owner.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  asker = await joinAs(hearth, 'nils');
  voters = [await joinAs(hearth, 'ines'), await joinAs(hearth, 'omar'), await joinAs(hearth, 'rosa')];
  original = (await owner.post('topics', { space: 'support', title: 'Router hums at night', body: 'It hums from dusk to dawn.' })).body;
  own = (await asker.api.post('topics', { space: 'support', title: 'What to do with a humming router', body: 'Tell me what helped you.' })).body;
  again = (await asker.api.post('topics', { space: 'support', title: 'My router hums every night', body: 'What can I do about it?' })).body;
  expect(await soon(async () => (await owner.get('search?q=router')).body.total, (total) => total === 3)).toBe(3);
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const pathOf = ({ number, slug }: { number: number; slug: string }): string => `/t/${number}/${slug}`;

describe('a topic that was there before', () => {
  test('is proposed by one member, without JavaScript, from similar titles', async () => {
    const { page, context } = await windowOf(browser, voters[0]!, { javaScriptEnabled: false });
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
    const person = await windowOf(browser, voters[1]!);
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
    const { page, context } = await windowOf(browser, voters[2]!);
    await page.goto(`${hearth.url}/t/${again.number}/duplicate`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'It’s the same' }).click();
    await page.waitForURL(hearth.url + pathOf(again));
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
    expect(await soon(found, ([first]) => first === original.number)).toEqual([original.number, again.number]);
  });

  test('is opened again by three', async () => {
    for (const { api } of voters.slice(0, 2)) await api.put(`topics/${again.number}/reopening-votes/mine`, {});
    const person = await windowOf(browser, voters[2]!);
    const { page } = person;
    await page.goto(hearth.url + pathOf(again), { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Is it something else?' }).click();
    await page.waitForURL(/\/duplicate$/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).toContain('2 votes of 3');
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Vote to open it again' }).click();
    await page.waitForURL(hearth.url + pathOf(again));
    await page.getByRole('heading', { level: 1, name: 'My router hums every night' }).waitFor();
    expect(await page.locator('.topic-note').count()).toBe(0);
    await person.context.close();
  });

  test('has its author’s word, which is enough', async () => {
    const person = await windowOf(browser, asker, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = person;
    await page.goto(`${hearth.url}/t/${again.number}/duplicate`, { waitUntil: 'networkidle' });
    expect(await page.locator('main').innerText()).toContain('Your vote alone decides.');
    await page.fill('#address', String(original.number));
    await page.getByRole('button', { name: 'Close as a duplicate' }).click();
    await page.getByText('This question was answered before:').waitFor();
    await person.context.close();
  });

  test('has its answers moved to the original by three votes, one of them without JavaScript', async () => {
    const third = (await asker.api.post('topics', { space: 'support', title: 'Why does my router hum at night', body: 'Every night.' })).body;
    await asker.api.post(`topics/${third.number}/replies`, { body: 'A cable was loose.' });
    for (const { api } of voters) await api.put(`topics/${third.number}/duplicate-votes/mine`, { original: original.number });
    const plain = await windowOf(browser, voters[0]!, { javaScriptEnabled: false });
    await plain.page.goto(`${hearth.url}/t/${third.number}/duplicate`);
    await plain.page.getByRole('button', { name: 'Vote to move the answers' }).click();
    await plain.page.getByText('1 vote of 3').waitFor();
    await plain.context.close();
    await voters[1]!.api.put(`topics/${third.number}/merging-votes/mine`, {});
    const person = await windowOf(browser, voters[2]!, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = person;
    await page.goto(`${hearth.url}/t/${third.number}/duplicate`, { waitUntil: 'networkidle' });
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Vote to move the answers' }).click();
    await page.waitForURL(new RegExp(`/t/${original.number}/`));
    await page.getByText('A cable was loose.').waitFor();
    await person.context.close();
  });
});

describe('a suggested edit', () => {
  let post: string;
  const ownPost = async (): Promise<string> => (await asker.api.post(`topics/${own.number}/replies`, { body: 'Turn it round.\n\nThen it hums no more.\n\nMine did.' })).body.id;
  const points = async ({ api, handle }: Member): Promise<number> => (await api.get(`members/${handle}/reputation`)).body.balance;

  test('is written in the same editor, without JavaScript, and asks for a note', async () => {
    post = await ownPost();
    const { page, context } = await windowOf(browser, voters[0]!, { javaScriptEnabled: false });
    await page.goto(hearth.url + pathOf(own));
    const reply = page.locator(`#p-${post}`);
    await reply.getByLabel(/^More actions/).click();
    await page.getByRole('main').getByRole('link', { name: 'Edit', exact: true }).click();
    await page.waitForURL(/\/edit$/);
    await page.fill('[name=body]', 'Turn it upside down.\n\nThen it hums no more.\n\nMine did.');
    await page.fill('[name=reason]', 'Round is not enough.');
    await page.getByRole('button', { name: 'Suggest edit' }).click();
    await page.waitForURL(/\/review\/edits\/[0-9a-f-]{36}$/);
    expect(await page.locator('.diff-add').innerText()).toContain('upside down');
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect((await voters[0]!.api.get(`posts/${post}`)).body.html).toContain('Turn it round');
    await context.close();
  });

  test('is told to the author of the post, who accepts it and can take that back', async () => {
    const before = await points(voters[0]!);
    const person = await windowOf(browser, asker);
    const { page } = person;
    await page.goto(hearth.url + pathOf(own), { waitUntil: 'networkidle' });
    await page.locator('.topbar summary').last().click();
    await page.locator('.topbar').getByRole('link', { name: 'Suggested edits 1' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`#p-${post}`).getByRole('link', { name: '1 suggested edit' }).click();
    await page.waitForURL(/\/review\/edits\?post=/);
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(person)).toEqual([]);
    await page.locator('.records a').first().click();
    await page.waitForURL(/\/review\/edits\/[0-9a-f-]{36}$/);
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('nils accepted this.').waitFor();
    await page.getByRole('button', { name: 'Take the decision back' }).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('nils accepted this.').waitFor();
    await person.context.close();
    const guest = await openWindow(browser);
    await guest.page.goto(`${hearth.url}/t/${own.number}/history/${post}`, { waitUntil: 'networkidle' });
    expect(await guest.page.locator('main ol.stack > li').first().innerText()).toMatch(/ines[\s\S]*accepted by nils[\s\S]*Round is not enough\./);
    expect(await faultsOf(guest)).toEqual([]);
    await guest.context.close();
    expect(await soon(() => points(voters[0]!), (now) => now === before + 2)).toBe(before + 2);
  });

  test('that meets another edit on the same lines overwrites nothing; it is declined, and its suggester reads why', async () => {
    const other = await ownPost();
    const { id } = (await voters[1]!.api.post(`posts/${other}/suggestions`, { version: 1, body: 'Turn it off.\n\nThen it hums no more.\n\nMine did.', note: 'Simpler.' })).body;
    await asker.api.send('PATCH', `posts/${other}`, { version: 1, body: 'Turn it left.\n\nThen it hums no more.\n\nMine did.' });
    const person = await windowOf(browser, asker, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = person;
    await page.goto(`${hearth.url}/review/edits/${id}`, { waitUntil: 'networkidle' });
    expect(await page.locator('main .note').innerText()).toContain('changed on the same lines');
    expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
    expect(await faultsOf(person)).toEqual([]);
    await page.fill('[name=reason]', 'Then nobody has a network.');
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByText('nils declined this:').waitFor();
    await person.context.close();

    const suggester = await windowOf(browser, voters[1]!);
    await suggester.page.goto(`${hearth.url}/review/edits?of=mine`, { waitUntil: 'networkidle' });
    expect(await suggester.page.locator('.records').innerText()).toMatch(/Simpler\.[\s\S]*Declined[\s\S]*Then nobody has a network\./);
    await suggester.page.goto(`${hearth.url}/p/${other}/edit`, { waitUntil: 'networkidle' });
    expect(await suggester.page.locator('main .note').innerText()).toContain('Then nobody has a network.');
    expect(await faultsOf(suggester)).toEqual([]);
    await suggester.context.close();
  });

  test('is improved by who may edit it, before it is accepted', async () => {
    const other = await ownPost();
    const { id } = (await voters[2]!.api.post(`posts/${other}/suggestions`, { version: 1, body: 'Turn it over.\n\nThen it hums no more.\n\nMine did.', note: 'Clearer.' })).body;
    const person = await windowOf(browser, asker);
    const { page } = person;
    await page.goto(`${hearth.url}/review/edits/${id}`, { waitUntil: 'networkidle' });
    await page.getByText('Improve it first').click();
    await page.fill('[name=body]', 'Turn it over, twice.');
    await page.getByRole('button', { name: 'Save and accept' }).click();
    await page.getByText('nils accepted this.').waitFor();
    expect((await asker.api.get(`posts/${other}`)).body.html).toContain('over, twice');
    await person.context.close();
  });
});

test.each([
  { name: 'dark', options: { colorScheme: 'dark' as const } },
  { name: 'in Arabic on the narrowest phone', options: { locale: 'ar', viewport: { width: 320, height: 640 } } },
  { name: 'in French', options: { locale: 'fr' } },
])('the pages of curation have no faults $name', async ({ options }) => {
  const reply = (await asker.api.post(`topics/${own.number}/replies`, { body: 'Turn it round.\n\nMine did.' })).body.id;
  const { id } = (await voters[2]!.api.post(`posts/${reply}/suggestions`, { version: 1, body: 'Turn it **twice**.\n\nMine did.', note: 'Clearer.' })).body;
  expect(id).toBeTruthy();
  const person = await windowOf(browser, asker, options);
  const found: Record<string, unknown[]> = {};
  for (const path of ['/review/edits', '/review/edits?of=mine', `/review/edits/${id}`, `/t/${again.number}/duplicate`, pathOf(again)]) {
    await person.page.goto(hearth.url + path, { waitUntil: 'networkidle' });
    const faults = await faultsOf(person);
    if (faults.length > 0) found[path] = faults;
  }
  expect(found).toEqual({});
  await voters[2]!.api.delete(`suggestions/${id}`);
  await person.context.close();
});
