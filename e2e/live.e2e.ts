import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page, WebSocketRoute } from 'playwright';
import { openBrowser, openTab, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';

const password = 'four plain words here';
const long = 'A sentence of something that is worth reading to its end. '.repeat(40);

let hearth: Hearth;
let browser: Browser;
let owner: Person;
let helper: Person;
let topic: { number: number; path: string };
let answers: Answer[];

interface Answer {
  id: string;
  version: number;
}

beforeAll(async () => {
  hearth = await startHearth([], { HEARTH_OWNER_EMAIL: 'owner@example.com', HEARTH_OWNER_PASSWORD: password });
  browser = await openBrowser();
  owner = await openWindow(browser);
  await owner.page.goto(`${hearth.url}/sign-in`);
  await owner.page.fill('[name=email]', 'owner@example.com');
  await owner.page.fill('[name=password]', password);
  await owner.page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await owner.page.waitForURL(`${hearth.url}/`);
  helper = await openWindow(browser);
  await helper.page.goto(`${hearth.url}/sign-up`);
  await helper.page.fill('[name=email]', 'helper@example.com');
  await helper.page.fill('[name=handle]', 'helper');
  await helper.page.fill('[name=password]', password);
  await helper.page.locator('main form .btn-primary').first().click();
  await helper.page.waitForURL(`${hearth.url}/`);
  // The helper has just joined, and thanks at once.
  await call(owner, 'PATCH', 'admin/community', { settings: { privileges: { preset: 'open' } } });
  await call(owner, 'POST', 'spaces', { name: 'Help', slug: 'help', kind: 'support', visibility: 'public' });
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

beforeEach(async () => {
  const { number } = await call<{ number: number }>(owner, 'POST', 'topics', { space: 'help', title: 'What happens while somebody reads this?', body: long });
  topic = { number, path: `${hearth.url}/t/${number}/x` };
  answers = [];
  for (let count = 1; count <= 3; count += 1) answers.push(await reply(`Answer number ${count}\n\n${long}`));
});

/** The API with the session of this person. */
async function call<Result>({ context }: Person, method: string, path: string, data?: object): Promise<Result> {
  const response = await context.request.fetch(`${hearth.url}/api/v1/${path}`, { method, data });
  if (!response.ok()) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (response.status() === 204 ? undefined : await response.json()) as Result;
}

const reply = (body: string, parentId?: string) => call<Answer>(owner, 'POST', `topics/${topic.number}/replies`, { body, parentId });
const edit = ({ id, version }: Answer) => call(owner, 'PATCH', `posts/${id}`, { version, body: 'Quite another text' });
const accept = ({ id }: Answer) => call(owner, 'PUT', `topics/${topic.number}/solution`, { postId: id });
const thank = ({ id }: Answer) => call(helper, 'PUT', `posts/${id}/vote`, { kind: 'kudos' });

/** How far the page has moved what is at `selector`, in pixels, while something is done. */
async function movementOf(page: Page, selector: string, work: () => Promise<unknown>): Promise<number> {
  const top = () => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await work();
  return Math.abs((await top()) - before);
}

/** A guest who reads the topic, and whose line is open. */
async function openTopic(prepare: (page: Page) => Promise<unknown>): Promise<Person> {
  const reader = await openWindow(browser);
  const { page } = reader;
  await prepare(page);
  await helper.page.goto(topic.path);
  await page.goto(topic.path, { waitUntil: 'networkidle' });
  await page.mouse.move(200, 200);
  await page.getByText('2 people are here').waitFor();
  return reader;
}

/** The line between a page and the server, which can be lost for a while. */
class BreakableLine {
  #isLost = false;
  readonly #open: WebSocketRoute[] = [];

  carry(page: Page): Promise<void> {
    return page.routeWebSocket(/socket\.io/, (line) => {
      if (this.#isLost) return void line.close();
      line.connectToServer();
      this.#open.push(line);
    });
  }

  async lose(): Promise<void> {
    this.#isLost = true;
    for (const line of this.#open) await line.close();
  }

  comesBack(): void {
    this.#isLost = false;
  }
}

test('home shows questions that have answers and no solution yet, where there is nothing else', async () => {
  const visitor = await openWindow(browser);
  await visitor.page.goto(hearth.url);
  await visitor.page.getByRole('link', { name: 'What happens while somebody reads this?' }).first().waitFor();
  expect(await visitor.page.getByText('No questions here yet').count()).toBe(0);
  await visitor.context.close();
});

describe('while a topic is read', () => {
  test.each(['the question', 'the last answer'])('a reply, a comment, an edit, a vote and a solution move nothing of %s', async (part) => {
    // Only some browsers anchor the scrolling; in the others a line that is put above pushes the text down.
    const reader = await openTopic((page) => page.addInitScript(() => addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('overflow-anchor', 'none'))));
    const { page } = reader;
    const read = part === 'the question' ? '.question .prose' : `#p-${answers[2]!.id}`;
    await page.locator(read).scrollIntoViewIfNeeded();
    const offers = page.locator('.live-pill');
    const moved = await movementOf(page, read, async () => {
      await reply('A fourth answer');
      await offers.getByRole('button', { name: '1 new reply' }).waitFor();
      await reply('A comment above', answers[0]!.id);
      await offers.getByRole('button', { name: '2 new replies' }).waitFor();
      await edit(answers[1]!);
      await page.getByRole('button', { name: 'Edited just now' }).waitFor();
      await thank(answers[0]!);
      await page.locator(`#p-${answers[0]!.id}`).getByText('1 kudos').waitFor();
      await accept(answers[0]!);
      await offers.getByRole('button', { name: 'The accepted answer has changed' }).waitFor();
    });
    expect(moved).toBeLessThan(1);
    expect(await page.getByText('Quite another text').count()).toBe(0);
    await offers.getByRole('button', { name: 'The accepted answer has changed' }).click();
    await page.locator('#solution').waitFor();
    expect(await page.getByText('A fourth answer').count()).toBe(1);
    expect(await offers.getByRole('button').count()).toBe(0);
    await reader.context.close();
  });

  test('what happened while the connection was lost is offered once it is back', async () => {
    const line = new BreakableLine();
    const reader = await openTopic((page) => line.carry(page));
    const { page } = reader;
    await line.lose();
    await reply('Missed');
    await reply('Missed as well');
    await edit(answers[0]!);
    await thank(answers[1]!);
    await accept(answers[2]!);
    line.comesBack();
    const offers = page.locator('.live-pill');
    await offers.getByRole('button', { name: '2 new replies' }).waitFor({ timeout: 40_000 });
    await offers.getByRole('button', { name: 'The accepted answer has changed' }).waitFor();
    await page.locator(`#p-${answers[0]!.id}`).getByRole('button', { name: 'Edited just now' }).waitFor();
    await page.locator(`#p-${answers[1]!.id}`).getByText('1 kudos').waitFor();
    await reader.context.close();
  });

  test('what happened before the line was open is offered, too', async () => {
    const reader = await openWindow(browser);
    const { page } = reader;
    let open!: () => void;
    const opened = new Promise<void>((ok) => (open = ok));
    await page.routeWebSocket(/socket\.io/, async (line) => {
      await opened;
      line.connectToServer();
    });
    await page.goto(topic.path);
    await page.mouse.move(200, 200);
    await edit(answers[0]!);
    await thank(answers[1]!);
    await accept(answers[2]!);
    open();
    await page.locator('.live-pill').getByRole('button', { name: 'The accepted answer has changed' }).waitFor();
    await page.locator(`#p-${answers[0]!.id}`).getByRole('button', { name: 'Edited just now' }).waitFor();
    await page.locator(`#p-${answers[1]!.id}`).getByText('1 kudos').waitFor();
    await reader.context.close();
  });

  test('what the reader does while the topic is compared stays: a vote, a me-too and a deletion', async () => {
    const own = await call<Answer>(helper, 'POST', `topics/${topic.number}/replies`, { body: 'A reply that its author takes away' });
    const reader = await openTab(helper.context);
    const { page } = reader;
    const comparison = new RegExp(`/api/v1/topics/${topic.number}\\?`);
    let [asked, answer] = [() => {}, () => {}];
    const isAsked = new Promise<void>((ok) => (asked = ok));
    const isAnswered = new Promise<void>((ok) => (answer = ok));
    await page.route(comparison, async (route) => {
      const response = await route.fetch();
      asked();
      await isAnswered;
      await route.fulfill({ response });
    });
    await page.goto(topic.path, { waitUntil: 'load' });
    await isAsked;
    const vote = page.locator(`#p-${answers[1]!.id} [aria-pressed]`).first();
    const meToo = page.locator('.question').getByRole('button', { name: 'I have this too' });
    await Promise.all([page.waitForResponse(/\/vote/), vote.click()]);
    await Promise.all([page.waitForResponse(/meToo/), meToo.click()]);
    const taken = page.locator(`#p-${own.id}`);
    await taken.getByLabel(/^More actions/).click();
    await taken.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Reply deleted').waitFor();
    const compared = page.waitForResponse(comparison);
    answer();
    await (await compared).finished();
    await page.evaluate(() => new Promise((ok) => requestAnimationFrame(() => requestAnimationFrame(ok))));
    expect([await vote.getAttribute('aria-pressed'), await meToo.getAttribute('aria-pressed')]).toEqual(['true', 'true']);
    expect(await taken.locator('.is-deleted').count()).toBe(1);
    await page.close();
  });

  test('a merge while the connection was lost leads to the other topic once it is back', async () => {
    const line = new BreakableLine();
    const reader = await openTopic((page) => line.carry(page));
    const { page } = reader;
    await line.lose();
    const { number } = await call<{ number: number }>(owner, 'POST', 'topics', { space: 'help', title: 'What happens to those who read on?', body: long });
    await call(owner, 'POST', `topics/${topic.number}/merge`, { into: number });
    line.comesBack();
    await page.getByRole('button', { name: 'This topic is part of another now. Go there' }).click({ timeout: 40_000 });
    await page.waitForURL(new RegExp(`/t/${number}/`));
    await reader.context.close();
  });
});

describe('a reply that is deleted while a topic is read', () => {
  test('goes from the page with its text, and is counted no more; put back, it is there again', async () => {
    const reader = await openTopic(() => Promise.resolve());
    const { page } = reader;
    const [, deleted] = answers;
    await page.getByText('3 replies').waitFor();
    await call(owner, 'DELETE', `posts/${deleted!.id}`);
    await page.locator(`#p-${deleted!.id}`).getByText('This reply was deleted').waitFor();
    expect(await page.getByText('Answer number 2').count()).toBe(0);
    await page.getByText('2 replies').waitFor();
    expect(await page.getByRole('button', { name: 'Edited just now' }).count()).toBe(0);
    await call(owner, 'POST', `posts/${deleted!.id}/restore`);
    await page.getByText('Answer number 2').waitFor();
    await page.getByText('3 replies').waitFor();
    await reader.context.close();
  });

  test('goes once the connection that was lost is back', async () => {
    const line = new BreakableLine();
    const reader = await openTopic((page) => line.carry(page));
    const { page } = reader;
    await line.lose();
    await call(owner, 'DELETE', `posts/${answers[0]!.id}`);
    line.comesBack();
    await page.locator(`#p-${answers[0]!.id}`).getByText('This reply was deleted').waitFor({ timeout: 40_000 });
    expect(await page.getByText('Answer number 1').count()).toBe(0);
    await page.getByText('2 replies').waitFor();
    await reader.context.close();
  });
});

describe('a long thread', () => {
  beforeEach(async () => {
    for (let count = 4; count <= 24; count += 1) answers.push(await reply(`Answer number ${count}`));
  });
  /** What stands behind the first page, read anew. */
  const readBehind = (page: Page) => page.waitForResponse((response) => response.url().includes(`/api/v1/topics/${topic.number}/replies?`));
  const replyOf = (page: Page, number: number) => page.locator(`.replies #p-${answers[number - 1]!.id}`);

  async function openWhole({ page }: Person): Promise<void> {
    await page.goto(topic.path, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Show more replies' }).click();
    await replyOf(page, 24).waitFor();
  }

  test('stays as long as it was made, with the focus and the place of the reader, whatever is done in it', async () => {
    const { page } = owner;
    await openWhole(owner);
    const remove = replyOf(page, 23).getByRole('button', { name: 'Delete' });
    await replyOf(page, 23).getByLabel(/^More actions/).click();
    await remove.hover();
    const moved = await movementOf(page, `#p-${answers[21]!.id}`, async () => {
      const behind = readBehind(page);
      await remove.click();
      await page.getByText('Reply deleted').waitFor();
      await behind;
    });
    expect(moved).toBeLessThan(1);
    expect(await replyOf(page, 24).count()).toBe(1);
    expect(await replyOf(page, 23).locator('.is-deleted').count()).toBe(1);
    expect(await replyOf(page, 23).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await page.getByRole('link', { name: 'Show more replies' }).count()).toBe(0);

    const behind = readBehind(page);
    await replyOf(page, 22).getByRole('button', { name: 'Accept this answer' }).click();
    await page.locator('#solution').getByText('Answer number 22').waitFor();
    await behind;
    expect([await replyOf(page, 22).count(), await replyOf(page, 24).count(), await page.locator('.replies > .reply').count()]).toEqual([0, 1, 23]);
  });

  test('stays as long as it was made when a change by others is shown', async () => {
    const { page } = helper;
    await openWhole(helper);
    // Whoever is told so has joined.
    await owner.page.goto(topic.path);
    await page.getByText('2 people are here').waitFor();
    await accept(answers[1]!);
    const behind = readBehind(page);
    await page.getByRole('button', { name: 'The accepted answer has changed' }).click();
    await page.locator('#solution').getByText('Answer number 2').waitFor();
    await behind;
    expect([await replyOf(page, 21).count(), await replyOf(page, 24).count(), await page.locator('.replies > .reply').count()]).toEqual([1, 1, 23]);
  });
});

describe('the texts of a topic', () => {
  test('come once with a document, and stay what they are when the page takes them over, sorts them and goes back', async () => {
    const document = await (await helper.context.request.get(topic.path)).text();
    expect(document.split('Answer number 2')).toHaveLength(2);

    const { page } = helper;
    await page.goto(topic.path, { waitUntil: 'networkidle' });
    const texts = () => page.locator('.replies .prose').allInnerTexts();
    const first = page.locator('.replies .prose').first();
    const oldest = await texts();
    expect(oldest.map((text) => text.split('\n')[0])).toEqual(['Answer number 1', 'Answer number 2', 'Answer number 3']);
    await page.selectOption('#sort', 'newest');
    await page.waitForURL(/sort=newest/);
    await first.getByText('Answer number 3').waitFor();
    expect(await texts()).toEqual([...oldest].reverse());
    await page.goBack();
    await first.getByText('Answer number 1').waitFor();
    expect(await texts()).toEqual(oldest);
  });
});

test('whoever begins to take part is counted alike above the replies and beside the topic', async () => {
  const reader = await openTopic(async () => undefined);
  const { page } = reader;
  const people = page.locator('.rail dt', { hasText: 'People' }).locator('+ dd');
  const before = Number(await people.textContent());
  await call(helper, 'POST', `topics/${topic.number}/replies`, { body: 'Here is one more person' });
  await page.getByText(`from ${before + 1} people`).waitFor();
  expect(await people.textContent()).toBe(String(before + 1));
  await reader.context.close();
});
