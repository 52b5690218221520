import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame } from 'playwright';
import { openBrowser, openTab, openWindow, type Person } from './support/browser.js';
import { startEmbedded, type EmbeddedCommunity } from './support/embedded.js';
import { frameOf, framesLookWell, nameIn, signInByWindow } from './support/frames.js';
import { done, password, soon } from './support/people.js';

/**
 * The community is a part of the company's own site, as community.acme.example is beside www.acme.example: a browser sends the
 * cookies of a tab of the community with its frames, and those of the frames with the tab.
 */
const launcher = '<hearth-launcher></hearth-launcher>';
const [www, forumHost] = ['www.acme.localhost', 'community.acme.localhost'];

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let community: EmbeddedCommunity;
let browser: Browser;
beforeAll(async () => {
  community = await startEmbedded({ '/': { launcher, identifies: true }, '/plain': { launcher } }, {}, {}, { host: www, forumHost });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await community?.stop();
});

const openPanel = async ({ page }: Person, path = '/'): Promise<Frame> => {
  await page.goto(community.site.origin + path);
  await page.getByRole('button', { name: 'Help' }).click();
  return frameOf(page);
};
const nameInTab = ({ page }: Person) => page.locator('.topbar summary .sr').first().textContent();
const signInTab = async ({ page }: Person) => {
  await page.goto(`${community.forum}/sign-in`);
  await page.getByLabel(/E-mail/).fill('rosa@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${community.forum}/`);
};

describe('a customer whom the page vouches for, and who has an account of their own in a tab', () => {
  let tab: Person;
  let shop: Person;
  let frame: Frame;

  test('is each where they signed in', async () => {
    tab = await openWindow(browser);
    await signInTab(tab);
    expect(await nameInTab(tab)).toMatch(/Rosa/i);
    community.site.token = () => community.tokenFor('c-7', 'Ines Vardal');
    shop = await openTab(tab.context);
    frame = await openPanel(shop);
    expect(await soon(() => nameIn(frame), (name) => /Ines/.test(name ?? ''))).toBe('Account of Ines Vardal');
    await framesLookWell(shop, frame);
    await tab.page.goto(`${community.forum}/settings`);
    expect(await nameInTab(tab)).toMatch(/Rosa/i);
    expect(new URL(tab.page.url()).pathname).toBe('/settings');
  });

  test('asks in the frame by the name that the company has for them, with live replies', async () => {
    await frame.goto(`${community.forum}/ask`);
    await frameOf(shop.page);
    await frame.getByLabel('Where it goes').selectOption({ label: 'Charging' });
    await frame.getByLabel('Your question in one line').fill('The lid does not close in the cold');
    await frame.getByLabel('What’s going on?').fill('It springs open below zero.');
    await frame.getByRole('button', { name: 'Post question' }).click();
    await frame.getByRole('heading', { level: 1, name: 'The lid does not close in the cold' }).waitFor();
    const number = Number(/\/t\/(\d+)/.exec(frame.url())![1]);
    await frame.getByRole('main').getByText('Ines Vardal').first().waitFor();
    done(await community.owner.api.post(`topics/${number}/replies`, { body: 'Warm the seal first.' }));
    await frame.getByRole('button', { name: /1 new reply/i }).click();
    await frame.getByText('Warm the seal first.').waitFor();
  });

  test('sees in the frame the picture that they have just put there', async () => {
    await frame.goto(`${community.forum}/ask`);
    await frameOf(shop.page);
    await frame.getByLabel('What’s going on?').click();
    await frame.locator('input[type=file]').first().setInputFiles({ name: 'lid.png', mimeType: 'image/png', buffer: picture });
    const written = await soon(() => frame.getByLabel('What’s going on?').inputValue(), (text) => /\/files\//.test(text));
    const path = /\/files\/[\w.-]+/.exec(written)![0];
    const width = await frame.evaluate(
      (src) =>
        new Promise<number>((ok) => {
          const image = new Image();
          image.onload = () => ok(image.naturalWidth);
          image.onerror = () => ok(0);
          image.src = src;
        }),
      path,
    );
    expect(width).toBe(1);
  });

  test('leaves the page’s account: the tab keeps its own', async () => {
    community.site.token = () => null;
    frame = await openPanel(shop);
    await frame.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await tab.page.reload();
    expect(await nameInTab(tab)).toMatch(/Rosa/i);
  });

  test('comes as somebody else: the tab keeps its own', async () => {
    community.site.token = () => community.tokenFor('c-8', 'Tomas Lind');
    frame = await openPanel(shop);
    expect(await soon(() => nameIn(frame), (name) => /Tomas/.test(name ?? ''))).toBe('Account of Tomas Lind');
    await tab.page.reload();
    expect(await nameInTab(tab)).toMatch(/Rosa/i);
  });

  test('signs out of the frame: the tab keeps its own', async () => {
    community.site.token = () => null;
    await frame.locator('.framebar summary').click();
    await frame.getByRole('button', { name: 'Sign out' }).click();
    await frame.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await tab.page.reload();
    expect(await nameInTab(tab)).toMatch(/Rosa/i);
    expect(tab.complaints()).toEqual([]);
    await tab.context.close();
  });
});

describe('a customer whom the page vouches for, and nobody else', () => {
  test('is a guest in a tab of the community, who can sign in there', async () => {
    const shop = await openWindow(browser);
    community.site.token = () => community.tokenFor('c-9', 'Mira Holt');
    const frame = await openPanel(shop);
    expect(await soon(() => nameIn(frame), (name) => /Mira/.test(name ?? ''))).toBe('Account of Mira Holt');
    const tab = await openTab(shop.context);
    await tab.page.goto(community.forum);
    await tab.page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await signInTab(tab);
    await tab.page.goto(`${community.forum}/settings`);
    expect(await nameInTab(tab)).toMatch(/Rosa/i);
    expect(tab.complaints()).toEqual([]);
    await shop.context.close();
  });
});

describe('a guest of the page who signs in by the window', () => {
  test('stays signed in where the page says on another of its pages that nobody is', async () => {
    const shop = await openWindow(browser);
    const frame = await openPanel(shop, '/plain');
    await signInByWindow(shop.page, frame, 'rosa');
    expect(await soon(() => nameIn(frame), (name) => /rosa/i.test(name ?? ''))).toMatch(/rosa/i);
    community.site.token = () => null;
    const other = await openPanel(shop, '/');
    expect(await nameIn(other)).toMatch(/rosa/i);
    await shop.page.waitForTimeout(1_500);
    expect(await nameIn(other)).toMatch(/rosa/i);
    await framesLookWell(shop, other);
    await shop.context.close();
  });
});
