import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { axeViolations, openBrowser, scrollsSideways, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** A moderator asks members for a second opinion and hears it; and an admin sees which hosts spam linked to. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let moderator: Member;
let author: Member;
let flagger: Member;
let wise: Member;
let topic: { number: number };

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'custom', custom: { moderationQueue: 1 } }, moderation: { hideWeight: 50 } } }));
  done(await owner.api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  [moderator, author, flagger, wise] = [await joinAs(hearth, 'mona'), await joinAs(hearth, 'nils'), await joinAs(hearth, 'flora'), await joinAs(hearth, 'wilma')];
  done(await owner.api.put(`admin/members/${moderator.api.who!.id}/role`, { role: 'moderator' }));
  topic = done(await owner.api.post('topics', { space: 'support', title: 'Why does my router hum', body: 'It hums all day.' })) as typeof topic;
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

async function faultsOf({ page, complaints }: Person): Promise<unknown[]> {
  return [...(await axeViolations(page)), ...complaints(), ...((await scrollsSideways(page)) ? ['sideways'] : [])];
}
async function flagged(body: string, reason: string): Promise<string> {
  const { id } = done(await author.api.post(`topics/${topic.number}/replies`, { body })) as { id: string };
  done(await flagger.api.post(`posts/${id}/flags`, { reason, note: 'Whispered to moderators.' }));
  return id;
}

describe.each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript, on a telephone', javaScriptEnabled: true },
])('a second opinion $name', ({ javaScriptEnabled }) => {
  test('is asked for by a moderator, given by a member who learns nothing private, and read beside the item', async () => {
    const text = `You hold it upside down, ${javaScriptEnabled ? 'again' : 'clearly'}.`;
    const post = await flagged(text, 'unkind');
    const options: BrowserContextOptions = javaScriptEnabled ? { viewport: { width: 390, height: 844 }, hasTouch: true } : { javaScriptEnabled };
    const asking = await windowOf(browser, moderator, options);
    await asking.page.goto(`${hearth.url}/moderation?post=${post}`);
    await asking.page.getByRole('button', { name: 'Ask for a second opinion' }).click();
    await asking.page.getByText('mona asks for a second opinion').waitFor();

    const saying = await windowOf(browser, wise, options);
    const { page } = saying;
    await page.goto(`${hearth.url}/moderation/opinions`, { waitUntil: 'networkidle' });
    const card = page.locator('main article', { hasText: text });
    await card.getByText('a moderator asks').waitFor();
    const shown = await page.content();
    for (const secret of ['flora', 'Whispered', 'nils@example.com']) expect(shown).not.toContain(secret);
    if (javaScriptEnabled) expect(await faultsOf(saying)).toEqual([]);
    await card.getByRole('radio', { name: 'keep it' }).check();
    await card.getByRole('textbox', { name: 'Why' }).fill('Blunt, but right.');
    await card.getByRole('button', { name: 'Say it' }).click();
    await page.getByText('Moderators see your opinion.').waitFor();

    await asking.page.goto(`${hearth.url}/moderation?post=${post}`, { waitUntil: 'networkidle' });
    const beside = asking.page.locator('section', { has: asking.page.getByRole('heading', { name: 'Opinions of members' }) });
    expect(await beside.innerText()).toMatch(/wilma[\s\S]*would keep it[\s\S]*Blunt, but right\./);
    if (javaScriptEnabled) expect(await faultsOf(asking)).toEqual([]);
    // Who asked leaves the decision to another one.
    const { id } = ((await moderator.api.get('moderation/reviewables?limit=100')).body.items as { id: string; postId: string }[]).find(({ postId }) => postId === post)!;
    expect((await moderator.api.post(`moderation/reviewables/${id}/decision`, { action: 'restore' })).body).toMatchObject({ status: 403, details: { conflict: 'asked-another' } });
    await Promise.all([asking.context.close(), saying.context.close()]);
  });
});

test.each<{ name: string; options: BrowserContextOptions }>([
  { name: 'on a telephone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'in Arabic, in the dark', options: { locale: 'ar', colorScheme: 'dark' } },
])('hosts that spam linked to are listed for admins $name', async ({ options }) => {
  const spammer = await joinAs(hearth, options.locale ? 'sara' : 'sven');
  const host = options.locale ? 'silencers.example' : 'quiet-routers.example';
  const { id } = done(await spammer.api.post(`topics/${topic.number}/replies`, { body: `Mine is quiet since I bought a silencer at https://${host}/now` })) as { id: string };
  // A first post with a link, so soon after sign-up, waits for a moderator.
  const items = async () => (await moderator.api.get('moderation/reviewables?limit=100')).body.items as { id: string; postId: string }[];
  const item = (await soon(items, (found) => found.some(({ postId }) => postId === id))).find(({ postId }) => postId === id)!;
  done(await moderator.api.post(`moderation/reviewables/${item.id}/decision`, { action: 'spam' }));
  const person = await windowOf(browser, owner, options);
  await person.page.goto(`${hearth.url}/admin/spam`, { waitUntil: 'networkidle' });
  expect(await person.page.getByRole('row').filter({ hasText: host }).innerText()).toMatch(/1|١/);
  // In between, the bar at the foot of the window lies over fields.
  await person.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await faultsOf(person)).toEqual([]);
  await person.context.close();
});
