import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { solved, startEmbedded, type EmbeddedCommunity } from '../support/embedded.js';
import { done, password, soon } from '../support/people.js';
import { isTakenOver } from '../support/taken-over.js';
import { called, cookies, frameIn, looksWell, nameIn, openFirefox, openPanel, openVisitor, reads, windowBy, within } from './firefox.js';

// A Firefox takes a while to start on a machine with other work.
jest.setTimeout(180_000);

const launcher = '<hearth-launcher hue="168" chroma="0.09" neutral-hue="150" radius="14"></hearth-launcher>';
const asked = { title: 'The display stays dark after a night outside', body: 'It was about minus ten.' };
const phone = { width: 390, height: 844 };

let community: EmbeddedCommunity;
let browser: Browser;

beforeAll(async () => {
  const atoms = () => `
    <p><hearth-count topic="${community.topic.number}"></hearth-count></p>
    <p><hearth-vote topic="${community.topic.number}"></hearth-vote></p>
    <hearth-answers q="charger"></hearth-answers>`;
  community = await startEmbedded({
    '/': { launcher },
    '/account': { launcher, identifies: true },
    '/ar': { launcher, lang: 'ar', dir: 'rtl', identifies: true },
    ...Object.fromEntries(Object.keys(cookies).map((kind) => [`/docs/${kind}`, { template: 'docs' as const, place: `<hearth-thread thread="doc:/${kind}"></hearth-thread>`, identifies: true }])),
    '/atoms': { reads: true, get place() { return atoms(); } },
  });
  // What is asked for before it is in the index stays away for a minute.
  await soon(async () => (await community.owner.api.get('search?q=charger&state=solved')).body.total, (total) => total === 1);
});
afterEach(() => {
  community.site.token = () => null;
});
afterAll(async () => {
  await browser?.close();
  await community?.stop();
});

/** Has the site know its visitor, as nobody else in these journeys is. */
let customers = 0;
function knowCustomer(name: string): void {
  const id = `c-${(customers += 1)}`;
  community.site.token = () => community.tokenFor(id, name);
}

async function ask(frame: Frame, title: string, body: string, button: string): Promise<number> {
  await frame.locator('#help').fill(title);
  await frame.locator('.ask-fall a').click();
  await frame.waitForSelector('select[name=space]');
  await frame.select('select[name=space]', await frame.$eval('select[name=space]', ({ options }) => [...options].find(({ text }) => text === 'Charging')!.value));
  await frame.locator('textarea[name=body]').fill(body);
  await called(frame, 'button', button).click();
  await frame.waitForFunction((wanted) => document.querySelector('h1')?.textContent?.trim() === wanted, { polling: 100 }, title);
  return Number(/\/t\/(\d+)/.exec(frame.url())![1]);
}

async function signInByWindow(page: Page, frame: Frame): Promise<void> {
  const popup = await windowBy(page, () => frame.locator('.framebar a[href^="/sign-in"]').click());
  await popup.waitForFunction(isTakenOver, { polling: 100 });
  await popup.locator('input[name=email]').fill('rosa@example.com');
  await popup.locator('input[name=password]').fill(password);
  await called(popup, 'button', 'Sign in').click();
  const closed = new Promise((ok) => popup.once('close', ok));
  await called(popup, 'button', 'Go on').click();
  await closed;
}

describe.each([
  ['as it is installed', 'totalProtection'],
  ['that keeps cookies of frames only where they are partitioned', 'partitionedOnly'],
] as const)('a Firefox %s', (_how, kind) => {
  beforeAll(async () => {
    browser = await openFirefox(cookies[kind]);
  });
  afterAll(() => browser.close());

  test('opens the panel, and finds a solved answer', async () => {
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    const frame = await openPanel(page, community.site.origin);
    await frame.waitForFunction(() => document.activeElement?.id === 'help', { polling: 100 });
    await page.keyboard.type('charger light blinks');
    await frame.waitForSelector('[role=option]');
    await looksWell(visitor, frame);
    await page.keyboard.press('Enter');
    await reads(frame, solved.answer);
    await looksWell(visitor, frame);
    await page.keyboard.press('Escape');
    await page.waitForSelector('hearth-launcher >>> .panel', { hidden: true });
    await visitor.close();
  });

  test('knows a customer by the site’s token, who asks, is answered, and is still known after a reload', async () => {
    knowCustomer('Ines Vardal');
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    const frame = await openPanel(page, `${community.site.origin}/account`);
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    const number = await ask(frame, asked.title, asked.body, 'Post question');
    await looksWell(visitor, frame);
    done(await community.owner.api.post(`topics/${number}/replies`, { body: 'Warm it to room temperature first.' }));
    await frame.locator('::-p-text(1 new reply)').click();
    await reads(frame, 'Warm it to room temperature first.');
    community.site.token = () => null;
    await page.goto(page.url().replace('/account?', '/?'));
    const again = await frameIn(page);
    expect(await nameIn(again)).toBe('Account of Ines Vardal');
    await reads(again, 'Warm it to room temperature first.');
    await looksWell(visitor, again);
    await visitor.close();
  });

  test('signs a guest in by a window, who is still signed in after a reload', async () => {
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    await page.goto(`${community.site.origin}/?hearth=${community.topic.path}`);
    const frame = await frameIn(page);
    await signInByWindow(page, frame);
    expect(await nameIn(frame)).toBe('Account of rosa');
    await page.reload();
    const again = await frameIn(page);
    expect(await nameIn(again)).toBe('Account of rosa');
    await looksWell(visitor, again);
    await visitor.close();
  });

  test('has a thread under a page, which takes its first post', async () => {
    knowCustomer('Teodora Ilievska');
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    await page.goto(`${community.site.origin}/docs/${kind}`);
    const frame = await frameIn(page, 'hearth-thread');
    expect(await nameIn(frame)).toBe('Account of Teodora Ilievska');
    await frame.locator('textarea[name=body]').fill('Step 3 fails.');
    await called(frame, 'button', 'Post').click();
    await frame.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Fernway docs'), { polling: 100 });
    await reads(frame, 'Step 3 fails.');
    expect(done(await community.asker.api.get(`page-threads?key=${encodeURIComponent(`doc:/${kind}`)}`)).topic).not.toBeNull();
    const heights = async () => [await page.$eval('hearth-thread >>> iframe', (element) => element.clientHeight), await frame.evaluate(() => document.body.scrollHeight)];
    const [ours, theirs] = await soon(heights, ([outer, inner]) => outer === Math.max(inner!, 420));
    expect(ours).toBe(Math.max(theirs!, 420));
    await looksWell(visitor, frame);
    await visitor.close();
  });

  test('shows the small elements', async () => {
    const visitor = await openVisitor(browser);
    const { page, complaints } = visitor;
    await page.goto(`${community.site.origin}/atoms`);
    const textIn = async (element: string, selector: string) => (await within(page, element, selector)).evaluate(({ textContent }) => textContent);
    expect(await textIn('hearth-count', '[part=count]')).toBe('2 posts');
    expect(await textIn('hearth-vote', 'button')).toContain('I have this, too');
    expect(await textIn('hearth-answers', 'a')).toBe(solved.title);
    expect(await complaints()).toEqual([]);
    await visitor.close();
  });

  test('takes a question in Arabic on a phone', async () => {
    const [title, body] = ['الشاحن يومض مرتين ثم يتوقف', 'كانت الحرارة تحت الصفر، والشاشة مطفأة.'];
    knowCustomer('ليلى حداد');
    const visitor = await openVisitor(browser, phone);
    const { page } = visitor;
    const frame = await openPanel(page, `${community.site.origin}/ar`);
    await frame.waitForFunction(() => document.documentElement.dir === 'rtl', { polling: 100 });
    expect(await nameIn(frame)).toContain('ليلى حداد');
    await ask(frame, title, body, 'انشر السؤال');
    await reads(frame, body);
    expect(await page.$eval('hearth-launcher >>> .panel', (panel) => panel.getBoundingClientRect().toJSON())).toMatchObject({ x: 0, y: 0, ...phone });
    await looksWell(visitor, frame);
    await visitor.close();
  });
});

describe('a Firefox that keeps no cookies of other sites at all', () => {
  beforeAll(async () => {
    browser = await openFirefox(cookies.none);
  });
  afterAll(() => browser.close());

  test('finds a solved answer', async () => {
    const visitor = await openVisitor(browser);
    const frame = await openPanel(visitor.page, community.site.origin);
    await frame.locator('#help').fill('charger light blinks');
    await frame.locator('[role=option]').click();
    await reads(frame, solved.answer);
    await looksWell(visitor, frame);
    await visitor.close();
  });

  test('says that it keeps no sign-in to a customer with a token, and leads to a tab', async () => {
    knowCustomer('Ines Vardal');
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    await page.goto(`${community.site.origin}/account?hearth=${community.topic.path}`);
    const frame = await frameIn(page);
    await reads(frame, 'Your browser keeps no sign-in inside other sites’ pages.');
    await reads(frame, solved.title);
    await looksWell(visitor, frame);
    await visitor.close();
  });

  test('says so to a guest who has signed in by a window, and leads to a tab where that counts', async () => {
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    await page.goto(`${community.site.origin}/?hearth=${community.topic.path}`);
    const frame = await frameIn(page);
    await signInByWindow(page, frame);
    await reads(frame, 'Your browser keeps no sign-in inside other sites’ pages.');
    const tab = await windowBy(page, () => frame.locator('.framebar-note a').click());
    await tab.waitForSelector('.topbar');
    expect(new URL(tab.url()).pathname).toBe(community.topic.path);
    await reads(tab, solved.answer);
    expect(await tab.$('.topbar a[href^="/sign-in"]')).toBeNull();
    await visitor.close();
  });
});

describe('a community that has ended', () => {
  test('leaves the host’s page whole, before the press and after it', async () => {
    browser = await openFirefox();
    const visitor = await openVisitor(browser);
    const { page } = visitor;
    await page.goto(community.site.origin);
    await within(page, 'hearth-launcher', '.launch');
    await community.hearth.stop();
    await page.locator('hearth-launcher >>> .launch').click();
    const line = await within(page, 'hearth-launcher', '.calm');
    expect(await line.evaluate(({ textContent }) => textContent)).toContain('can’t be shown here');
    expect(await page.evaluate(() => document.documentElement.dataset.whole)).toBe('true');
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.whole)).toBe('true');
    await visitor.close();
  });
});
