import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, type Person } from './support/browser.js';
import { solved, startEmbedded, type EmbeddedCommunity } from './support/embedded.js';
import { frameOf, framesLookWell, heard, nameIn } from './support/frames.js';
import { openHostSite } from './support/host-site.js';
import { soon } from './support/people.js';

const look = 'hue="168" chroma="0.09" neutral-hue="150" radius="14" heading-font="serif"';

let community: EmbeddedCommunity;
let browser: Browser;

beforeAll(async () => {
  community = await startEmbedded({
    '/': { launcher: `<hearth-launcher ${look}></hearth-launcher>` },
    '/ar': { lang: 'ar', dir: 'rtl', launcher: `<hearth-launcher ${look}></hearth-launcher>` },
    '/account': { launcher: `<hearth-launcher ${look}></hearth-launcher>`, identifies: true },
    '/bare': { launcher: '<hearth-launcher></hearth-launcher>' },
    '/twice': { launcher: `<hearth-launcher ${look}></hearth-launcher>`, loader: (address) => `<script src="${address}"></script><script async src="${address}?again"></script>` },
    '/deferred': { launcher: `<hearth-launcher ${look}></hearth-launcher>`, loader: (address) => `<script defer src="${address}"></script>` },
    '/module': { launcher: `<hearth-launcher ${look}></hearth-launcher>`, loader: (address) => `<script type="module" src="${address}"></script>` },
    '/inline': { place: `<hearth-community view="questions" ${look}></hearth-community>` },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await community?.stop();
});

const launcher = (page: Page) => page.locator('hearth-launcher');

async function openPanel({ page }: Person, path = '/'): Promise<Frame> {
  await page.goto(community.site.origin + path);
  await launcher(page).getByRole('button').click();
  return frameOf(page);
}

describe('a community on another site’s page', () => {
  test('the browser keeps no third-party cookies here: what follows is the hard case', async () => {
    const person = await openWindow(browser);
    const frame = await openPanel(person);
    const setProbe = () => {
      document.cookie = 'probe=1; SameSite=None; Secure';
      return document.cookie;
    };
    expect(await frame.evaluate(setProbe)).not.toContain('probe');
    await person.page.goto(community.forum);
    expect(await person.page.evaluate(setProbe)).toContain('probe');
    await person.context.close();
  });

  test('fetches nothing but the loader before the click, and moves nothing', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const fetched: string[] = [];
    page.on('request', (request) => request.url().startsWith(community.forum) && fetched.push(request.url()));
    await page.goto(community.site.origin, { waitUntil: 'networkidle' });
    expect(fetched).toEqual([`${community.forum}/embed/v1/loader.js`]);
    const button = launcher(page).getByRole('button', { name: 'Help' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          new PerformanceObserver((list) => tell(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => tell(0), 300);
        }),
    );
    expect(shift).toBe(0);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate(() => document.documentElement.dataset.whole)).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    await person.context.close();
  });

  test('the panel is named by the community, wears the host’s look and finds a solved answer', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person);
    await page.getByRole('dialog', { name: 'Northwind Community' }).waitFor();
    const typed = await soon(() => frame.evaluate(() => document.activeElement?.getAttribute('role')), (role) => role === 'combobox');
    expect(typed).toBe('combobox');
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hearth-brand-hue').trim())).toBe('168');
    expect(await frame.locator('.topbar, .footer').count()).toBe(0);
    await framesLookWell(person, frame);
    await page.keyboard.type('charger light blinks');
    await frame.locator('[role=status].sr', { hasText: /^\d+ match/ }).waitFor({ state: 'attached' });
    await frame.getByRole('option', { name: new RegExp(solved.title) }).click();
    await frame.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await frame.getByText('Warm it indoors').first().waitFor();
    await framesLookWell(person, frame);
    await person.context.close();
  });

  test('Escape closes the panel with the focus back on its button, and the place is kept', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person);
    await soon(() => frame.evaluate(() => document.activeElement?.getAttribute('role')), (role) => role === 'combobox');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await launcher(page).evaluate((element) => element.shadowRoot!.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    // The browser hands keys over a moment after the focus.
    await soon(() => frame.evaluate(() => document.hasFocus()), (has) => !has);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect((await heard(page)).map(({ event }) => event).filter((event) => /open|close/.test(event))).toEqual(['open', 'close', 'open']);
    await person.context.close();
  });

  test('the place stands in the host’s address, and is there again after a reload', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${community.site.origin}/?from=mail&flag#care`);
    await launcher(page).getByRole('button').click();
    const frame = await frameOf(page);
    await frame.evaluate((path) => (location.href = path), community.topic.path);
    await page.waitForURL((url) => url.search === `?from=mail&flag&hearth=${community.topic.path}` && url.hash === '#care');
    await page.reload();
    const again = await frameOf(page);
    await again.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await launcher(page).getByRole('button', { name: 'Close help' }).click();
    await page.waitForURL((url) => url.search === '?from=mail&flag');
    await person.context.close();
  });

  test.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])('the host’s address cannot lead the frame to %s', async (place) => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${community.site.origin}/?hearth=${encodeURIComponent(place)}`, { waitUntil: 'networkidle' });
    expect(await page.locator('iframe').count()).toBe(0);
    await person.context.close();
  });

  test('a frame in the page is as high as its content', async () => {
    const person = await openWindow(browser);
    await person.page.goto(`${community.site.origin}/inline`);
    const frame = await frameOf(person.page);
    const heights = async () => [await person.page.locator('iframe').evaluate((element) => element.clientHeight), await frame.evaluate(() => Math.max(420, document.body.scrollHeight))];
    const [ours, theirs] = await soon(heights, ([element, content]) => element === content);
    expect(ours).toBe(theirs);
    await framesLookWell(person, frame);
    await person.context.close();
  });

  test.each(['/twice', '/deferred', '/module'])('the loader works as %s', async (path) => {
    const person = await openWindow(browser);
    const frame = await openPanel(person, path);
    await frame.getByRole('combobox').first().waitFor();
    expect(await launcher(person.page).getByRole('button', { name: 'Close help' }).count()).toBe(1);
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });

  test('the host changes the look while the panel is open', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person, '/bare');
    const hueIn = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hearth-brand-hue').trim());
    expect(await hueIn()).toBe('40');
    const before = await launcher(page).getByRole('button', { name: 'Close help' }).evaluate((button) => getComputedStyle(button).backgroundColor);
    await page.evaluate(() => (window as unknown as { Hearth: (...given: unknown[]) => void }).Hearth('theme', { hue: 250, chroma: 0.12 }));
    expect(await soon(hueIn, (hue) => hue === '250')).toBe('250');
    expect(await launcher(page).getByRole('button', { name: 'Close help' }).evaluate((button) => getComputedStyle(button).backgroundColor)).not.toBe(before);
    await page.evaluate(() => (document.documentElement.dataset.dark = ''));
    const schemeIn = () => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await soon(schemeIn, (scheme) => scheme === 'dark')).toBe('dark');
    await framesLookWell(person, frame);
    await person.context.close();
  });

  test('what no other site may hold opens in a tab of its own', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person);
    const tab = page.waitForEvent('popup');
    await frame.getByRole('link', { name: /Northwind Community/ }).click();
    const whole = await tab;
    await whole.locator('.topbar').waitFor();
    expect(new URL(whole.url()).origin).toBe(community.forum);
    await person.context.close();
  });

  test('on a phone the panel is the whole screen, in Arabic from right to left, and in the dark', async () => {
    const phone = await openWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-GB' });
    const { page } = phone;
    const frame = await openPanel(phone, '/ar');
    // It loads once more in the language of the page.
    await frame.waitForFunction(() => document.documentElement.dir === 'rtl');
    await frameOf(page);
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await page.getByRole('dialog').getByRole('button', { name: 'إغلاق' }).waitFor();
    expect(await page.getByRole('dialog').boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    await framesLookWell(phone, frame);
    await phone.context.close();
  });
});

describe('who the visitor is', () => {
  afterEach(() => {
    community.site.token = () => null;
  });

  test('a token that is not taken is said quietly, and the guest reads on', async () => {
    community.site.token = () => community.tokenFor('c-2', 'Nobody', 'another secret of good length, thirty-two bytes');
    const person = await openWindow(browser);
    const frame = await openPanel(person, '/account');
    await frame.getByRole('status').filter({ hasText: /secret|token/i }).waitFor();
    await frame.getByRole('link', { name: 'Sign in' }).waitFor();
    await framesLookWell(person, frame);
    await person.context.close();
  });

  test('who signs out on the site is signed out here', async () => {
    community.site.token = () => community.tokenFor('c-3', 'Teodora Ilievska');
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person, '/account');
    expect(await nameIn(frame)).toBe('Account of Teodora Ilievska');
    await page.evaluate(() => (window as unknown as { Hearth: (name: string) => void }).Hearth('logout'));
    await frame.getByRole('link', { name: 'Sign in' }).waitFor();
    community.site.token = () => null;
    await page.reload();
    await (await frameOf(page)).getByRole('link', { name: 'Sign in' }).waitFor();
    await person.context.close();
  });
});

describe('messages from elsewhere', () => {
  test('a site that is not named cannot hold the community', async () => {
    const person = await openWindow(browser);
    const stranger = await openHostSite(() => community.forum, { '/': { launcher: '<hearth-launcher></hearth-launcher>' } });
    await person.page.goto(stranger.origin);
    await launcher(person.page).getByRole('button').click();
    expect(await soon(() => Promise.resolve(person.complaints().join()), (said) => said.includes('frame-ancestors'))).toContain('frame-ancestors');
    stranger.close();
    await person.context.close();
  });

  test('what is not understood changes nothing, and no other window is heard', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person);
    await page.evaluate((origin) => {
      const { contentWindow } = document.querySelector('hearth-launcher')!.shadowRoot!.querySelector('iframe')!;
      for (const said of [null, 1, 'hello', { hearth: 2, type: 'hello' }, { hearth: 1, type: 'open', path: '/search' }, { type: 'theme' }]) contentWindow!.postMessage(said, origin);
    }, community.forum);
    // The frame's own window is not its parent, whatever it says.
    const answered = await frame.evaluate(
      () =>
        new Promise<boolean>((tell) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => tell(true);
          window.postMessage({ hearth: 1, type: 'hello' }, '*', [port2]);
          setTimeout(() => tell(false), 500);
        }),
    );
    expect(answered).toBe(false);
    expect(frame.url()).toBe(`${community.forum}/help`);
    await page.evaluate(() => (window as unknown as { Hearth: (...given: unknown[]) => void }).Hearth('open', { path: '//evil.example' }));
    await page.evaluate(() => (window as unknown as { Hearth: (...given: unknown[]) => void }).Hearth('open', { path: '/questions' }));
    await soon(() => Promise.resolve(frame.url()), (url) => url === `${community.forum}/questions`);
    expect(frame.url()).toBe(`${community.forum}/questions`);
    await person.context.close();
  });
});

describe('when the community fails', () => {
  test.each([
    ['is gone when the panel opens', (page: Page) => page.route(/forum\.localhost/, (route) => (route.request().url().includes('loader') ? route.continue() : route.abort()))],
    ['answers with errors', (page: Page) => page.route(/forum\.localhost/, (route) => (route.request().url().includes('/embed/') ? route.continue() : route.fulfill({ status: 500, body: 'no' })))],
    ['answers with nonsense', (page: Page) => page.route(/forum\.localhost/, (route) => (route.request().url().includes('/embed/') ? route.continue() : route.fulfill({ contentType: 'text/html', body: '<p>}{' })))],
    ['never answers', (page: Page) => page.route(/forum\.localhost/, (route) => (route.request().url().includes('/embed/') ? route.continue() : undefined))],
  ])('%s: a calm line leads to it, and the host’s page is whole', async (_how, spoil) => {
    const person = await openWindow(browser);
    const { page } = person;
    await spoil(page);
    await page.goto(community.site.origin);
    await launcher(page).getByRole('button').click();
    const line = page.getByRole('status').filter({ hasText: 'can’t be shown here' });
    await line.waitFor();
    expect(await line.getByRole('link').getAttribute('href')).toBe(`${community.forum}/help`);
    expect(await page.evaluate(() => document.documentElement.dataset.whole)).toBe('true');
    expect((await heard(page)).map(({ event }) => event)).toContain('error');
    await person.context.close();
  });

  test.each([
    ['fails', (page: Page) => page.route(/loader\.js/, (route) => route.abort())],
    ['is an error', (page: Page) => page.route(/loader\.js/, (route) => route.fulfill({ status: 500, body: '' }))],
    ['is another page', (page: Page) => page.route(/loader\.js/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))],
  ])('a loader that %s leaves the host’s page as it was', async (_how, spoil) => {
    const person = await openWindow(browser);
    await spoil(person.page);
    await person.page.goto(community.site.origin);
    expect(await person.page.evaluate(() => document.documentElement.dataset.whole)).toBe('true');
    await person.context.close();
  });
});
