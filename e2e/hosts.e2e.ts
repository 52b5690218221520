import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import { openAppSite, type AppSite } from './support/app-site.js';
import { faultsOf, openBrowser, openWindow } from './support/browser.js';
import { documentedToken, frameOf, nameIn } from './support/frames.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, setUpOwner, soon } from './support/people.js';

let hearth: Hearth;
let site: AppSite;
let browser: Browser;
let forum = '';

beforeAll(async () => {
  hearth = await startHearth();
  forum = hearth.url.replace('localhost', 'forum.localhost');
  site = await openAppSite(() => forum);
  const owner = await setUpOwner(hearth);
  done(await owner.api.patch('admin/community', { settings: { embedding: { origins: [site.origin] }, privileges: { preset: 'open' } } }));
  done(await owner.api.post('spaces', { name: 'Charging', slug: 'charging', kind: 'support' }));
  const [communityToken, key] = [await documentedToken(), done(await owner.api.post('admin/identify-keys'))];
  site.token = () => communityToken({ id: 'c-1', name: 'Ines Vardal', email: 'ines@shop.example.com', emailVerified: true }, { kid: key.id, secret: key.secret });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await hearth?.stop();
});

const button = (page: Page) => page.locator('hearth-launcher').getByRole('button', { name: 'Ask us' });
const greeting = (page: Page) => page.getByRole('main').getByRole('status').innerText();

describe.each(['react', 'svelte'])('a site in %s', (kind) => {
  test('has one loader and one button, opens the panel, is known by name, and signs out', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${site.origin}/${kind}`);
    await button(page).waitFor();
    expect([await button(page).count(), await page.locator('script[src*="/embed/"]').count()]).toEqual([1, 1]);
    expect(await page.locator('hearth-launcher').evaluate((element) => [element.getAttribute('hue'), element.getAttribute('chroma')])).toEqual(['168', '0.09']);
    await page.getByRole('button', { name: 'Ask a question' }).click();
    const frame = await frameOf(page);
    await frame.waitForURL((url) => url.pathname === '/ask');
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    const name = 'In the community you are Ines Vardal.';
    expect(await soon(() => greeting(page), (text) => text === name)).toBe(name);
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await frame.getByRole('link', { name: 'Sign in' }).first().waitFor();
    const guest = 'In the community you are a guest.';
    expect(await soon(() => greeting(page), (text) => text === guest)).toBe(guest);
    await person.context.close();
  });

  test('comes and goes with its part of the page, and leaves nothing behind', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${site.origin}/${kind}`);
    await button(page).click();
    await nameIn(await frameOf(page));
    await page.evaluate(() => Object.assign(window, { first: new WeakRef(document.querySelector('hearth-launcher')!) }));
    for (let round = 0; round < 3; round += 1) {
      await page.getByRole('button', { name: 'Leave' }).click();
      await page.locator('hearth-launcher').waitFor({ state: 'detached' });
      expect(await soon(async () => page.frames().length, (count) => count === 1)).toBe(1);
      await page.getByRole('button', { name: 'Come back' }).click();
      await button(page).click();
      expect(await nameIn(await frameOf(page))).toBe('Account of Ines Vardal');
    }
    expect([await page.locator('hearth-launcher').count(), await page.locator('script[src*="/embed/"]').count()]).toEqual([1, 1]);
    const isGone = async () => {
      await page.requestGC();
      return page.evaluate(() => (window as unknown as { first: WeakRef<Element> }).first.deref() === undefined);
    };
    expect(await soon(isGone, (gone) => gone)).toBe(true);
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });

  test('is whole when the community is away, and has it when it is asked for again', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.route(/loader\.js/, (route) => route.abort());
    await page.goto(`${site.origin}/${kind}`);
    await page.getByText('nobody: the community is away').waitFor();
    expect(await page.locator('script[src*="/embed/"]').count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Come back' }).click();
    await button(page).click();
    expect(await nameIn(await frameOf(page))).toBe('Account of Ines Vardal');
    await person.context.close();
  });
});
