import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';

const password = 'correct horse battery';
/** The page of a topic, and none below it. */
const topicAddress = /\/t\/\d+\/(?!edit$)/;
let hearth: Hearth;
let browser: Browser;
let count = 0;

beforeAll(async () => {
  hearth = await startHearth([], { HEARTH_OWNER_EMAIL: 'owner@example.com', HEARTH_OWNER_PASSWORD: password });
  browser = await openBrowser();
  const owner = await openWindow(browser);
  await send(owner.page, 'POST', 'session', { email: 'owner@example.com', password });
  await send(owner.page, 'POST', 'spaces', { name: 'Questions', slug: 'questions', kind: 'support' });
  await owner.context.close();
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** Speaks to the API as who sits before this page. */
async function send<Answer = Record<string, never>>(page: Page, method: string, path: string, data?: object): Promise<Answer> {
  const response = await page.request.fetch(`${hearth.url}/api/v1/${path}`, { method, data });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return (response.status() === 204 ? undefined : await response.json()) as Answer;
}

async function newMember(options: Parameters<typeof openWindow>[1] = {}): Promise<Person> {
  const person = await openWindow(browser, options);
  count += 1;
  await send(person.page, 'POST', 'sign-up', { email: `writer-${count}@example.com`, password, handle: `writer-${count}` });
  return person;
}

async function fillQuestion(page: Page, title: string): Promise<void> {
  await page.goto(`${hearth.url}/ask`, { waitUntil: 'networkidle' });
  await page.fill('[name=title]', title);
  await page.selectOption('[name=space]', 'questions');
  await page.fill('[name=body]', 'It stops every night, and nobody knows why.');
}
const postQuestion = (page: Page) => page.getByRole('button', { name: 'Post question' });

async function titlesOf({ page }: Person): Promise<string[]> {
  const { member } = await send<{ member: { handle: string } }>(page, 'GET', 'me');
  const { items } = await send<{ items: { title: string }[] }>(page, 'GET', `topics?author=${member.handle}`);
  return items.map(({ title }) => title);
}

describe('a question that is sent twice is there once', () => {
  test('pressed twice', async () => {
    const writer = await newMember();
    await fillQuestion(writer.page, 'Pressed twice by an impatient finger');
    await postQuestion(writer.page).dblclick();
    await writer.page.waitForURL(topicAddress);
    expect(await titlesOf(writer)).toEqual(['Pressed twice by an impatient finger']);
    await writer.context.close();
  });

  test('without JavaScript, by going back and sending it again', async () => {
    const writer = await newMember({ javaScriptEnabled: false });
    const { page } = writer;
    await fillQuestion(page, 'Sent again from the page before');
    await postQuestion(page).click();
    await page.waitForURL(topicAddress);
    const first = page.url();
    await page.goBack();
    expect([await page.inputValue('[name=title]'), await page.inputValue('[name=body]')]).toEqual(['Sent again from the page before', 'It stops every night, and nobody knows why.']);
    await postQuestion(page).click();
    await page.waitForURL(topicAddress);
    expect(page.url()).toBe(first);
    expect(await titlesOf(writer)).toEqual(['Sent again from the page before']);
    await writer.context.close();
  });

  test('by who got no answer, though the server had taken it', async () => {
    const writer = await newMember();
    const { page } = writer;
    await fillQuestion(page, 'Taken by the server and never answered');
    await page.route('**/ask?/post', async (route) => {
      await route.fetch({ maxRedirects: 0 });
      await route.abort('connectionreset');
    });
    await postQuestion(page).click();
    await page.getByRole('alert').getByText('The connection was lost').waitFor();
    await page.unroute('**/ask?/post');
    await postQuestion(page).click();
    await page.waitForURL(topicAddress);
    expect(await titlesOf(writer)).toEqual(['Taken by the server and never answered']);
    await writer.context.close();
  });
});

describe('what is typed is kept', () => {
  test('when the connection is lost in the middle of a post: on the page, after a reload, and posted once it is back', async () => {
    const writer = await newMember();
    const { page, context } = writer;
    await fillQuestion(page, 'Written on a train into a tunnel');
    await context.setOffline(true);
    await postQuestion(page).click();
    await page.getByRole('alert').getByText('What you typed is still here').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect([await page.inputValue('[name=title]'), await page.inputValue('[name=body]')]).toEqual(['Written on a train into a tunnel', 'It stops every night, and nobody knows why.']);
    await page.fill('[name=body]', 'It stops every night, also in the tunnel.');
    await page.locator('[name=title]').focus();
    await page.getByText('Kept on this device').waitFor();
    await context.setOffline(false);
    await page.reload({ waitUntil: 'networkidle' });
    expect([await page.inputValue('[name=title]'), await page.inputValue('[name=body]')]).toEqual(['Written on a train into a tunnel', 'It stops every night, also in the tunnel.']);
    await postQuestion(page).click();
    await page.waitForURL(topicAddress);
    expect(await titlesOf(writer)).toEqual(['Written on a train into a tunnel']);
    await page.goto(`${hearth.url}/ask`, { waitUntil: 'networkidle' });
    expect(await page.inputValue('[name=title]')).toBe('');
    await context.close();
  });

  test('when the tab is closed: a reply waits in another browser too', async () => {
    const writer = await newMember();
    const { page, context } = writer;
    const { number, slug } = await send<{ number: number; slug: string }>(page, 'POST', 'topics', { space: 'questions', title: 'Answered in two sittings', body: 'x' });
    await page.goto(`${hearth.url}/t/${number}/${slug}`, { waitUntil: 'networkidle' });
    await page.locator('main textarea').last().fill('Half of what I know about it');
    await page.locator('main textarea').last().blur();
    await page.getByText(/saved/i).first().waitFor();
    const state = await context.storageState();
    await context.close();
    const elsewhere = await openWindow(browser, { storageState: { cookies: state.cookies, origins: [] } });
    await elsewhere.page.goto(`${hearth.url}/t/${number}/${slug}`, { waitUntil: 'networkidle' });
    expect(await elsewhere.page.locator('main textarea').last().inputValue()).toBe('Half of what I know about it');
    await elsewhere.context.close();
  });

  test('when the session ended meanwhile', async () => {
    const writer = await newMember();
    const { page } = writer;
    await fillQuestion(page, 'Typed while the session was ended');
    await writer.context.clearCookies();
    await postQuestion(page).click();
    await page.getByRole('alert').waitFor();
    expect([await page.inputValue('[name=title]'), await page.inputValue('[name=body]')]).toEqual(['Typed while the session was ended', 'It stops every night, and nobody knows why.']);
    await writer.context.close();
  });
});

describe.each([
  { name: 'with JavaScript', javaScriptEnabled: true },
  { name: 'without JavaScript', javaScriptEnabled: false },
])('of two who edit at once, $name', ({ javaScriptEnabled }) => {
  test('the second is shown the difference, and nothing is overwritten unseen', async () => {
    const writer = await newMember({ javaScriptEnabled });
    const { page } = writer;
    const { number } = await send<{ number: number }>(page, 'POST', 'topics', { space: 'questions', title: 'Edited by two at once', body: 'The lamp is green.' });
    const source = async () => (await send<{ body: { id: string } }>(page, 'GET', `topics/${number}`)).body.id;
    const id = await source();
    const text = async () => (await send<{ body: string }>(page, 'GET', `posts/${id}/source`)).body;
    await page.goto(`${hearth.url}/p/${id}/edit`, { waitUntil: 'networkidle' });
    await page.fill('[name=body]', 'The lamp is red.');
    await send(page, 'PATCH', `posts/${id}`, { version: 1, body: 'The lamp is green, and it blinks.' });

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'From the other text to yours' }).waitFor();
    expect(await text()).toBe('The lamp is green, and it blinks.');
    expect(await page.inputValue('#their-text')).toBe('The lamp is green, and it blinks.');
    expect(await page.inputValue('[name=body]')).toBe('The lamp is red.');
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);

    await page.fill('[name=body]', 'The lamp is red, and it blinks.');
    await page.getByRole('button', { name: /save/i }).click();
    await page.waitForURL(topicAddress);
    expect(await text()).toBe('The lamp is red, and it blinks.');
    await writer.context.close();
  });

  test('the second title is shown the first one', async () => {
    const writer = await newMember({ javaScriptEnabled });
    const { page } = writer;
    const { number } = await send<{ number: number }>(page, 'POST', 'topics', { space: 'questions', title: 'Named by two at once', body: 'x' });
    const title = async () => (await send<{ topic: { title: string } }>(page, 'GET', `topics/${number}`)).topic.title;
    await page.goto(`${hearth.url}/t/${number}/edit`, { waitUntil: 'networkidle' });
    await page.fill('[name=title]', 'Named by the second person');
    await send(page, 'PATCH', `topics/${number}`, { version: 1, title: 'Named by the first person' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Named by the first person').waitFor();
    expect([await title(), await page.inputValue('[name=title]')]).toEqual(['Named by the first person', 'Named by the second person']);
    await page.getByRole('button', { name: /save/i }).click();
    await page.waitForURL(topicAddress);
    expect(await title()).toBe('Named by the second person');
    await writer.context.close();
  });
});
