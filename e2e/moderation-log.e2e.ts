import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright';
import { faultsOf, openBrowser } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, windowOf, type Member } from './support/people.js';

/** A moderator reads what was done with a topic and everywhere, and takes a line of it back from there. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let moderator: Member;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  done(await owner.api.post('spaces', { name: 'Support', slug: 'support', kind: 'support' }));
  moderator = await joinAs(hearth, 'mona');
  done(await owner.api.put(`admin/members/${moderator.api.who!.id}/role`, { role: 'moderator' }));
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

interface TopicRef {
  number: number;
  slug: string;
}
const ask = async (title: string): Promise<TopicRef> => done(await owner.api.post('topics', { space: 'support', title, body: `${title}?` })) as TopicRef;
const addressOf = ({ number, slug }: TopicRef): string => `${hearth.url}/t/${number}/${slug}`;

describe.each([
  { name: 'without JavaScript', javaScriptEnabled: false },
  { name: 'with JavaScript', javaScriptEnabled: true },
])('a moderator $name', ({ javaScriptEnabled }) => {
  test('takes a lock back from the log of its topic, by the keyboard', async () => {
    const topic = await ask(`A router that hums ${javaScriptEnabled ? 'again' : 'at night'}`);
    done(await owner.api.post(`topics/${topic.number}/lock`, { reason: 'Let it rest.' }));
    const person = await windowOf(browser, moderator, { javaScriptEnabled });
    const { page } = person;
    await page.goto(addressOf(topic), { waitUntil: 'networkidle' });
    await page.getByLabel('More actions for this topic').click();
    await page.getByRole('link', { name: 'What was done with it' }).click();
    await page.waitForURL((url) => url.pathname === '/moderation/log');
    await page.getByText('Let it rest.').waitFor();
    if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('link', { name: 'Take back: Topic locked' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The topic is as open as it was before.').waitFor();
    if (javaScriptEnabled) expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Taken back.').waitFor();
    expect(new URL(page.url()).searchParams.get('topic')).toBe(String(topic.number));
    expect((await owner.api.get(`topics/${topic.number}`)).body.topic.abilities).toMatchObject({ lock: true, unlock: false });
    await person.context.close();
  });

  test('is told before and after pressing what makes it impossible', async () => {
    const topic = await ask(`A lamp that blinks ${javaScriptEnabled ? 'again' : 'at night'}`);
    const { actionId } = done(await owner.api.post(`topics/${topic.number}/lock`, { reason: 'Let it rest.' })) as { actionId: string };
    const person = await windowOf(browser, moderator, { javaScriptEnabled });
    const { page } = person;
    await page.goto(`${hearth.url}/moderation/log/${actionId}`, { waitUntil: 'networkidle' });
    // Meanwhile somebody else does something about it.
    done(await owner.api.post(`topics/${topic.number}/unlock`, {}));
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Something else was done with this topic since.').waitFor();
    await page.goto(`${hearth.url}/moderation/log/${actionId}`, { waitUntil: 'networkidle' });
    await page.getByText('Something else was done with this topic since.').waitFor();
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0);
    await person.context.close();
  });
});

test.each<{ name: string; options: BrowserContextOptions }>([
  { name: 'on a telephone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'in the dark', options: { colorScheme: 'dark' } },
  { name: 'in Arabic', options: { locale: 'ar' } },
])('the pages of the log have no faults $name', async ({ options }) => {
  const topic = await ask('A cable that is too short');
  const { actionId } = done(await owner.api.post(`topics/${topic.number}/lock`, { reason: 'Let it rest.' })) as { actionId: string };
  const person = await windowOf(browser, moderator, options);
  const found: Record<string, unknown[]> = {};
  for (const path of ['/moderation/log', `/moderation/log?topic=${topic.number}`, `/moderation/log/${actionId}`, '/moderation']) {
    await person.page.goto(hearth.url + path, { waitUntil: 'networkidle' });
    const faults = await faultsOf(person);
    if (faults.length > 0) found[path] = faults;
  }
  expect(found).toEqual({});
  await person.context.close();
});
