import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame } from 'playwright';
import { axeViolations, faultsOf, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { askSolved, solved, startEmbedded, type EmbeddedCommunity } from './support/embedded.js';
import { done, soon, windowOf } from './support/people.js';

const ofTheVersion = 'Charger light blinks since the newest version';
const launcher = '<hearth-launcher hue="168" chroma="0.09" radius="14"></hearth-launcher>';

let community: EmbeddedCommunity;
let browser: Browser;

beforeAll(async () => {
  community = await startEmbedded(
    { '/': { launcher }, '/ar': { launcher, lang: 'ar', dir: 'rtl' }, '/where': { launcher, identifies: true, saysWhere: true } },
    { template: { products: ['Volt', 'Bolt'], versions: ['2.0', '2.1'], prompts: [], requireProduct: true, requireVersion: false } },
    { product: 'Bolt' },
  );
  const { asker, owner } = community;
  await askSolved(asker, owner, { title: ofTheVersion, answer: 'Take the update of Tuesday.', product: 'Volt', productVersion: '2.1' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await community?.stop();
});

async function openPanel({ page }: Person, path = '/'): Promise<Frame> {
  await page.goto(community.site.origin + path);
  await page.locator('hearth-launcher').getByRole('button').click();
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('.framebar').waitFor();
  // The panel hands the focus over when its scripts run.
  await frame.waitForFunction(() => document.activeElement?.id === 'help');
  return frame;
}

async function lookWell(person: Person, frame: Frame): Promise<void> {
  expect(await axeViolations(frame)).toEqual([]);
  expect(await scrollsSideways(frame)).toBe(false);
  expect(person.complaints()).toEqual([]);
}

/** As the site's own server signs it. */
function signed(typ: string, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1_000);
  const text = `${part({ alg: 'HS256', typ, kid: community.key.id })}.${part({ sub: 'c-1', iat: now, exp: now + 300, ...claims })}`;
  return `${text}.${createHmac('sha256', community.key.secret).update(text).digest('base64url')}`;
}

/** What stands in the box now is answered: until then the list is of what stood there before. */
const answered = (frame: Frame, line = /\S/) => frame.locator('[role=status].sr', { hasText: line }).first().waitFor({ state: 'attached' });
const optionTitles = (frame: Frame) => frame.getByRole('option').locator('b').allTextContents();
const shown = async () => done(await community.owner.api.get('admin/deflection')).total.shown;

describe('asking anywhere', () => {
  test('a solved answer is found while typing, read in the panel, and solves it', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person);
    await lookWell(person, frame);
    await page.keyboard.type('charger light blinks twice');
    await answered(frame, /^\d+ match/);
    await frame.getByRole('option', { name: new RegExp(solved.title) }).waitFor();
    await lookWell(person, frame);
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await frame.getByText('Warm it indoors').waitFor();
    await lookWell(person, frame);
    await frame.getByRole('button', { name: 'This solved it' }).click();
    await frame.getByRole('heading', { name: 'Good to hear' }).waitFor();
    await lookWell(person, frame);
    expect(await soon(shown, ({ chosen, solved }) => chosen === 1 && solved === 1)).toMatchObject({ opened: 1, typed: 1, chosen: 1, solved: 1, submitted: 0 });
    await frame.getByRole('button', { name: 'It didn’t help after all' }).click();
    await frame.getByRole('heading', { level: 1, name: 'How can we help?' }).waitFor();
    expect(await frame.locator('#help').inputValue()).toBe('charger light blinks twice');
    expect(await soon(shown, ({ solved }) => solved === 0)).toMatchObject({ solved: 0 });
    await person.context.close();
  });

  test('an article and an idea are found beside questions; the article is read in the panel, and solves it', async () => {
    const { owner } = community;
    done(await owner.api.post('spaces', { name: 'Handbook', slug: 'handbook', kind: 'knowledge' }));
    done(await owner.api.post('spaces', { name: 'Wishes', slug: 'wishes', kind: 'ideas' }));
    const article = done(await owner.api.post('articles', { space: 'handbook', title: 'Store the bike over winter', body: '## The battery\n\nKeep it half full.' }));
    done(await owner.api.post(`articles/${article.id}/publication`, {}));
    done(await owner.api.post('topics', { space: 'wishes', title: 'A winter mode that keeps the bike half full', body: 'So that nobody thinks of it.' }));
    const kinds = async (): Promise<string[]> => done(await owner.api.get('search?q=bike%20winter')).items.map(({ kind }: { kind: string }) => kind).sort();
    expect(await soon(kinds, ({ length }) => length === 2)).toEqual(['article', 'idea']);
    const before = await shown();
    const person = await openWindow(browser);
    const { page } = person;
    const frame = await openPanel(person);
    await page.keyboard.type('bike winter');
    await answered(frame);
    await frame.getByRole('option', { name: /Store the bike/ }).waitFor();
    await frame.getByRole('group', { name: 'Knowledge' }).waitFor();
    await frame.getByRole('group', { name: 'Ideas' }).getByRole('option', { name: /A winter mode/ }).waitFor();
    await lookWell(person, frame);
    await frame.getByRole('option', { name: /Store the bike/ }).click();
    await frame.getByRole('heading', { level: 1, name: 'Store the bike over winter' }).waitFor();
    await frame.getByRole('heading', { name: 'From the knowledge base' }).waitFor();
    await frame.getByText('Keep it half full.').waitFor();
    await lookWell(person, frame);
    await frame.getByRole('button', { name: 'This solved it' }).click();
    await frame.getByRole('heading', { name: 'Good to hear' }).waitFor();
    expect((await soon(shown, ({ solved }) => solved > before.solved)).solved).toBe(before.solved + 1);
    await person.context.close();
  });

  test('what is read for fifteen seconds counts as read', async () => {
    const person = await openWindow(browser);
    const frame = await openPanel(person);
    await person.page.keyboard.type('charger light blinks twice');
    await answered(frame);
    const { read } = await shown();
    const told = person.page.waitForRequest((request) => request.postData()?.includes('"read"') ?? false, { timeout: 60_000 });
    await frame.getByRole('option', { name: new RegExp(solved.title) }).click();
    await frame.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await told;
    expect((await soon(shown, (counts) => counts.read > read)).read).toBe(read + 1);
    await person.context.close();
  });

  test('an answer that comes late takes the place of none that is newer', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    let letGo: () => void = () => undefined;
    const late = new Promise<void>((ok) => (letGo = ok));
    const ofTheFirst = /\/help\/results\?q=charger(?:&|$)/;
    await page.route(ofTheFirst, async (route) => {
      await late;
      // What nobody waits for any more is gone.
      await route.continue().catch(() => undefined);
    });
    const frame = await openPanel(person);
    const first = page.waitForRequest(ofTheFirst);
    await page.keyboard.type('charger');
    await first;
    await page.keyboard.type(' since the newest version');
    await answered(frame);
    await frame.getByRole('option', { name: new RegExp(ofTheVersion) }).waitFor();
    const before = await optionTitles(frame);
    letGo();
    await page.keyboard.type(' ');
    expect(await optionTitles(frame)).toEqual(before);
    await person.context.close();
  });

  test('the place on the host’s page ranks, fills the question in, is shown before it is sent, and kept with it', async () => {
    community.site.token = () => signed('JWT', { name: 'Ines Vardal', email: 'ines@shop.example.com', email_verified: true, jti: `${Date.now()}${Math.random()}` });
    community.site.contextToken = () => signed('hearth-context+jwt', { context: { plan: 'Team', version: '2.1' } });
    const person = await openWindow(browser);
    const { page } = person;
    const kept = page.waitForResponse(/\/api\/v1\/page-contexts$/);
    const frame = await openPanel(person, '/where');
    await frame.getByText('Account of Ines Vardal').waitFor({ state: 'attached' });
    expect((await kept).status()).toBe(201);
    await page.keyboard.type('charger light blinks');
    await answered(frame, /^\d+ match/);
    expect((await optionTitles(frame))[0]).toBe(ofTheVersion);
    await frame.locator('#help').fill('The display stays dark after a night outside');
    await answered(frame);
    await frame.getByRole('link', { name: /Ask the community/ }).click();
    await frame.getByRole('group', { name: 'Sent with your question' }).waitFor();
    expect(await frame.getByLabel('Your question in one line').inputValue()).toBe('The display stays dark after a night outside');
    await frame.getByLabel('Where it goes').selectOption({ label: 'Charging' });
    expect(await soon(() => frame.locator('select[name=product]').inputValue(), (value) => value === 'Volt')).toBe('Volt');
    expect(await frame.locator('select[name=productVersion]').inputValue()).toBe('2.1');
    const sent = frame.getByRole('group', { name: 'Sent with your question' });
    for (const text of ['/charging', 'Volt', '2.1', 'E-1207', 'Team']) await sent.getByText(text, { exact: true }).waitFor();
    expect(await sent.getByText('confirmed by the company').count()).toBe(2);
    await lookWell(person, frame);
    await sent.getByRole('button', { name: 'Don’t send it' }).click();
    await sent.getByText('Nothing of the page is sent.').waitFor();
    expect(await frame.locator('input[name=contextId]').count()).toBe(0);
    await sent.getByRole('button', { name: 'Send it after all' }).click();
    await frame.getByLabel('What’s going on?').fill('It was about minus ten.');
    await frame.getByRole('button', { name: 'Post question' }).click();
    await frame.getByRole('heading', { level: 1, name: 'The display stays dark after a night outside' }).waitFor();
    const number = Number(/\/t\/(\d+)/.exec(frame.url())![1]);
    expect(done(await community.owner.api.get(`topics/${number}/context`))).toMatchObject({ said: { route: '/charging', product: 'Volt', version: '2.1', errorCode: 'E-1207' }, signed: { plan: 'Team', version: '2.1' } });
    expect(await shown()).toMatchObject({ submitted: 1 });

    const staff = await windowOf(browser, community.owner);
    await staff.page.goto(`${community.hearth.url}/t/${number}`);
    await staff.page.getByLabel('More actions for this topic').click();
    await staff.page.getByRole('link', { name: 'What was sent along' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'What was sent with the question' }).waitFor();
    await staff.page.getByText('E-1207').waitFor();
    expect(await faultsOf(staff)).toEqual([]);
    await staff.context.close();
    await person.context.close();
    community.site.token = () => null;
    community.site.contextToken = () => null;
  });

  test('what is typed while it is found out who is here stays', async () => {
    community.site.token = () => signed('JWT', { name: 'Ines Vardal', email: 'ines@shop.example.com', email_verified: true, jti: `${Date.now()}${Math.random()}` });
    const person = await openWindow(browser);
    const { page } = person;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((ok) => (letGo = ok));
    await page.route('**/api/v1/embed/identify', async (route) => {
      await held;
      await route.continue();
    });
    const frame = await openPanel(person, '/where');
    await page.keyboard.type('charger light');
    letGo();
    await frame.getByText('Account of Ines Vardal').waitFor({ state: 'attached' });
    await page.keyboard.type(' blinks');
    expect(await frame.locator('#help').inputValue()).toBe('charger light blinks');
    await person.context.close();
    community.site.token = () => null;
  });

  test('without scripts it is a plain search', async () => {
    const person = await openWindow(browser, { javaScriptEnabled: false });
    const { page } = person;
    await page.goto(`${community.hearth.url}/help`);
    await page.locator('#help').fill('charger light blinks twice');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: solved.title }).click();
    await page.getByRole('heading', { level: 1, name: solved.title }).waitFor();
    await page.getByRole('button', { name: 'This solved it' }).click();
    await page.getByRole('heading', { name: 'Good to hear' }).waitFor();
    await person.context.close();
  });

  test('what was found for one text goes while another is typed', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${community.hearth.url}/help?q=${encodeURIComponent('charger light')}`, { waitUntil: 'networkidle' });
    const found = page.getByRole('link', { name: solved.title });
    await found.waitFor();
    await page.locator('#help').press('End');
    await page.keyboard.type(' xylophone');
    await found.waitFor({ state: 'detached' });
    await page.locator('.ask-fall').getByRole('link', { name: 'Ask the community' }).waitFor();
    expect(await page.getByRole('link', { name: 'Ask the community' }).count()).toBe(1);
    await person.context.close();
  });

  test('a held-out visit sees no results, and asks', async () => {
    const person = await openWindow(browser);
    const { page } = person;
    await page.route('**/api/v1/help/results*', (route) => route.fulfill({ json: { items: [], heldOut: true } }));
    const frame = await openPanel(person);
    await page.keyboard.type('charger light blinks twice');
    await frame.locator('.ask-fall').getByText('Ask it, and somebody who knows will answer.').waitFor();
    expect(await frame.getByRole('option').count()).toBe(0);
    await lookWell(person, frame);
    await person.context.close();
  });

  test('on a phone, in Arabic and in the dark', async () => {
    const phone = await openWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const frame = await openPanel(phone, '/ar');
    await phone.page.keyboard.type('charger light blinks twice');
    await answered(frame);
    await frame.getByRole('option').first().waitFor();
    await lookWell(phone, frame);
    await frame.getByRole('option').first().click();
    await frame.getByRole('button', { name: 'هذا هو الحل' }).waitFor();
    await lookWell(phone, frame);
    await phone.context.close();
  });
});

describe('what it spared', () => {
  test.each([
    ['on a wide screen', {}],
    ['on a phone in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
    ['in Arabic', { locale: 'ar' }],
  ])('the admin sees the counts, what they mean, and the visits behind them, %s', async (_, options) => {
    const admin = await windowOf(browser, community.owner, options);
    const { page } = admin;
    await page.goto(`${community.hearth.url}/admin/deflection`);
    const { opened, typed } = await shown();
    const cells = (row: number) => page.locator('table').first().locator('tbody tr').nth(row).locator('td');
    expect(await cells(0).first().textContent()).toBe(String(opened));
    expect(await cells(1).first().textContent()).toBe(String(typed));
    await page.locator('.note').first().waitFor();
    expect(await faultsOf(admin)).toEqual([]);
    await page.locator('table .why summary').first().press('Enter');
    await page.locator('table .why-panel').first().waitFor();
    // It lies over the rows below.
    await page.keyboard.press('Escape');
    await page.locator('table .why-panel').first().waitFor({ state: 'hidden' });
    await cells(1).first().getByRole('link').click();
    await page.waitForURL(/\/admin\/deflection\/visits\?count=typed/);
    await page.locator('.visit-acts').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(typed);
    expect(await faultsOf(admin)).toEqual([]);
    await admin.context.close();
  });

  test('the admin sets who is held out, and is told that there is too little data', async () => {
    const admin = await windowOf(browser, community.owner);
    const { page } = admin;
    await page.goto(`${community.hearth.url}/admin/deflection`);
    await page.getByLabel('Visits without suggestions, of a hundred').fill('10');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText(/Too little data yet: each side needs 50 visits/).waitFor();
    expect(done(await community.owner.api.get('admin/deflection'))).toMatchObject({ holdoutPercent: 10, effect: { verdict: 'too-few' } });
    await page.reload();
    expect(await page.getByLabel('Visits without suggestions, of a hundred').inputValue()).toBe('10');
    // What lies half under the bar at the top is no smaller for that.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await faultsOf(admin)).toEqual([]);
    await admin.context.close();
  });
});
