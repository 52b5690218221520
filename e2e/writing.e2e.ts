import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import { axeViolations, openBrowser, openTab, openWindow, type Person } from './support/browser.js';
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

describe('two questions that are written at once', () => {
  const draftsOf = async (page: Page) => (await send<{ items: { content: { title?: string } }[] }>(page, 'GET', 'drafts')).items.map(({ content }) => content.title).sort();
  const type = async (page: Page, title: string) => {
    await page.fill('[name=title]', title);
    await page.locator('[name=title]').blur();
    await page.getByText('Draft saved').waitFor();
  };

  test('in two tabs have a draft each, and both are found again', async () => {
    const writer = await newMember();
    const { page, context } = writer;
    const other = await openTab(context);
    for (const tab of [page, other.page]) await tab.goto(`${hearth.url}/ask`, { waitUntil: 'networkidle' });
    // The second leaves the first one's draft to it, and writes one of its own.
    await other.page.waitForURL(/draft=/);
    await type(page, 'Written in the first tab');
    await type(other.page, 'Written in the second tab');
    expect(await draftsOf(page)).toEqual(['Written in the first tab', 'Written in the second tab']);
    for (const tab of [page, other.page]) await tab.reload({ waitUntil: 'networkidle' });
    expect([await page.inputValue('[name=title]'), await other.page.inputValue('[name=title]')]).toEqual(['Written in the first tab', 'Written in the second tab']);
    await other.page.close();
    await page.goto(`${hearth.url}/settings/drafts`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Written in the second tab' }).click();
    await page.waitForURL(/\/ask/);
    expect(await page.inputValue('[name=title]')).toBe('Written in the second tab');
    await context.close();
  });

  test('a question that was begun is gone on with, or another is begun beside it', async () => {
    const writer = await newMember();
    const { page, context } = writer;
    await page.goto(`${hearth.url}/ask`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: 'Begin another' }).count()).toBe(0);
    await type(page, 'Begun in the morning');
    const other = await openTab(context);
    await other.page.goto(`${hearth.url}/ask?space=questions`, { waitUntil: 'networkidle' });
    expect(await other.page.inputValue('[name=title]')).toBe('Begun in the morning');
    expect(await axeViolations(other.page)).toEqual([]);
    await other.page.getByRole('link', { name: 'Begin another' }).click();
    await other.page.waitForURL(/draft=/);
    expect([await other.page.inputValue('[name=title]'), await other.page.inputValue('[name=space]')]).toEqual(['', 'questions']);
    await type(other.page, 'Begun in the evening');
    expect(await draftsOf(page)).toEqual(['Begun in the evening', 'Begun in the morning']);
    await context.close();
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

  test('what was begun before another edit is there with its words, and saving it shows the difference', async () => {
    const writer = await newMember({ javaScriptEnabled });
    const { page } = writer;
    const { number } = await send<{ number: number }>(page, 'POST', 'topics', { space: 'questions', title: 'Begun in the morning', body: 'The lamp is green.' });
    const { id } = (await send<{ body: { id: string } }>(page, 'GET', `topics/${number}`)).body;
    const text = async () => (await send<{ body: string }>(page, 'GET', `posts/${id}/source`)).body;
    await send(page, 'PUT', `drafts/edit:${id}`, { body: 'The lamp is red.', version: 1 });
    await send(page, 'PATCH', `posts/${id}`, { version: 1, body: 'The lamp is green, and it blinks.' });

    await page.goto(`${hearth.url}/p/${id}/edit`, { waitUntil: 'networkidle' });
    expect(await page.inputValue('[name=body]')).toBe('The lamp is red.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'From the other text to yours' }).waitFor();
    expect([await text(), await page.inputValue('[name=body]')]).toEqual(['The lamp is green, and it blinks.', 'The lamp is red.']);
    await page.getByRole('button', { name: /save/i }).click();
    await page.waitForURL(topicAddress);
    expect(await text()).toBe('The lamp is red.');
    await page.goto(`${hearth.url}/p/${id}/edit`, { waitUntil: 'networkidle' });
    expect(await page.inputValue('[name=body]')).toBe('The lamp is red.');
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

test('an edit that this browser alone kept is there after somebody else’s, says so, and can be put away', async () => {
  const writer = await newMember({ javaScriptEnabled: true });
  const { page } = writer;
  const { number } = await send<{ number: number }>(page, 'POST', 'topics', { space: 'questions', title: 'Begun on the way', body: 'The lamp is green.' });
  const { id } = (await send<{ body: { id: string } }>(page, 'GET', `topics/${number}`)).body;
  await page.goto(`${hearth.url}/p/${id}/edit`, { waitUntil: 'networkidle' });
  await page.fill('[name=body]', 'The lamp is red.');
  await page.waitForFunction((key) => Object.keys(localStorage).some((name) => name.endsWith(key)), `edit:${id}`);
  await page.goto('about:blank');
  await send(page, 'PATCH', `posts/${id}`, { version: 1, body: 'The lamp is green, and it blinks.' });

  await page.goto(`${hearth.url}/p/${id}/edit`, { waitUntil: 'networkidle' });
  await page.getByText('The text has been changed since').waitFor();
  expect(await page.inputValue('[name=body]')).toBe('The lamp is red.');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begin from the text as it is' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=body]')?.value === 'The lamp is green, and it blinks.');
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.inputValue('[name=body]')).toBe('The lamp is green, and it blinks.');
  expect(await page.getByText('You began this edit before').count()).toBe(0);
  await writer.context.close();
});
