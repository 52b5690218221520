import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { ApiClient } from '../libs/testing/api-client.js';
import { faultsOf, openBrowser } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, setUpOwner, windowOf, type Member } from './support/people.js';

/** An admin makes a member moderator of one space, who decides there and nowhere else until it is taken; a member opens a space of his own, and the company closes it. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let author: Member;
let local: Member;
let flagger: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } });
  for (const slug of ['here', 'elsewhere']) await owner.api.post('spaces', { name: slug === 'here' ? 'Routers' : 'Cables', slug, kind: 'support' });
  [author, local, flagger] = [await joinAs(hearth, 'nils'), await joinAs(hearth, 'lena'), await joinAs(hearth, 'omar')];
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function flaggedIn(space: string): Promise<string> {
  const { number } = (await owner.api.post('topics', { space, title: 'Why does my router hum', body: 'It hums all day.' })).body;
  const post = (await author.api.post(`topics/${number}/replies`, { body: `Buy my silencer, ${space}.` })).body.id as string;
  await flagger.api.post(`posts/${post}/flags`, { reason: 'unkind' });
  return post;
}

describe('a moderator of one space', () => {
  let inside: string;
  let outside: string;
  beforeAll(async () => {
    [inside, outside] = [await flaggedIn('here'), await flaggedIn('elsewhere')];
  });

  test('is made on the page of the space, without JavaScript as well', async () => {
    const person = await windowOf(browser, owner, { javaScriptEnabled: false });
    const { page } = person;
    await page.goto(`${hearth.url}/admin/spaces/here`);
    await page.getByRole('link', { name: 'Superusers and moderators' }).click();
    await page.getByRole('searchbox').fill('len');
    await page.locator('main').getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('Role', { exact: true }).selectOption('moderator');
    await page.getByLabel('Reason, kept in the log').fill('Knows routers.');
    await page.getByRole('button', { name: 'Give the role' }).click();
    await page.getByText('The role is given.').waitFor();
    await page.getByText(/lena.? became moderator/).waitFor();
    expect(await page.getByText('Knows routers.').count()).toBe(1);
    await person.context.close();
    const scripted = await windowOf(browser, owner);
    await scripted.page.goto(`${hearth.url}/admin/spaces/here/roles`);
    expect(await faultsOf(scripted)).toEqual([]);
    await scripted.context.close();
  });

  test('decides there, sees nothing of the rest, and is refused at the next click once the role is taken', async () => {
    const person = await windowOf(browser, local);
    const { page } = person;
    await page.goto(hearth.url);
    await page.getByRole('link', { name: 'Moderation', exact: true }).click();
    await page.locator('.queue-item').first().waitFor();
    expect(await page.locator('.queue-item').count()).toBe(1);
    expect(await page.getByText('Buy my silencer, elsewhere.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Mark as spam' }).count()).toBe(0);
    expect(await faultsOf(person)).toEqual([]);
    await page.goto(`${hearth.url}/moderation?post=${outside}`);
    expect(await page.getByText('Buy my silencer, elsewhere.').count()).toBe(0);
    await page.goto(`${hearth.url}/moderation?post=${inside}`);
    await page.getByRole('button', { name: /^Hide/ }).click();
    await page.getByText('Nothing waits').or(page.locator('.note-good')).first().waitFor();
    expect((await new ApiClient(hearth.url).get(`posts/${inside}`)).body.hidden).toBe(true);

    const again = await flaggedIn('here');
    await page.goto(`${hearth.url}/moderation?post=${again}`);
    await page.getByRole('button', { name: /^Hide/ }).waitFor();
    await owner.api.put(`spaces/here/roles/${local.api.who!.id}`, { role: null });
    await page.getByRole('button', { name: /^Hide/ }).click();
    await page.locator('main').getByText('You can’t do this any more.').first().waitFor();
    expect((await new ApiClient(hearth.url).get(`posts/${again}`)).body.hidden).toBe(false);
    await page.goto(hearth.url);
    expect(await page.getByRole('link', { name: 'Moderation', exact: true }).count()).toBe(0);
    expect((await page.goto(`${hearth.url}/moderation`))!.status()).toBe(404);
    await person.context.close();
  });
});

describe('a space of a member', () => {
  test('takes trust', async () => {
    const person = await windowOf(browser, author);
    await person.page.goto(`${hearth.url}/spaces/new`);
    await person.page.getByText(/This takes trust level/).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });

  test.each([
    { name: 'without JavaScript', handle: 'olga', space: 'Garden networks', javaScriptEnabled: false },
    { name: 'with JavaScript', handle: 'pia', space: 'Attic aerials', javaScriptEnabled: true },
  ])('is opened $name and moderated by its opener', async ({ handle, space, javaScriptEnabled }) => {
    const opener = await joinAs(hearth, handle);
    await owner.api.put(`admin/members/${opener.api.who!.id}/trust`, { level: 2, locked: false });
    const person = await windowOf(browser, opener, { javaScriptEnabled });
    const { page } = person;
    await page.goto(hearth.url);
    await page.getByRole('link', { name: 'Open a space' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Routers');
    await page.getByRole('button', { name: 'Open the space' }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByLabel('Name', { exact: true }).fill(space);
    await page.getByRole('button', { name: 'Open the space' }).click();
    await page.getByRole('heading', { name: space }).waitFor();
    await page.getByText(new RegExp(`opened by .?${handle}.?, not official`)).waitFor();
    if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
    const slug = new URL(page.url()).pathname.split('/').at(-1)!;
    const { number } = (await author.api.post('topics', { space: slug, title: 'Which aerial for a flat roof', body: 'x' })).body;
    expect((await opener.api.put(`topics/${number}/pin`, { on: true })).status).toBe(204);
    await page.goto(`${hearth.url}/s/${slug}/people?q=omar`);
    await page.getByRole('button', { name: 'Give the role' }).waitFor();
    if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });

  test('is closed by an admin with a reason, and is gone for its opener', async () => {
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/admin/spaces`);
    await page.getByRole('link', { name: 'Attic aerials' }).click();
    await page.getByRole('button', { name: 'Close the space' }).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await page.locator('#reason-close').fill('Not about us.');
    await page.getByRole('button', { name: 'Close the space' }).click();
    await page.getByRole('button', { name: 'Open it again' }).waitFor();
    expect((await new ApiClient(hearth.url).get('spaces/attic-aerials')).status).toBe(404);
    await page.goto(`${hearth.url}/admin/spaces/attic-aerials/roles`);
    await page.getByText('Not about us.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('It is as it was before.').waitFor();
    expect((await new ApiClient(hearth.url).get('spaces/attic-aerials')).status).toBe(200);
    await person.context.close();
  });
});
