import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** A campaign from its making to its end, by staff, a member and a judge with browsers. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let member: Member;
let judge: Member;
let chosen: number;
let rest: number;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth, 'the-owner');
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } }));
  done(await owner.api.post('spaces', { name: 'Product ideas', slug: 'ideas', kind: 'ideas' }));
  member = await joinAs(hearth, 'ines', 'Ines Vardal');
  judge = await joinAs(hearth, 'caleb', 'Caleb Strandt');
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const wall = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
const results = async (who: Member): Promise<number> => done(await who.api.get('notifications')).items.filter(({ kind }: { kind: string }) => kind === 'campaign-result').length;
const judgingNotes = async (who: Member): Promise<number> => done(await who.api.get('notifications')).items.filter(({ kind }: { kind: string }) => kind === 'campaign-judging').length;
const page = () => `${hearth.url}/campaigns/the-next-sensor`;

test('staff makes a campaign that nobody else sees before it opens', async () => {
  const staff = await windowOf(browser, owner, { timezoneId: 'UTC' });
  await staff.page.goto(`${hearth.url}/campaigns`);
  await staff.page.click('a:has-text("Make a campaign")');
  await staff.page.waitForSelector('#question');
  await staff.page.fill('#name', 'The next sensor');
  await staff.page.fill('#question', 'What should the **next sensor** measure?');
  await staff.page.fill('#stakes', 'One idea is built.');
  for (const [id, days] of [['opensAt', 1], ['closesAt', 8], ['resultBy', 15]] as const) await staff.page.fill(`#${id}`, wall(days));
  await staff.page.fill('#judges', 'nobody-at-all');
  await staff.page.fill('#criteria', 'Usefulness; 3\nEffort; 1');
  await staff.page.selectOption('#ending', 'convert');
  await staff.page.selectOption('#target', 'ideas');
  await staff.page.click('button:has-text("Make a campaign")');
  await staff.page.waitForSelector('#judges-error:has-text("nobody-at-all")');
  expect([await staff.page.inputValue('#name'), await staff.page.inputValue('#criteria')]).toEqual(['The next sensor', 'Usefulness; 3\nEffort; 1']);
  expect(await axeViolations(staff.page)).toEqual([]);
  await staff.page.fill('#judges', '@caleb');
  await staff.page.click('button:has-text("Make a campaign")');
  await staff.page.waitForURL('**/campaigns/the-next-sensor');
  expect(await staff.page.locator('main').innerText()).toContain('opens');
  for (const who of [member, undefined]) {
    const { page: outside, context } = who ? await windowOf(browser, who) : await openWindow(browser);
    expect((await outside.goto(page()))?.status()).toBe(404);
    await outside.goto(`${hearth.url}/campaigns`);
    expect(await outside.locator('main').innerText()).not.toContain('The next sensor');
    await context.close();
  }
  await staff.page.click('summary:has-text("Open it now")');
  expect(await axeViolations(staff.page)).toEqual([]);
  await staff.page.click('button:has-text("Yes, open it")');
  await staff.page.waitForSelector('.timeline li.now:has-text("Ideas are shared")');
  expect(await axeViolations(staff.page)).toEqual([]);
  await staff.context.close();
});

test('a member shares an idea there and votes', async () => {
  chosen = done(await judge.api.post('topics', { space: 'the-next-sensor', title: 'Measure the air in the attic', body: 'It gets hot.', tags: [] })).number;
  const { page: here, context, complaints } = await windowOf(browser, member);
  await here.goto(`${hearth.url}/campaigns`);
  await here.click('a:has-text("The next sensor")');
  await here.click('a:has-text("See the ideas")');
  await here.waitForSelector('.campaign-head strong:has-text("next sensor")');
  expect(await here.locator('.campaign-head').innerText()).toContain('takes ideas until');
  await here.click('button[aria-label^="Vote for Measure the air"]');
  await here.waitForSelector('button[aria-label^="Vote for Measure the air"][aria-pressed=true]');
  expect(await axeViolations(here)).toEqual([]);
  rest = done(await member.api.post('topics', { space: 'the-next-sensor', title: 'Measure the noise of the street', body: 'At night.', tags: [] })).number;
  expect(complaints()).toEqual([]);
  await context.close();
});

test('closing submissions is asked for first, without scripts too, and told to the judge', async () => {
  const staff = await windowOf(browser, owner, { javaScriptEnabled: false });
  await staff.page.goto(page());
  await staff.page.click('summary:has-text("Close submissions now")');
  expect(await staff.page.locator('#run').innerText()).toContain('1 judge is told');
  await staff.page.click('button:has-text("Yes, close submissions")');
  await staff.page.waitForSelector('.timeline li.now:has-text("Ideas are weighed")');
  await staff.context.close();
  const told = await windowOf(browser, judge);
  expect(await soon(() => judgingNotes(judge), (count) => count > 1)).toBe(2);
  await told.page.goto(`${hearth.url}/inbox`);
  expect(await told.page.locator('main').innerText()).toContain('made you a judge of The next sensor');
  await told.page.click('a:has-text("There are ideas to judge in The next sensor until")');
  await told.page.waitForURL('**/campaigns/the-next-sensor/judging');
  await told.page.goto(page());
  expect(await told.page.locator('section[aria-labelledby=judge-h]').innerText()).toContain('You are a judge');
  expect(await told.page.locator('#run').count()).toBe(0);
  await told.context.close();
});

test('a judge scores what is not their own, without seeing others, and hands in', async () => {
  const closed = await windowOf(browser, member);
  await closed.page.goto(`${hearth.url}/s/the-next-sensor`);
  expect(await closed.page.locator('main').innerText()).toContain('Ideas are not taken any more');
  expect(await closed.page.locator('a:has-text("Share an idea")').count()).toBe(0);
  expect((await closed.page.goto(`${page()}/judging`))?.status()).toBe(404);
  await closed.context.close();
  const { page: here, context, complaints } = await windowOf(browser, judge);
  await here.goto(`${page()}/judging`);
  expect(await here.locator(`#idea-${chosen}`).innerText()).toContain('Your own idea');
  await here.click('button:has-text("Hand my scores in")');
  await here.waitForSelector('text=Score all ideas first.');
  await here.fill(`#points-${rest}-0`, '8');
  await here.fill(`#points-${rest}-1`, '4');
  await here.click(`#idea-${rest} button:has-text("Save the points")`);
  await here.waitForSelector('text=1 of 1 ideas scored');
  expect(await here.inputValue(`#points-${rest}-0`)).toBe('8');
  await here.click('button:has-text("Hand my scores in")');
  await here.waitForSelector('#progress li:has-text("scores are in")');
  expect(await here.locator(`#idea-${rest}`).innerText()).toContain('7 of 10');
  expect(await axeViolations(here)).toEqual([]);
  expect(complaints()).toEqual([]);
  await context.close();
});

test('staff chooses against the scores, publishes, and everybody who took part is told once', async () => {
  const staff = await windowOf(browser, owner);
  await staff.page.goto(page());
  await staff.page.click('summary:has-text("Publish the result")');
  await staff.page.waitForSelector('text=Choose the ideas first');
  expect(await staff.page.locator('button:has-text("Yes, publish")').count()).toBe(0);
  await staff.page.goto(`${page()}/judging`);
  await staff.page.selectOption(`#place-${chosen}`, '1');
  await staff.page.click('button:has-text("Save the choice")');
  await staff.page.waitForSelector(`#why-${chosen}-error`);
  expect(await staff.page.evaluate(() => document.activeElement?.id)).toBe(`why-${chosen}`);
  await staff.page.fill(`#why-${chosen}`, 'It fits the housing that we have.');
  await staff.page.fill('#statement', 'Thank you for every idea.');
  expect(await axeViolations(staff.page)).toEqual([]);
  await staff.page.click('button:has-text("Save the choice")');
  await staff.page.waitForURL('**/campaigns/the-next-sensor?chosen');
  await staff.page.waitForSelector('[role=status]:has-text("The choice is saved.")');
  expect(await staff.page.locator('section[aria-labelledby=chosen-h]').innerText()).toContain('It fits the housing that we have.');
  await staff.page.click('summary:has-text("Publish the result")');
  expect(await staff.page.locator('#run').innerText()).toContain('Scores handed in: 1 of 1.');
  expect(await axeViolations(staff.page)).toEqual([]);
  await staff.page.click('button:has-text("Yes, publish the result")');
  await staff.page.waitForSelector('.timeline li.now:has-text("Result")');
  expect(await staff.page.locator('section[aria-labelledby=result-h]').innerText()).toMatch(/Place 1[^]*Thank you, Caleb Strandt/);
  for (const who of [member, judge]) expect(await soon(() => results(who), (count) => count > 0)).toBe(1);
  const told = await windowOf(browser, member);
  await told.page.goto(`${hearth.url}/inbox`);
  await told.page.click('a:has-text("The next sensor")');
  await told.page.waitForSelector('text=It fits the housing that we have.');
  expect(await axeViolations(told.page)).toEqual([]);
  await told.context.close();
  await staff.context.close();
});

test('at the end the chosen idea is on the board, old addresses lead on, and it can be taken back without scripts', async () => {
  const staff = await windowOf(browser, owner, { javaScriptEnabled: false });
  await staff.page.goto(page());
  await staff.page.click('button:has-text("End it now")');
  await staff.page.waitForSelector('text=This campaign is over.');
  const { page: guest, context } = await openWindow(browser);
  await guest.goto(`${hearth.url}/s/the-next-sensor`);
  expect(new URL(guest.url()).pathname).toBe('/campaigns/the-next-sensor');
  await guest.goto(`${hearth.url}/t/${chosen}`);
  expect(await guest.locator('main').innerText()).toContain('Product ideas');
  await guest.goto(`${hearth.url}/s/ideas?group=all`);
  await guest.waitForSelector('a:has-text("Measure the air in the attic")');
  await guest.goto(`${hearth.url}/t/${rest}`);
  expect(await guest.locator('main').innerText()).toContain('The campaign “The next sensor” is over.');
  await context.close();
  await staff.page.click('button:has-text("Take the end back")');
  await staff.page.waitForSelector('button:has-text("End it now")');
  expect(done(await owner.api.get(`topics/${chosen}`)).topic.space.slug).toBe('the-next-sensor');
  await staff.context.close();
});

test.each(['/campaigns', '/campaigns/new', '/campaigns/the-next-sensor', '/campaigns/the-next-sensor/judging', '/s/the-next-sensor'])('%s fits a phone, in Arabic and in the dark', async (path) => {
  const { page: here, context } = await windowOf(browser, owner, { viewport: { width: 390, height: 844 }, locale: 'ar', colorScheme: 'dark' });
  await here.goto(hearth.url + path);
  expect([path, await scrollsSideways(here), await axeViolations(here)]).toEqual([path, false, []]);
  await context.close();
});
