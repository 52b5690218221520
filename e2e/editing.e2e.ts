import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright';
import sharp from 'sharp';
import { axeViolations, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { soon } from './support/people.js';

/** Writing into a topic of the demo, and what of it counts as read. */
const password = 'four plain words here';

let hearth: Hearth;
let browser: Browser;
let writer: Person;
let topicPath: string;
let image: { name: string; mimeType: string; buffer: Buffer };

beforeAll(async () => {
  hearth = await startHearth(['--demo']);
  browser = await openBrowser();
  writer = await openWindow(browser);
  await join(writer.page, 'wanda');
  image = { name: 'The [loft].png', mimeType: 'image/png', buffer: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c63' } }).png().toBuffer() };
  await ask(writer.page);
  topicPath = new URL(writer.page.url()).pathname;
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function join(page: Page, handle: string): Promise<void> {
  await page.goto(`${hearth.url}/sign-up`);
  await page.fill('[name=email]', `${handle}@example.com`);
  await page.fill('[name=handle]', handle);
  await page.fill('[name=password]', password);
  await page.locator('main').getByRole('button', { name: /join|account|sign up/i }).click();
  await page.waitForURL(`${hearth.url}/`);
}

async function ask(page: Page, title = 'My loft has a node of its own now'): Promise<void> {
  await page.goto(`${hearth.url}/ask?space=show-your-setup`);
  await page.fill('[name=title]', title);
  await page.fill('[name=body]', 'It hangs from a beam.\n\nThe cable goes through the old chimney.');
  await page.getByRole('button', { name: 'Start the discussion' }).click();
  await page.waitForURL(/\/t\/\d+\//);
}

/** Another window of the same person. */
async function again(person: Person, options: Parameters<typeof openWindow>[1] = {}): Promise<Person> {
  return openWindow(browser, { ...options, storageState: await person.context.storageState() });
}

const box = (page: Page) => page.locator('#reply-text');
async function open(page: Page, path = topicPath): Promise<void> {
  await page.goto(hearth.url + path);
  await page.waitForLoadState('networkidle');
}

describe('writing', () => {
  test('what is selected is quoted in the reply; the menu quotes a whole post with the keyboard', async () => {
    const { page, complaints } = writer;
    await open(page);
    await page.getByText('through the old chimney').selectText();
    await page.locator('.quote-offer').click();
    expect(await box(page).inputValue()).toBe('> The cable goes through the old chimney.\n\n');
    await page.keyboard.type('How long is it?');
    await page.keyboard.press('Control+Enter');
    const reply = page.locator('.reply', { hasText: 'How long is it?' });
    await reply.locator('blockquote', { hasText: 'old chimney' }).waitFor();
    await reply.getByLabel(/^More actions/).focus();
    await page.keyboard.press('Enter');
    await reply.getByRole('button', { name: 'Quote' }).focus();
    await page.keyboard.press('Enter');
    expect(await reply.locator('textarea').inputValue()).toContain('> How long is it?');
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  test('an image goes below the line that is being written, and the focus stays where it is', async () => {
    const { page } = writer;
    await open(page);
    await box(page).fill('Look:');
    await page.locator('#reply-text[aria-autocomplete]').waitFor();
    await page.locator('#reply').locator('input[type=file]').setInputFiles([image, { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no image') }]);
    await page.locator('.topsearch-form input, [data-search]').first().focus();
    await page.getByText('notes.txt isn’t an image').waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#reply-text')?.value.includes('/files/'));
    expect(await box(page).inputValue()).toMatch(/^Look:\n\n!\[The loft\]\(\/files\/\S+\.webp\)\n$/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('a draft goes on in another browser, and is gone everywhere once it is posted there', async () => {
    const { page } = writer;
    await open(page);
    await box(page).fill('Half a thought');
    await box(page).blur();
    // A draft of before may be said to be saved, too.
    const saved = async (): Promise<(string | undefined)[]> => (await (await page.request.get(`${hearth.url}/api/v1/drafts`)).json()).items.map(({ content }: { content: { body?: string } }) => content.body);
    expect(await soon(saved, (bodies) => bodies.includes('Half a thought'))).toContain('Half a thought');
    await page.waitForFunction(() => !Object.values(localStorage).some((copy: string) => copy.includes('Half a thought')));
    await page.getByText('Draft saved').waitFor();
    const other = await again(writer);
    await open(other.page);
    expect(await box(other.page).inputValue()).toBe('Half a thought');
    await box(other.page).fill('The whole thought');
    await other.page.getByRole('button', { name: 'Post reply' }).click();
    await other.page.locator('.reply', { hasText: 'The whole thought' }).waitFor();
    await open(page);
    expect(await box(page).inputValue()).toBe('');
  });

  test('a title in Arabic makes an address that browsers follow, from the form and from the number alone', async () => {
    const { page } = await again(writer);
    const title = 'العقدة في العلية تعمل الآن';
    await ask(page, title);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const written = page.url();
    await page.goto(`${hearth.url}${/\/t\/\d+/.exec(written)![0]}`);
    expect(page.url()).toBe(written);
  });

  test('without scripts an image comes with the text', async () => {
    const { page } = await again(writer, { javaScriptEnabled: false });
    await page.goto(hearth.url + topicPath);
    await box(page).fill('Sent by a plain form');
    await page.locator('#reply input[name=image]').setInputFiles(image);
    await page.getByRole('button', { name: 'Post reply' }).click();
    const shown = page.locator('.reply', { hasText: 'Sent by a plain form' }).locator('img');
    expect(await shown.getAttribute('alt')).toBe('The loft');
    expect((await page.request.get(hearth.url + (await shown.getAttribute('src'))!)).headers()['content-type']).toBe('image/webp');
  });
});

describe('accepting', () => {
  test('the undo of another choice gives the answer before it back, and a solution taken back by mistake returns', async () => {
    const { page } = writer;
    const send = async (path: string, data: object) => {
      const answer = await page.request.post(`${hearth.url}/api/v1/${path}`, { data, headers: { origin: hearth.url } });
      expect(answer.status()).toBe(201);
      return answer.json();
    };
    const { number } = await send('topics', { space: 'mesh', title: 'Which of the two shall I take', body: 'Say.', product: 'Drift', productVersion: '4.2.1' });
    const [first, second] = [await send(`topics/${number}/replies`, { body: 'The first.' }), await send(`topics/${number}/replies`, { body: 'The second.' })];
    const solution = page.locator('#solution');
    await open(page, `/t/${number}`);
    await page.locator(`#p-${first.id}`).getByRole('button', { name: 'Accept this answer' }).click();
    await solution.getByText('The first.').waitFor();
    await page.locator(`#p-${second.id}`).getByLabel(/^More actions/).click();
    await page.locator(`#p-${second.id}`).getByRole('button', { name: 'Accept this answer instead' }).click();
    await solution.getByText('The second.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await solution.getByText('The first.').waitFor();
    await solution.getByLabel(/^More actions/).click();
    await solution.getByRole('button', { name: 'Take the acceptance back' }).click();
    await solution.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await solution.getByText('The first.').waitFor();
  });
});

describe('reading', () => {
  test('a tab in the background reads nothing, and starts when it is shown', async () => {
    const { page, context } = await again(writer);
    const number = Number(/\/t\/(\d+)/.exec(topicPath)![1]);
    const reader = await openWindow(browser);
    await join(reader.page, 'rolf');
    await hideTabs(reader.context);
    await open(reader.page);
    await reader.page.waitForTimeout(3_500);
    expect(await lastRead(reader.page, number)).toBe(0);
    await reader.page.evaluate(() => {
      Object.assign(globalThis, { shown: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expectSoon(() => lastRead(reader.page, number), (position) => position >= 1);
    await page.close();
    await context.close();
  });

  test('a solution that stands above older replies does not make them read', async () => {
    const { page } = await openWindow(browser, { viewport: { width: 1280, height: 500 } });
    await join(page, 'sunniva');
    const { items } = await (await page.request.get(`${hearth.url}/api/v1/topics?sort=solved&limit=50`)).json();
    const { number, lastPosition } = await longThread(page, items.map((topic: { number: number }) => topic.number));
    await open(page, `/t/${number}`);
    await page.locator('#solution > [data-position]').scrollIntoViewIfNeeded();
    await page.waitForTimeout(3_500);
    expect(await lastRead(page, number)).toBeLessThan(lastPosition - 1);
    await page.evaluate(async () => {
      for (const text of document.querySelectorAll('[data-position]')) {
        text.scrollIntoView({ block: 'center' });
        await new Promise((ok) => setTimeout(ok, 60));
      }
    });
    await expectSoon(() => lastRead(page, number), (position) => position === lastPosition);
  });
});

/** A question whose solution was written after other answers, and whose discussion fits one page. */
async function longThread(page: Page, numbers: number[]): Promise<{ number: number; lastPosition: number }> {
  for (const number of numbers) {
    const { topic, solution, replies } = await (await page.request.get(`${hearth.url}/api/v1/topics/${number}`)).json();
    const whole = replies.nextCursor === null && [solution, ...replies.items].every(({ moreDescendants }: { moreDescendants: number }) => moreDescendants === 0);
    const older = replies.items.filter(({ post }: { post: { position: number } }) => post.position < solution.post.position);
    if (whole && older.length > 0 && topic.replyCount > 5) return { number, lastPosition: topic.lastPosition };
  }
  throw new Error('The demo has no such question.');
}

async function lastRead(page: Page, number: number): Promise<number> {
  return (await (await page.request.get(`${hearth.url}/api/v1/topics/${number}`)).json()).topic.lastReadPosition;
}

async function hideTabs(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => ((globalThis as { shown?: boolean }).shown ? 'visible' : 'hidden') });
  });
}

async function expectSoon<Value>(read: () => Promise<Value>, is: (value: Value) => boolean): Promise<void> {
  for (let waited = 0; waited < 40 && !is(await read()); waited += 1) await new Promise((ok) => setTimeout(ok, 250));
  const value = await read();
  expect([value, is(value)]).toEqual([value, true]);
}
