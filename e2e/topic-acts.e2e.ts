import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { faultsOf, openBrowser, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { joinAs, setUpOwner, windowOf, type Member } from './support/people.js';

/** A moderator locks and slows a topic down, merges two and splits one, and takes it all back; members see what it means. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let member: Member;
let moderator: Member;

interface TopicRef {
  id: string;
  number: number;
  slug: string;
}

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } });
  await owner.api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  await owner.api.post('spaces', { name: 'Talk', slug: 'talk', kind: 'discussion' });
  [member, moderator] = [await joinAs(hearth, 'nils'), await joinAs(hearth, 'mona')];
  await owner.api.put(`admin/members/${moderator.api.who!.id}/role`, { role: 'moderator' });
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const addressOf = ({ number, slug }: TopicRef): string => `${hearth.url}/t/${number}/${slug}`;

async function ask(title: string, ...replies: string[]): Promise<TopicRef> {
  const { body } = await owner.api.post('topics', { space: 'support', title, body: `${title}?` });
  for (const text of replies) await owner.api.post(`topics/${body.number}/replies`, { body: text });
  return body as TopicRef;
}

/** Opens one of the entries of the topic's menu. */
async function openEntry({ page }: Person, topic: TopicRef, entry: string): Promise<void> {
  await page.goto(addressOf(topic), { waitUntil: 'networkidle' });
  await page.getByLabel('More actions for this topic').click();
  await page.getByRole('link', { name: entry }).click();
  await page.waitForURL(/\/(lock|merge|split)$/);
  await page.waitForLoadState('networkidle');
}

test('a template that an admin keeps is put into the reason for a lock; only moderators write then', async () => {
  await owner.api.post('admin/message-templates', { name: 'Calm', texts: { en: 'Let {topic} rest for a day, {member}.' } });
  const topic = await ask('Why does my router hum', 'Turn it round');
  const person = await windowOf(browser, moderator);
  const { page } = person;
  await openEntry(person, topic, 'Lock or slow down');
  expect(await faultsOf(person)).toEqual([]);
  await page.getByLabel('Template').selectOption({ label: 'Calm (English)' });
  await page.getByRole('button', { name: 'Insert' }).click();
  expect(await page.locator('#reason').inputValue()).toBe('Let Why does my router hum rest for a day, ada.');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.waitForURL(addressOf(topic));
  const reader = await windowOf(browser, member);
  await reader.page.goto(addressOf(topic), { waitUntil: 'networkidle' });
  expect(await reader.page.locator('main').innerText()).toMatch(/Locked on[\s\S]*rest for a day[\s\S]*Only moderators write here/);
  expect(await reader.page.locator('form.reply-box').count()).toBe(0);
  expect(await faultsOf(reader)).toEqual([]);
  await openEntry(person, topic, 'Lock or slow down');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.waitForURL(addressOf(topic));
  await reader.page.reload({ waitUntil: 'networkidle' });
  expect(await reader.page.locator('form.reply-box').count()).toBe(1);
  await Promise.all([person.context.close(), reader.context.close()]);
});

test('slow mode is said before a reply and, with when it lifts, after it; nothing typed is lost', async () => {
  const topic = await ask('My router hums at night');
  const person = await windowOf(browser, moderator);
  await openEntry(person, topic, 'Lock or slow down');
  await person.page.getByLabel('One reply in').selectOption('10');
  await person.page.getByRole('button', { name: 'Slow down' }).click();
  await person.page.waitForURL(addressOf(topic));
  const reader = await windowOf(browser, member);
  const { page } = reader;
  await page.goto(addressOf(topic), { waitUntil: 'networkidle' });
  expect(await page.locator('#reply').innerText()).toContain('Each member replies once in 10 min here. You can reply now.');
  expect(await faultsOf(reader)).toEqual([]);
  await page.fill('#reply-text', 'Mine, too.');
  await page.getByRole('button', { name: 'Post answer' }).click();
  await page.getByText('You can reply again at').waitFor();
  await page.fill('#reply-text', 'And another thing.');
  await page.getByRole('button', { name: 'Post answer' }).click();
  await page.locator('.note-bad').waitFor();
  expect(await page.locator('.note-bad').innerText()).toMatch(/slow mode[\s\S]*10 min/);
  expect(await page.inputValue('#reply-text')).toBe('And another thing.');
  await Promise.all([person.context.close(), reader.context.close()]);
});

describe.each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('a moderator $name', ({ javaScriptEnabled }) => {
  test('merges two topics and takes it back', async () => {
    const stays = await ask('Which feet keep a router quiet', 'Rubber');
    const goes = await ask('Feet for a quiet router', 'Felt');
    const person = await windowOf(browser, moderator, { javaScriptEnabled });
    const { page } = person;
    await openEntry(person, goes, 'Merge into another');
    await page.fill('#q', addressOf(stays));
    await page.getByRole('button', { name: 'Search' }).last().click();
    await page.waitForURL(/\?q=/);
    if (javaScriptEnabled) {
      await page.waitForLoadState('networkidle');
      expect(await faultsOf(person)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.waitForURL(new RegExp(`/t/${stays.number}/`));
    expect(await page.locator('main').innerText()).toMatch(/Feet for a quiet router was merged into this topic[\s\S]*Rubber[\s\S]*Feet for a quiet router\?[\s\S]*Felt/);
    const answer = await fetch(addressOf(goes), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/t/${stays.number}/${stays.slug}`]);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('was merged into this topic').waitFor({ state: 'detached' });
    await page.goto(addressOf(goes));
    expect(await page.locator('main').innerText()).toContain('Felt');
    expect(new URL(page.url()).pathname).toBe(`/t/${goes.number}/${goes.slug}`);
    await person.context.close();
  });

  test('splits replies off by keyboard and takes it back', async () => {
    const topic = await ask('How do I mount a router', 'With two screws', 'What about antennas', 'Antennas go up');
    const person = await windowOf(browser, moderator, { javaScriptEnabled });
    const { page } = person;
    await openEntry(person, topic, 'Split replies off');
    if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Split off' }).focus();
    for (const text of ['What about antennas', 'Antennas go up']) {
      await page.getByRole('checkbox', { name: new RegExp(text) }).focus();
      await page.keyboard.press('Space');
    }
    await page.fill('#title', 'Where antennas should point');
    await page.selectOption('#space', 'talk');
    await page.getByRole('button', { name: 'Split off' }).click();
    await page.waitForURL(/where-antennas/);
    expect(await page.locator('main').innerText()).toMatch(/These posts were part of How do I mount a router[\s\S]*What about antennas[\s\S]*Antennas go up/);
    if (javaScriptEnabled) {
      await page.waitForLoadState('networkidle');
      expect(await faultsOf(person)).toEqual([]);
    }
    await page.goto(addressOf(topic));
    expect(await page.locator('main').innerText()).toContain('Some replies are a topic of their own now: Where antennas should point.');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Some replies are a topic of their own now').waitFor({ state: 'detached' });
    await page.locator('main', { hasText: 'Antennas go up' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Antennas go up');
    await person.context.close();
  });
});

test('who has a topic open that is merged away is led to where it went', async () => {
  const stays = await ask('Routers that whistle', 'They do');
  const goes = await ask('A whistling router', 'Mine');
  const [reader, other] = [await windowOf(browser, member), await windowOf(browser, owner)];
  for (const { page } of [other, reader]) await page.goto(addressOf(goes), { waitUntil: 'networkidle' });
  await reader.page.getByText('Mine', { exact: true }).waitFor();
  // Whoever is told so has joined.
  await reader.page.getByText('2 people are here').waitFor();
  await moderator.api.post(`topics/${goes.number}/merge`, { into: stays.number });
  await reader.page.getByRole('button', { name: 'This topic is part of another now. Go there' }).click();
  await reader.page.waitForURL(new RegExp(`/t/${stays.number}/`));
  await Promise.all([reader.context.close(), other.context.close()]);
});

test('an admin keeps templates on a page of their own', async () => {
  const person = await windowOf(browser, owner);
  const { page } = person;
  await page.goto(`${hearth.url}/admin/templates`, { waitUntil: 'networkidle' });
  await page.fill('[id="name"]', 'Off topic');
  await page.fill('[id="text.en"]', 'Hello {member}, please ask this in another space.');
  await page.getByRole('button', { name: 'Make template' }).click();
  await page.getByRole('link', { name: 'Off topic' }).click();
  await page.waitForURL(/templates\/.+/);
  await page.waitForLoadState('networkidle');
  expect(await faultsOf(person)).toEqual([]);
  await page.fill('[id="text.fr"]', 'Bonjour {member}');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await person.context.close();
});
