import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import { startOidcProvider, type OidcProvider } from '../libs/testing/oidc-provider.js';
import { axeViolations, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { anHourLater } from './support/long-ago.js';
import { done, joinAs, password, setUpOwner, windowOf, type Member } from './support/people.js';

let hearth: Hearth;
let browser: Browser;
let oidc: OidcProvider;
let owner: Member;

beforeAll(async () => {
  hearth = await startHearth([], { HEARTH_INTERNAL_HOSTS: 'localhost' });
  oidc = await startOidcProvider(`${hearth.url}/api/v1/sign-in/callback`);
  owner = await setUpOwner(hearth);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await oidc?.close();
  await hearth?.stop();
});

const security = () => `${hearth.url}/settings/security`;
const handleOn = async ({ context }: Person) => ((await (await context.request.get(`${hearth.url}/api/v1/me`)).json()) as { member: { handle: string } | null }).member?.handle ?? null;

/** A device of the page's own window that keeps passkeys; whether somebody touches it is for the test to say. */
async function addDevice(page: Page): Promise<(isTouched: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return async (enabled) => void (await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }));
}

async function lookWell(person: Person): Promise<void> {
  expect(await axeViolations(person.page)).toEqual([]);
  expect(await scrollsSideways(person.page)).toBe(false);
  expect(person.complaints()).toEqual([]);
}

describe('a passkey', () => {
  test('is added, signs its member in by one press, and is removed', async () => {
    const person = await windowOf(browser, await joinAs(hearth, 'pia'));
    const { page, context } = person;
    const touch = await addDevice(page);
    await page.goto(security());
    await page.getByLabel('Name of the new passkey').fill('Blue laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Blue laptop' }).waitFor();
    await lookWell(person);

    await context.clearCookies();
    await touch(false);
    await page.addInitScript(() => {
      const get = navigator.credentials.get.bind(navigator.credentials);
      navigator.credentials.get = (options) => {
        document.documentElement.dataset.asked = 'true';
        return get(options);
      };
    });
    await page.goto(`${hearth.url}/sign-in?next=%2Fquestions`);
    // It answers what it is asked from then on, not what the page offered when it was opened.
    await page.locator('html[data-asked]').waitFor();
    await touch(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(`${hearth.url}/questions`);
    expect(await handleOn(person)).toBe('pia');

    await page.goto(security());
    await page.getByRole('button', { name: 'Remove Blue laptop' }).click();
    await page.locator('.saved', { hasText: 'Removed' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Blue laptop' }).count()).toBe(0);
    expect(person.complaints()).toEqual([]);
    await context.close();
  });

  test('says nothing where the browser offers none', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(true);
      navigator.credentials.get = () => {
        document.documentElement.dataset.refused = 'true';
        return Promise.reject(new DOMException('Not here', 'NotSupportedError'));
      };
    });
    await page.goto(`${hearth.url}/sign-in`);
    await page.locator('html[data-refused]').waitFor();
    await page.evaluate(() => new Promise((ok) => requestAnimationFrame(() => requestAnimationFrame(ok))));
    expect(await page.locator('main .note-bad').count()).toBe(0);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.locator('main .note-bad').waitFor();
    await person.context.close();
  });

  test('is offered where the browser fills in the address', async () => {
    const person = await windowOf(browser, await joinAs(hearth, 'ottilie'));
    const { page, context } = person;
    await addDevice(page);
    await page.goto(security());
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.locator('.saved', { hasText: 'Added' }).waitFor();
    await context.clearCookies();
    await page.goto(`${hearth.url}/sign-in`);
    await page.waitForURL(`${hearth.url}/`);
    expect(await handleOn(person)).toBe('ottilie');
    await context.close();
  });

  test('that nobody knows any more says so, and the other ways stay', async () => {
    const member = await joinAs(hearth, 'paul');
    const person = await windowOf(browser, member);
    const { page, context } = person;
    await addDevice(page);
    await page.goto(security());
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.locator('.saved', { hasText: 'Added' }).waitFor();
    const [passkey] = done(await member.api.get('passkeys')).items;
    done(await member.api.delete(`passkeys/${passkey.id}`));
    await context.clearCookies();
    await page.goto(`${hearth.url}/sign-in`);
    await page.getByRole('alert').filter({ hasText: 'wasn’t accepted' }).waitFor();
    await page.fill('[name=email]', 'paul@example.com');
    await page.fill('[name=password]', password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${hearth.url}/`);
    await context.close();
  });
});

describe('what takes a fresh sign-in', () => {
  test('opens a window that asks again, and goes on with what was filled in', async () => {
    const person = await windowOf(browser, await joinAs(hearth, 'sana'));
    const { page, context } = person;
    await anHourLater(hearth, owner, 'sana');
    await page.goto(security());
    await page.getByLabel('New password').fill('an entirely new password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    const [again] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Confirm that it’s you' }).click()]);
    await again.waitForLoadState();
    expect(await axeViolations(again)).toEqual([]);
    await again.fill('[name=password]', password);
    await again.getByRole('button', { name: 'Confirm' }).click();
    await page.locator('.saved', { hasText: 'Done.' }).waitFor();
    if (!again.isClosed()) await again.waitForEvent('close');
    await lookWell(person);
    await context.close();
  });

  test('works without scripts, too: another tab, and the same button once more', async () => {
    const { page, context } = await windowOf(browser, await joinAs(hearth, 'nour'), { javaScriptEnabled: false });
    await anHourLater(hearth, owner, 'nour');
    await page.goto(security());
    await page.fill('#password', 'an entirely new password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    const [again] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Confirm that it’s you' }).click()]);
    await again.fill('[name=password]', 'not the password');
    await again.getByRole('button', { name: 'Confirm' }).click();
    await again.getByRole('alert').waitFor();
    await again.fill('[name=password]', password);
    await again.getByRole('button', { name: 'Confirm' }).click();
    await again.getByText('You can close this window').waitFor();
    await page.fill('#password', 'an entirely new password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.locator('.saved', { hasText: 'Done.' }).waitFor();
    await context.close();
  });
});

describe('a provider', () => {
  const label = 'Northwind account';

  test('is set up by an admin, who is told what is wrong with it before', async () => {
    const person = await windowOf(browser, owner);
    const { page, context } = person;
    await page.goto(`${hearth.url}/admin/providers`);
    expect(await page.getByLabel('Tell the provider this address').inputValue()).toBe(`${hearth.url}/api/v1/sign-in/callback`);
    await page.getByLabel('Name on the button').fill(label);
    await page.getByLabel('Issuer').fill(`${oidc.issuer}/tenant`);
    await page.getByLabel('Client id').fill(oidc.clientId);
    await page.getByLabel('Client secret').fill(oidc.clientSecret);
    await page.getByRole('button', { name: 'Test this' }).click();
    await page.getByText('The provider can’t be asked.').waitFor();
    await page.getByLabel('Issuer').fill(oidc.issuer);
    await page.getByRole('button', { name: 'Test this' }).click();
    await page.getByText('The provider describes itself as it should.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: label }).waitFor();
    expect(await page.content()).not.toContain(oidc.clientSecret);
    // The pressed button had the page scrolled: what its head covers counts as too small to press.
    await page.evaluate(() => scrollTo(0, 0));
    await lookWell(person);
    await context.close();
  });

  test.each([true, false])('signs a newcomer in, with scripts: %s', async (javaScriptEnabled) => {
    oidc.person = { sub: `newcomer-${javaScriptEnabled}`, name: 'Ines Vardal', email: `ines-${javaScriptEnabled}@example.com`, email_verified: true };
    const person = await openWindow(browser, { javaScriptEnabled });
    const { page, context } = person;
    await page.goto(`${hearth.url}/sign-in?next=%2Fquestions`);
    await page.getByRole('link', { name: `Continue with ${label}` }).click();
    await page.waitForURL(`${hearth.url}/questions`);
    expect(await handleOn(person)).toMatch(/^ines/);
    await context.close();
  });

  test('that brings somebody back with nothing leads to a page that says why', async () => {
    oidc.person = null;
    const person = await openWindow(browser);
    const { page, context } = person;
    await page.goto(`${hearth.url}/sign-in`);
    await page.getByRole('link', { name: `Continue with ${label}` }).click();
    await page.getByRole('alert').filter({ hasText: 'signing in was declined there' }).waitFor();
    await lookWell(person);
    await context.close();
  });

  test('is added to an account, confirms it, and is removed', async () => {
    oidc.person = { sub: 'lena', name: 'Lena', email: 'lena-elsewhere@example.com', email_verified: true };
    const person = await windowOf(browser, await joinAs(hearth, 'lena'));
    const { page, context } = person;
    await page.goto(security());
    await page.getByRole('link', { name: `Add ${label}` }).click();
    await page.getByRole('button', { name: `Remove ${label}` }).waitFor();
    await anHourLater(hearth, owner, 'lena');
    await page.getByRole('button', { name: `Remove ${label}` }).click();
    const [again] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Confirm that it’s you' }).click()]);
    await again.getByRole('link', { name: `Continue with ${label}` }).click();
    await page.locator('.saved', { hasText: 'Removed' }).waitFor();
    await page.getByRole('link', { name: `Add ${label}` }).waitFor();
    await lookWell(person);
    await context.close();
  });
});

describe.each([
  { name: 'on a phone', options: { viewport: { width: 390, height: 844 } } },
  { name: 'from right to left, in the dark', options: { locale: 'ar', colorScheme: 'dark' as const } },
])('the pages $name', ({ options }) => {
  test.each(['/sign-in', '/sign-in?provider=address-taken', '/settings/security', '/settings/security?provider=linked-elsewhere', '/sign-in/again?window=', '/admin/providers'])('%s', async (path) => {
    const person = path.startsWith('/sign-in?') || path === '/sign-in' ? await openWindow(browser, options) : await windowOf(browser, owner, options);
    await person.page.goto(hearth.url + path);
    await person.page.locator('h1').waitFor();
    await lookWell(person);
    await person.context.close();
  });
});
