import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { solved, startEmbedded, type EmbeddedCommunity } from './support/embedded.js';
import { frameOf, heard, nameIn, signInByWindow } from './support/frames.js';
import { done, soon } from './support/people.js';

let community: EmbeddedCommunity;
let browser: Browser;

beforeAll(async () => {
  community = await startEmbedded(
    {
      '/': { launcher: '<hearth-launcher></hearth-launcher>' },
      '/larger': { launcher: '<hearth-launcher font-size="20"></hearth-launcher>' },
      '/account': { launcher: '<hearth-launcher></hearth-launcher>', identifies: true },
      '/inline': { get place() { return `<hearth-community path="${community.topic.path}"></hearth-community>`; }, identifies: true },
    },
    {},
    { tags: ['charger'] },
  );
  // Longer than any window is high.
  for (let at = 0; at < 12; at += 1) done(await community.owner.api.post(`topics/${community.topic.number}/replies`, { body: `Try number ${at}:\n\n${'Warm it indoors.\n\n'.repeat(6)}` }));
  community.site.token = () => community.tokenFor('c-1', 'Ines Vardal');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await community?.stop();
});

async function openPanel({ page }: Person, path: string): Promise<Frame> {
  await page.goto(community.site.origin + path);
  await page.locator('hearth-launcher').getByRole('button').click();
  return frameOf(page);
}

const textSize = (frame: Frame) => frame.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const say = (page: Page, name: string, given: unknown) => page.evaluate(([name, given]) => (window as unknown as { Hearth: (name: unknown, given: unknown) => void }).Hearth(name, given), [name, given]);

describe('the size of text', () => {
  test('is that of the host’s page, unless the element or a call says another, within reason', async () => {
    const person = await openWindow(browser, { viewport: { width: 390, height: 844 } });
    expect(await textSize(await openPanel(person, '/'))).toBe('17px');
    const frame = await openPanel(person, '/larger');
    expect(await textSize(frame)).toBe('20px');
    await say(person.page, 'theme', { fontSize: 90, hue: 250 });
    await frame.waitForFunction(() => document.documentElement.style.getPropertyValue('--hearth-brand-hue') === '250');
    expect(await textSize(frame)).toBe('20px');
    await person.page.locator('hearth-launcher').evaluate((element) => element.removeAttribute('font-size'));
    expect(await soon(() => textSize(frame), (size) => size === '22px')).toBe('22px');
    expect(await frame.locator('body').evaluate((body) => parseFloat(getComputedStyle(body).fontSize))).toBeGreaterThan(18);
    expect(await scrollsSideways(frame)).toBe(false);
    expect(await axeViolations(frame)).toEqual([]);
    await person.context.close();
  });
});

/** Where something in a frame of the page stands in the page's window. */
async function seenIn(page: Page, frame: Frame, selector: string): Promise<{ top: number; bottom: number }> {
  const above = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().top);
  const own = await frame.locator(selector).first().evaluate((element) => element.getBoundingClientRect().toJSON() as { top: number; bottom: number });
  return { top: above + own.top, bottom: above + own.bottom };
}

describe('in a frame that is higher than the window', () => {
  const inWindow = ({ top, bottom }: { top: number; bottom: number }) => top >= 0 && bottom <= 900;

  test('a message stands where it is seen, also when the page is scrolled on', async () => {
    const { page, context } = await openWindow(browser, { permissions: ['clipboard-write'] });
    await page.goto(`${community.site.origin}/inline`);
    const frame = await frameOf(page);
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    // A topic loads anew for who comes.
    await frameOf(page);
    await soon(() => page.locator('iframe').evaluate((element) => element.clientHeight), (height) => height > 2_000);
    await frame.getByLabel(/More actions for the reply/).nth(6).click();
    await frame.getByRole('list').getByRole('link', { name: 'Copy link' }).click();
    await frame.locator('.toast').first().waitFor();
    const where = () => seenIn(page, frame, '.toast');
    expect(inWindow(await soon(where, inWindow))).toBe(true);
    await page.evaluate(() => scrollBy(0, 500));
    expect(inWindow(await soon(where, inWindow))).toBe(true);
    await context.close();
  });
});

describe('a customer who comes by a token', () => {
  test('can take part in the topic that was there before it was known who they are', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${community.site.origin}/account?hearth=${community.topic.path}`);
    const frame = await frameOf(page);
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    await frameOf(page);
    await frame.getByText('Sign in to take part').waitFor({ state: 'detached' });
    const voted = page.waitForResponse(/\?\/vote/);
    await frame.locator('[data-vote=kudos]').nth(2).click();
    await frame.locator('[data-vote=kudos][aria-pressed=true]').waitFor();
    await voted;
    await soon(() => heard(page), (events) => events.some(({ event, detail }) => event === 'ready' && (detail as { member: object | null }).member !== null));
    await say(page, 'logout', undefined);
    await frame.getByText('Sign in to take part').first().waitFor();
    expect(await frame.locator('[data-vote]').count()).toBe(0);
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });

  test('is told once where a browser keeps no sign-in in frames, and reads on', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    let tokens = 0;
    await page.route('**/api/v1/embed/identify', async (route) => {
      tokens += 1;
      await route.fulfill({ status: 204 });
    });
    await page.goto(`${community.site.origin}/account?hearth=${community.topic.path}`);
    const frame = await frameOf(page);
    await frame.getByText('Your browser keeps no sign-in inside other sites’ pages.').waitFor();
    await frame.getByText(solved.title).first().waitFor();
    expect(tokens).toBe(1);
    expect(await axeViolations(frame)).toEqual([]);
    await person.context.close();
  });

  test('as is a guest who has signed in by a window, and is led to a tab of the same page', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.route('**/api/v1/embed/exchange', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${community.site.origin}/?hearth=${community.topic.path}`);
    const frame = await frameOf(page);
    await signInByWindow(page, frame, 'rosa');
    await frame.getByText('Your browser keeps no sign-in inside other sites’ pages.').waitFor();
    expect(await axeViolations(frame)).toEqual([]);
    const opened = page.waitForEvent('popup');
    await frame.getByRole('status').getByRole('link', { name: 'Open it in a tab' }).click();
    const tab = await opened;
    await tab.getByText('Account of rosa').waitFor({ state: 'attached' });
    expect(new URL(tab.url()).pathname).toBe(community.topic.path);
    await person.context.close();
  });

  test('comes to the next page without loading it twice', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const asked: string[] = [];
    await nameIn(await openPanel(person, '/account'));
    const identified = () => page.waitForResponse((response) => response.url().endsWith('/api/v1/me'));
    page.on('request', (request) => request.url().startsWith(community.forum) && asked.push(new URL(request.url()).pathname));
    const known = identified();
    await page.reload();
    const frame = await frameOf(page);
    await known;
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    await page.waitForLoadState('networkidle');
    expect(asked).toContain('/api/v1/embed/identify');
    expect(asked.filter((path) => path.endsWith('__data.json'))).toEqual([]);
    await person.context.close();
  });

  test('follows a space and a tag by their buttons, and is asked for them again after a reload', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    for (const path of ['/s/charging', '/tags/charger']) {
      await page.goto(`${community.site.origin}/account?hearth=${path}`);
      const frame = await frameOf(page);
      expect(await nameIn(frame)).toBe('Account of Ines Vardal');
      const follow = frame.locator('[data-follow]');
      await follow.click();
      await frame.locator('[data-follow][aria-pressed=true]').waitFor();
      await page.reload();
      const again = await frameOf(page);
      await again.locator('[data-follow][aria-pressed=true]').waitFor();
      await again.locator('[data-follow]').click();
      await again.locator('[data-follow][aria-pressed=false]').waitFor();
    }
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });
});

describe('a guest who goes where it takes an account', () => {
  test.each([
    ['by a press', async (page: Page) => {
      await page.goto(`${community.site.origin}/?hearth=/`);
      const frame = await frameOf(page);
      await frame.getByRole('combobox').first().fill('Where is my charger');
      await frame.getByRole('link', { name: /Ask the community/ }).first().click();
    }],
    ['by the host’s own address', async (page: Page) => void (await page.goto(`${community.site.origin}/?hearth=/ask`))],
  ])('%s is asked to sign in, and sees no form for a password in the frame', async (_how, go) => {
    const person = await openWindow(browser);
    const { page } = person;
    await go(page);
    const frame = await frameOf(page);
    await frame.getByRole('status').getByText('Sign in to go on.').waitFor();
    expect(new URL(frame.url()).pathname).not.toMatch(/sign-in/);
    expect(await frame.locator('input[type=password]').count()).toBe(0);
    const popup = page.waitForEvent('popup');
    await frame.getByRole('status').getByRole('link', { name: 'Sign in' }).click();
    expect(new URL((await popup).url()).pathname).toMatch(/sign-in/);
    await person.context.close();
  });

  test('goes on there when the site’s token comes', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${community.site.origin}/account?hearth=/ask`);
    const frame = await frameOf(page);
    await frame.waitForURL((url) => url.pathname === '/ask');
    await frame.getByRole('button', { name: 'Post question' }).waitFor();
    expect(await frame.getByText('Sign in to go on.').count()).toBe(0);
    await person.context.close();
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('is led to no other site by %s', async (next) => {
    const person = await openWindow(browser);
    await person.page.goto(`${community.site.origin}/account?hearth=${encodeURIComponent(`/?next=${encodeURIComponent(next)}`)}`);
    const frame = await frameOf(person.page);
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    expect(new URL(frame.url()).origin).toBe(community.forum);
    await person.context.close();
  });
});

describe('for who hears the page', () => {
  test('the frame is called as its page is, a new page is said, and the focus stays in the frame', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${community.site.origin}/?hearth=%2F`);
    const frame = await frameOf(page);
    const called = () => page.locator('iframe').getAttribute('title');
    expect(await soon(called, (name) => name === 'Northwind Community')).toBe('Northwind Community');
    await frame.getByRole('link', { name: solved.title }).first().click();
    await frame.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    const title = `${solved.title} · Northwind Community`;
    expect(await soon(called, (name) => name === title)).toBe(title);
    const said = () => frame.locator('#svelte-announcer').textContent();
    expect(await soon(said, (text) => text === title)).toBe(title);
    expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
    await person.context.close();
  });

  test('a community that did not answer is asked again by a button, and the focus goes along', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const isDocument = (url: string) => url.startsWith(community.forum) && !url.includes('/embed/');
    await page.route((url) => isDocument(url.href), (route) => route.abort());
    await page.goto(community.site.origin);
    await page.locator('hearth-launcher').getByRole('button').click();
    const again = page.getByRole('status').getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.unrouteAll();
    await again.focus();
    await page.keyboard.press('Enter');
    const frame = await frameOf(page);
    await frame.getByRole('combobox').first().waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'can’t be shown' }).count()).toBe(0);
    expect(await soon(() => page.locator('hearth-launcher').evaluate((element) => element.shadowRoot!.activeElement?.tagName), (name) => name === 'IFRAME')).toBe('IFRAME');
    await person.context.close();
  });
});
