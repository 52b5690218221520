import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { axeViolations, openBrowser, scrollsSideways } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { hoursLater } from './support/later.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

let hearth: Hearth;
let browser: Browser;
let owner: Member;
let staff: Member;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-round-'));
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  done(await owner.api.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' }));
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } }));
  staff = await joinAs(hearth, 'stella');
  done(await owner.api.put(`admin/members/${staff.api.who!.id}/role`, { role: 'staff' }));
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** With the program that the round's page offers. */
function verify(program: string, ...words: string[]): Promise<{ code: number; said: string }> {
  return new Promise((ok) => execFile(process.execPath, [program, ...words], (error, out, err) => ok({ code: error ? Number(error.code) : 0, said: out + err })));
}

/** Everything that a page shows of a round, without what changes by itself. */
async function seenBy(member: Member, path: string): Promise<string> {
  const { context, page } = await windowOf(browser, member);
  await page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
  const text = await page.locator('main').innerText();
  await context.close();
  return text;
}

test('a round of twelve members runs from its opening to its reveal, and is verified from outside', async () => {
  const opener = await windowOf(browser, staff);
  await opener.page.goto(`${hearth.url}/s/ideas`, { waitUntil: 'networkidle' });
  await opener.page.click('a[href="/s/ideas/rounds"]');
  await opener.page.click('a[href="/s/ideas/rounds/new"]');
  await opener.page.fill('[name=question]', 'Which port should the next Gale get?');
  await opener.page.fill('[name=options]', '2.5 gigabit\nUSB-C');
  await opener.page.selectOption('[name=lasts]', '72');
  expect(await axeViolations(opener.page)).toEqual([]);
  await opener.page.click('main form button[type=submit]');
  await opener.page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/);
  const id = opener.page.url().split('/').at(-1)!;
  const path = `/rounds/${id}`;
  const round = async () => done(await owner.api.get(`rounds/${id}`));
  const [head] = (await soon(round, ({ heads }) => heads.length === 1)).heads;

  const roads = [path, '/s/ideas/rounds', '/s/ideas', '/admin', '/moderation', '/search?q=port'];
  const before = await Promise.all([owner, staff].map(async (member) => [await seenBy(member, path), await seenBy(member, '/s/ideas/rounds')]));

  const voters: Member[] = [];
  for (let turn = 0; turn < 12; turn += 1) voters.push(await joinAs(hearth, `voter-${turn}`));
  // The first one by keyboard, and once more with another choice; the second one without scripts; the others by the API.
  const first = await windowOf(browser, voters[0]!);
  await first.page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
  await first.page.locator('[name=choice]').first().focus();
  await first.page.keyboard.press('Space');
  await first.page.fill('[name=guess-0]', '80');
  await first.page.fill('[name=guess-1]', '10');
  await first.page.getByText('Sum: 90 of 100').waitFor();
  await first.page.fill('[name=guess-1]', '20');
  await first.page.getByText('Sum: 100 of 100').waitFor();
  await first.page.getByRole('button', { name: 'Seal my ballot' }).click();
  await first.page.getByText('Your ballot is sealed.').waitFor();
  await first.page.check('[name=choice][value="0"]');
  await first.page.getByRole('button', { name: 'Replace my ballot' }).click();
  await soon(async () => done(await voters[0]!.api.get(`rounds/${id}`)).ballot, (ballot) => ballot?.choice === 0);
  await first.page.fill('[name=body]', 'My rack is full of copper.');
  await first.page.getByRole('button', { name: 'Send' }).click();
  await first.page.locator('#comments .prose').waitFor();
  expect(await axeViolations(first.page)).toEqual([]);

  const second = await windowOf(browser, voters[1]!, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await second.page.goto(`${hearth.url}${path}`);
  await second.page.check('[name=choice][value="0"]');
  await second.page.fill('[name=guess-0]', '50');
  await second.page.getByRole('button', { name: 'Seal my ballot' }).click();
  await second.page.getByText('The numbers must be whole and add up to 100.').waitFor();
  await second.page.fill('[name=guess-1]', '50');
  await second.page.getByRole('button', { name: 'Seal my ballot' }).click();
  await second.page.getByText('Your ballot is sealed.').waitFor();
  expect(await scrollsSideways(second.page)).toBe(false);
  for (const [turn, voter] of voters.slice(2).entries()) done(await voter.api.put(`rounds/${id}/ballot`, turn < 5 ? { choice: 0, guess: [90, 10] } : { choice: 1, guess: [70, 30] }));

  expect(await Promise.all([owner, staff].map(async (member) => [await seenBy(member, path), await seenBy(member, '/s/ideas/rounds')]))).toEqual(before);
  for (const member of [owner, staff]) {
    for (const road of roads) expect(await seenBy(member, road)).not.toContain('rack is full');
    expect((await member.api.get(`rounds/${id}/chain`)).status).toBe(409);
  }

  await hoursLater(hearth, id, 72);
  const revealed = await soon(round, ({ state }) => state === 'revealed');
  expect(revealed.result).toMatchObject({ voters: 12, mostChosen: [0], mostSurprising: [1], differs: true, chainHolds: true });
  await opener.page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
  const text = await opener.page.locator('main').innerText();
  for (const part of ['Look twice: most people chose 2.5 gigabit, but USB-C is more popular', 'Voters: 12', '58%', '42%', 'My rack is full of copper.']) expect(text).toContain(part);
  expect(await axeViolations(opener.page)).toEqual([]);
  const narrow = await windowOf(browser, voters[2]!, { viewport: { width: 390, height: 800 } });
  await narrow.page.goto(`${hearth.url}${path}`, { waitUntil: 'networkidle' });
  expect(await scrollsSideways(narrow.page)).toBe(false);

  const [download] = await Promise.all([opener.page.waitForEvent('download'), opener.page.getByRole('link', { name: 'Download the chain' }).click()]);
  const file = join(folder, 'chain.json');
  await download.saveAs(file);
  const [offered] = await Promise.all([opener.page.waitForEvent('download'), opener.page.getByRole('link', { name: 'verify-round.mjs' }).click()]);
  const program = join(folder, 'verify-round.mjs');
  await offered.saveAs(program);
  const { code, said } = await verify(program, file, '--head', head.hash);
  expect(said).toContain('VERIFIED: Which port should the next Gale get?');
  expect(said).toContain('12 voters');
  expect(code).toBe(0);
});
