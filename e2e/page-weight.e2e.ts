import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, type Member } from './support/people.js';
import { kilobytesOf, scriptsOf, type Script } from './support/scripts.js';

/** What a topic's page loads before anybody touches it: at most so many kilobytes of JavaScript. */
const most = 70;

let hearth: Hearth;
let browser: Browser;
let address: string;
let member: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  const { api } = await setUpOwner(hearth);
  done(await api.patch('admin/community', { settings: { privileges: { preset: 'open' } } }));
  done(await api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  const topic = done(await api.post('topics', { space: 'support', title: 'Why does the light blink?', body: 'It blinks **red** since noon.' }));
  const reply = done(await api.post(`topics/${topic.number}/replies`, { body: 'Hold the button for ten seconds.' }));
  done(await api.post(`topics/${topic.number}/replies`, { body: 'Ten seconds and not nine?', parentId: reply.id }));
  member = await joinAs(hearth, 'nils');
  address = `${hearth.url}/t/${topic.number}/${topic.slug}`;
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** Empty when they are light enough, else what weighs most. */
function tooHeavy(scripts: readonly Script[]): string[] {
  const sum = kilobytesOf(scripts);
  return sum <= most ? [] : [`${sum.toFixed(1)} kB`, ...scripts.slice(0, 8).map(({ path, kilobytes }) => `${kilobytes.toFixed(1)} kB ${path}`)];
}

test.each(['en-GB', 'fr-FR', 'ar-EG'])('the scripts of a topic are light for a guest who reads %s', async (locale) => {
  const { page, context } = await openWindow(browser, { locale });
  const loaded = scriptsOf(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  const scripts = await loaded();
  expect(scripts.length).toBeGreaterThan(5);
  expect(tooHeavy(scripts)).toEqual([]);
  await context.close();
});

test('they are light for a member, and what drives the rest comes with the first touch', async () => {
  const { page, context } = await openWindow(browser, { storageState: member.state });
  const loaded = scriptsOf(page);
  // The line to the server is the last that loads by itself.
  const line = page.waitForEvent('websocket');
  await page.goto(address, { waitUntil: 'networkidle' });
  await line;
  const untouched = await loaded();
  expect(tooHeavy(untouched)).toEqual([]);

  await page.locator('[data-vote=kudos]').first().hover();
  await expect(soon(async () => (await loaded()).length, (count) => count > untouched.length)).resolves.toBeGreaterThan(untouched.length);
  await context.close();
});

test('what a member presses and types before that counts, in place', async () => {
  const { page, context, complaints } = await openWindow(browser, { storageState: member.state });
  // What drives the parts stays away until it is let through.
  let letThrough = (): void => undefined;
  const waiting = new Promise<void>((ok) => (letThrough = ok));
  await page.route('**/*-acts.js', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const kudos = page.locator('[data-vote=kudos]').first();
  await kudos.click();
  const more = page.getByLabel('More actions for this topic');
  await more.click();
  const box = page.locator('#reply textarea');
  await box.pressSequentially('It stopped by itelf.');
  for (let step = 0; step < 4; step += 1) await box.press('ArrowLeft');
  const voted = page.waitForResponse((response) => response.url().includes('?/vote'));
  letThrough();
  await page.locator('[data-vote=kudos][aria-pressed=true]').waitFor();
  await box.press('s');
  expect(await box.inputValue()).toBe('It stopped by itself.');
  expect(new URL(page.url()).search).toBe('');
  await page.getByText(/Draft saved/).first().waitFor();
  // What was typed first may have been saved before the rest.
  const drafts = async (): Promise<(string | undefined)[]> => done(await member.api.get('drafts')).items.map(({ content }: { content: { body?: string } }) => content.body);
  expect(await soon(drafts, (bodies) => bodies.includes('It stopped by itself.'))).toContain('It stopped by itself.');
  await voted;
  await page.reload({ waitUntil: 'networkidle' });
  expect(await kudos.getAttribute('aria-pressed')).toBe('true');
  expect(await box.inputValue()).toBe('It stopped by itself.');
  expect(complaints()).toEqual([]);
  await context.close();
});
