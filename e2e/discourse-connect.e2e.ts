import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { openConnectSite, type ConnectSite } from './support/connect-site.js';
import { frameOf, nameIn } from './support/frames.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { openHostSite } from './support/host-site.js';
import { done, joinAs, password, setUpOwner, windowOf, type Member } from './support/people.js';

let hearth: Hearth;
let shop: ConnectSite;
let browser: Browser;
let owner: Member;

beforeAll(async () => {
  hearth = await startHearth();
  shop = await openConnectSite();
  shop.forum = hearth.url;
  shop.person = { external_id: '7', email: 'ines@example.com', username: 'ines', name: 'Ines Vardal' };
  owner = await setUpOwner(hearth);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  shop?.close();
  await hearth?.stop();
});

async function looksWell({ page, complaints }: Person): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(complaints()).toEqual([]);
}

const whoIn = async ({ page }: Person): Promise<string | undefined> => {
  const answer = await page.context().request.get(`${hearth.url}/api/v1/me`);
  return ((await answer.json()) as { member: { handle: string } | null }).member?.handle;
};

describe('signing in through the company’s site', () => {
  test('an admin sets it up, sees the secret once, and is told what is wrong with a payload', async () => {
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/admin/discourse-connect`);
    await page.getByLabel('Where your site signs people in').fill(`${shop.origin}/sign-in`);
    await page.getByLabel('What the button calls your site').fill('Northwind Shop');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published. Everybody sees it now.').waitFor();
    await page.getByRole('button', { name: 'Make a secret', exact: true }).click();
    const shown = page.locator('pre code').filter({ hasText: /^[\w-]{43}$/ });
    await shown.waitFor();
    shop.secret = (await shown.textContent())!;
    await looksWell(person);
    await page.reload();
    expect(await page.content()).not.toContain(shop.secret);
    await page.getByLabel('Address, or sso=…&sig=…').fill(`${hearth.url}/session/sso_login?sso=bm9uY2U9MQ%3D%3D&sig=${'0'.repeat(64)}`);
    await page.getByRole('button', { name: 'Test it' }).click();
    await page.getByText('The signature does not fit.').waitFor();
    await looksWell(person);
    await person.context.close();
  });

  test('a guest presses the company’s button and is back where they were, signed in', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${hearth.url}/sign-in?next=/about/how-it-works`);
    await looksWell(person);
    await page.getByRole('link', { name: 'Sign in with Northwind Shop' }).click();
    await page.waitForURL(`${hearth.url}/about/how-it-works`);
    expect(await whoIn(person)).toBe('ines');
    await person.context.close();
  });

  test('works without JavaScript, and an answer that is shown again signs nobody else in', async () => {
    const person = await openWindow(browser, { javaScriptEnabled: false });
    const { page } = person;
    let answer = '';
    page.on('request', (request) => {
      if (request.url().includes('/session/sso_login')) answer = request.url();
    });
    await page.goto(`${hearth.url}/sign-in`);
    await page.getByRole('link', { name: 'Sign in with Northwind Shop' }).click();
    await page.waitForURL(`${hearth.url}/`);
    expect(await whoIn(person)).toBe('ines');
    const thief = await openWindow(browser);
    await thief.page.goto(answer);
    await thief.page.getByRole('heading', { name: 'That sign-in didn’t work' }).waitFor();
    expect(await whoIn(thief)).toBeUndefined();
    await looksWell(thief);
    await page.goto(answer);
    await page.waitForURL(`${hearth.url}/`);
    for (const { context } of [thief, person]) await context.close();
  });

  test('a guest in a frame gets there through the window of the community’s own', async () => {
    const host = await openHostSite(() => hearth.url, { '/': { launcher: '<hearth-launcher></hearth-launcher>' } });
    done(await owner.api.patch('admin/community', { settings: { embedding: { origins: [host.origin] } } }));
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(host.origin);
    await page.locator('hearth-launcher').getByRole('button').click();
    const frame = await frameOf(page);
    const opened = page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'Sign in' }).click();
    const popup = await opened;
    await popup.getByRole('link', { name: 'Sign in with Northwind Shop' }).click();
    const go = popup.getByRole('main').getByRole('button', { name: 'Go on' });
    await go.waitFor();
    const closed = popup.waitForEvent('close');
    await go.click();
    await closed;
    expect(await nameIn(frame)).toBe('Account of Ines Vardal');
    await person.context.close();
    host.close();
  });

  test('what the site says wrongly is said without what would be right', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${hearth.url}/session/sso_login?sso=bm9uY2U9MQ%3D%3D&sig=${'0'.repeat(64)}`);
    await page.getByText('said something that can’t be taken').waitFor();
    expect(await page.content()).not.toContain(shop.secret);
    await looksWell(person);
    await person.context.close();
  });

  test('the way there is kept by nobody, and leads back to this site alone', async () => {
    const answer = await fetch(`${hearth.url}/session/sso?return_path=//evil.example/x`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')!.startsWith(`${shop.origin}/sign-in?sso=`)).toBe(true);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.getSetCookie().join()).toMatch(/hearth_connect=[\w-]{43}; .*Path=\/session; HttpOnly; SameSite=Lax/);
  });

  test('a new secret stays on the page, though what was published just before is shown late', async () => {
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/admin/discourse-connect`);
    let loads = 0;
    await page.route(/__data\.json/, async (route) => {
      loads += 1;
      if (loads === 1) await new Promise((ok) => setTimeout(ok, 2_000));
      await route.continue();
    });
    await page.getByLabel('What the button calls your site').fill('Northwind Store');
    const published = page.waitForResponse(/\?\/publish/);
    await page.getByRole('button', { name: 'Publish' }).click();
    await published;
    await page.getByRole('button', { name: 'Make a secret', exact: true }).click();
    await page.getByText('not published yet').waitFor({ state: 'detached' });
    const secret = page.locator('pre code').filter({ hasText: /^[\w-]{43}$/ });
    await secret.waitFor();
    expect(await secret.textContent()).not.toBe(shop.secret);
    await person.context.close();
  });
});

describe('signing in elsewhere by the community', () => {
  let member: Member;
  beforeAll(async () => {
    shop.secret = done(await owner.api.post<{ secret: string }>('admin/discourse-connect/secrets', { origin: shop.origin })).secret;
    member = owner;
  });

  test('who is signed in is known there at once', async () => {
    const person = await windowOf(browser, member);
    await person.page.goto(`${shop.origin}/enter`);
    await person.page.getByRole('heading', { name: `Hello ${member.handle}, ${member.handle}@example.com` }).waitFor();
    await person.context.close();
  });

  test.each([true, false])('a guest signs in first (scripts: %s)', async (javaScriptEnabled) => {
    const person = await openWindow(browser, { javaScriptEnabled });
    const { page } = person;
    await page.goto(`${shop.origin}/enter`);
    await page.getByLabel('E-mail').fill(`${member.handle}@example.com`);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: `Hello ${member.handle}` }).waitFor();
    await person.context.close();
  });

  test('an address that nobody verified is vouched for to nobody', async () => {
    const newcomer = await joinAs(hearth, 'unproven');
    const person = await windowOf(browser, newcomer);
    await person.page.goto(`${shop.origin}/enter`);
    await person.page.getByText('Verify your e-mail address here first').waitFor();
    await looksWell(person);
    await person.context.close();
  });
});

describe('public keys', () => {
  test('are pasted, listed and deleted; a private one is refused by its name', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/admin/public-keys`);
    await page.getByLabel('Public key', { exact: true }).fill(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    await page.getByRole('button', { name: 'Add a key' }).click();
    await page.getByText('This is a private key or a secret.').waitFor();
    await page.getByLabel('Public key', { exact: true }).fill(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await page.getByLabel('Name in the header of tokens').fill('shop-2026');
    await page.getByRole('button', { name: 'Add a key' }).click();
    await page.getByRole('rowheader', { name: 'shop-2026' }).waitFor();
    await page.getByLabel('Address', { exact: true }).fill('https://127.0.0.1/keys.json');
    await page.getByRole('button', { name: 'Test it' }).click();
    await page.getByText('Nothing there can be used.').waitFor();
    await looksWell(person);
    await page.getByRole('button', { name: 'Delete the key shop-2026' }).click();
    await page.getByText('No key has been pasted yet.').waitFor();
    await person.context.close();
  });
});

test.each(['/admin/discourse-connect', '/admin/public-keys'])('%s holds on a phone, in Arabic and in the dark', async (path) => {
  const person = await windowOf(browser, owner, { viewport: { width: 390, height: 844 }, locale: 'ar', colorScheme: 'dark' });
  await person.page.goto(hearth.url + path);
  expect(await person.page.locator('html').getAttribute('dir')).toBe('rtl');
  await looksWell(person);
  await person.context.close();
});
