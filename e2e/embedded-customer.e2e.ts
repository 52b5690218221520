import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright';
import { openBrowser, openTab, openWindow, type Person } from './support/browser.js';
import { solved, startEmbedded, type EmbeddedCommunity } from './support/embedded.js';
import { frameOf, framesLookWell, heard, nameIn, signInByWindow } from './support/frames.js';
import { done, soon } from './support/people.js';

/**
 * What a company gets that puts the community on its own pages, whose policy is strict, in a browser that keeps no third-party cookies:
 * a customer of theirs finds, asks and is answered without a sign-in, and a guest signs in once.
 */
const [hue, chroma] = [168, 0.09];
const launcher = `<hearth-launcher hue="${hue}" chroma="${chroma}" neutral-hue="150" radius="14"></hearth-launcher>`;
const asked = { title: 'The display stays dark after a night outside', body: 'It was about minus ten.' };

let community: EmbeddedCommunity;
let browser: Browser;
let customer: Person;
let frame: Frame;
/** The host's address that leads to the customer's question. */
let deepLink = '';

beforeAll(async () => {
  community = await startEmbedded({ '/': { launcher }, '/account': { launcher, identifies: true } });
  community.site.token = () => community.tokenFor('c-1', 'Ines Vardal');
  browser = await openBrowser();
  customer = await openWindow(browser);
});
afterAll(async () => {
  await browser?.close();
  await community?.stop();
});

const lastReady = async (page: Page) => (await heard(page)).filter(({ event }) => event === 'ready').at(-1)?.detail as { member: { displayName: string } | null };

describe('a customer who is signed in on the site', () => {
  test('opens the panel, and is known by name without signing in', async () => {
    const { page, context } = customer;
    await page.goto(`${community.site.origin}/account`);
    await page.getByRole('button', { name: 'Help' }).click();
    frame = await frameOf(page);
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    expect(await soon(() => lastReady(page), ({ member }) => member !== null)).toEqual({ member: { displayName: 'Ines Vardal' } });
    expect(new URL(frame.url()).pathname).toBe('/help');
    expect(context.pages()).toHaveLength(1);
    await framesLookWell(customer, frame);
  });

  test('types, and reads a solved answer', async () => {
    await soon(() => frame.evaluate(() => document.activeElement?.id), (id) => id === 'help');
    await customer.page.keyboard.type('charger light blinks');
    await frame.locator('[role=status].sr', { hasText: /^\d+ match/ }).waitFor({ state: 'attached' });
    await frame.getByRole('option', { name: new RegExp(solved.title) }).waitFor();
    await framesLookWell(customer, frame);
    await customer.page.keyboard.press('Enter');
    await frame.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await frame.getByText(solved.answer).waitFor();
    await framesLookWell(customer, frame);
  });

  test('types what nobody has solved, and asks from there', async () => {
    await frame.getByRole('link', { name: 'Back to the results' }).click();
    await frame.getByRole('heading', { level: 1, name: 'How can we help?' }).waitFor();
    await frame.getByRole('combobox').fill(asked.title);
    await frame.locator('[role=status].sr', { hasText: /\S/ }).waitFor({ state: 'attached' });
    // What was found for the text before is gone with its link.
    expect(await frame.locator('main > p').getByRole('link', { name: 'Ask the community' }).count()).toBe(0);
    const ask = frame.locator('.ask-panel').getByRole('link', { name: 'Ask the community' });
    expect(await ask.getAttribute('href')).toBe(`/ask?${new URLSearchParams({ title: asked.title })}`);
    await ask.click();
    await frame.getByLabel('Where it goes').selectOption({ label: 'Charging' });
    expect(await frame.getByLabel('Your question in one line').inputValue()).toBe(asked.title);
    await frame.getByLabel('What’s going on?').fill(asked.body);
    await framesLookWell(customer, frame);
    await frame.getByRole('button', { name: 'Post question' }).click();
    await frame.getByRole('heading', { level: 1, name: asked.title }).waitFor();
    await framesLookWell(customer, frame);
  });

  test('gets a reply while looking on', async () => {
    const { page } = customer;
    const number = Number(/\/t\/(\d+)/.exec(frame.url())![1]);
    await page.waitForURL((url) => url.search.startsWith(`?hearth=/t/${number}/`));
    done(await community.owner.api.post(`topics/${number}/replies`, { body: 'Warm it to room temperature first.' }));
    await frame.getByRole('button', { name: /1 new reply/i }).click();
    await frame.getByText('Warm it to room temperature first.').waitFor();
    // What lies half under the bar at the top is no smaller for that.
    await frame.evaluate(() => scrollTo(0, 0));
    await framesLookWell(customer, frame);
  });

  test('is still known, and in the same place, after a reload', async () => {
    const { page } = customer;
    const before = [page.url(), frame.url()];
    await page.reload();
    frame = await frameOf(page);
    await frame.getByRole('heading', { level: 1, name: asked.title }).waitFor();
    await frame.getByText('Warm it to room temperature first.').waitFor();
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    expect([page.url(), frame.url()]).toEqual(before);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    await framesLookWell(customer, frame);
    deepLink = page.url();
  });

  test('follows the address of that page in another tab, and is known there', async () => {
    // The site's own token does nothing for this page: it is the session that is still there.
    const tab = await openTab(customer.context);
    await tab.page.goto(deepLink.replace('/account?', '/?'));
    const shown = await frameOf(tab.page);
    await shown.getByRole('heading', { level: 1, name: asked.title }).waitFor();
    expect(await nameIn(shown)).toBe('Account of Ines Vardal');
    await framesLookWell(tab, shown);
    await tab.page.close();
  });

  test.each([
    ['light', `oklch(0.52 ${chroma} ${hue})`],
    ['dark', `oklch(0.74 ${chroma * 0.9} ${hue + 8})`],
  ] as const)('sees the company’s colour on both sides of the frame, %s', async (colorScheme, brand) => {
    const { page } = customer;
    await page.emulateMedia({ colorScheme });
    const grounds = async () => [
      await page.getByRole('button', { name: 'Close help' }).evaluate((button) => getComputedStyle(button).backgroundColor),
      await frame.locator('.btn-primary').first().evaluate((button) => getComputedStyle(button).backgroundColor),
    ];
    expect(await soon(grounds, (both) => both.every((ground) => ground === brand))).toEqual([brand, brand]);
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(colorScheme);
    await framesLookWell(customer, frame);
  });

  test('has a say in ideas, in an article, in a sealed round and between pairs', async () => {
    const { page } = customer;
    const { owner, site } = community;
    done(await owner.api.post('spaces', { name: 'Wishes', slug: 'wishes', kind: 'ideas' }));
    done(await owner.api.post('spaces', { name: 'Handbook', slug: 'handbook', kind: 'knowledge' }));
    for (const title of ['A bell that rings by voice', 'Lights that turn with the bars']) done(await owner.api.post('topics', { space: 'wishes', title, body: 'It would help at night.' }));
    done(await owner.api.put('spaces/wishes/pairwise', { on: true, publicResults: false }));
    const round = done(await owner.api.post('spaces/wishes/rounds', { question: 'Which comes first?', options: [{ text: 'The bell' }, { text: 'The lights' }], opensAt: new Date().toISOString(), closesAt: new Date(Date.now() + 86_400_000).toISOString() }));
    const article = done(await owner.api.post('articles', { space: 'handbook', title: 'Store the bike over winter', body: 'Keep it half full.' }));
    done(await owner.api.post(`articles/${article.id}/publication`, {}));
    const show = async (path: string): Promise<void> => {
      await page.goto(`${site.origin}/account?hearth=${path}`);
      frame = await frameOf(page);
    };

    await show('/s/wishes');
    const vote = frame.getByRole('button', { name: /^Vote for A bell/ });
    await vote.click();
    await soon(() => vote.getAttribute('aria-pressed'), (pressed) => pressed === 'true');
    await framesLookWell(customer, frame);

    await show(`/k/handbook/${article.slug}`);
    await frame.locator('#helpful').getByRole('button', { name: 'No' }).click();
    await frame.getByRole('button', { name: 'It is out of date' }).click();
    await frame.getByText('Thanks. It helps the authors.').waitFor();
    await frame.fill('#reply-text', 'Below which temperature?');
    await frame.locator('#reply').getByRole('button', { name: 'Reply' }).click();
    await frame.locator('.replies').getByText('Below which temperature?').waitFor();
    await framesLookWell(customer, frame);

    await show(`/rounds/${round.id}`);
    await frame.locator('[name=choice]').first().check();
    for (const [at, share] of ['60', '40'].entries()) await frame.fill(`[name=guess-${at}]`, share);
    await frame.getByRole('button', { name: 'Seal my ballot' }).click();
    await frame.getByText('Your ballot is sealed.').waitFor();
    await framesLookWell(customer, frame);

    await show('/s/wishes/pairwise');
    await frame.locator('.pair .btn').first().click();
    await frame.getByText('You have compared them all').waitFor();
    await framesLookWell(customer, frame);
  });
});

describe('a guest of the site', () => {
  test('signs in through a window of the community’s own, is still signed in after a reload, and is signed out by the site while the frame loads', async () => {
    const guest = await openWindow(browser);
    const { page } = guest;
    await page.goto(`${community.site.origin}/?hearth=${community.topic.path}`);
    frame = await frameOf(page);
    await frame.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await framesLookWell(guest, frame);
    await signInByWindow(page, frame, 'rosa');
    expect(await nameIn(frame)).toBe('Account of rosa');
    expect(await soon(() => lastReady(page), ({ member }) => member !== null)).toEqual({ member: { displayName: 'rosa' } });
    await framesLookWell(guest, frame);
    await page.reload();
    frame = await frameOf(page);
    expect(await nameIn(frame)).toBe('Account of rosa');
    expect(page.url() + frame.url()).not.toMatch(/code|challenge|token/);
    await framesLookWell(guest, frame);

    // Said while the frame is between two documents: the one that has gone does not hear it, nor the one that has not loaded.
    let letLoad = (): void => undefined;
    const mayLoad = new Promise<void>((ok) => (letLoad = ok));
    await page.route('**/_app/**/*.css', (route) => mayLoad.then(() => route.continue()));
    const loading = page.waitForRequest('**/_app/**/*.css');
    await page.evaluate(() => {
      const inner = document.querySelector('hearth-launcher')!.shadowRoot!.querySelector('iframe')!;
      inner.src = inner.src;
    });
    await loading;
    await page.evaluate(() => (window as unknown as { Hearth: (name: string) => void }).Hearth('logout'));
    letLoad();
    expect(await soon(() => lastReady(page), ({ member }) => member === null)).toEqual({ member: null });
    await page.reload();
    frame = await frameOf(page);
    await frame.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await guest.context.close();
  });
});
