import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways } from './support/browser.js';
import { documentedToken } from './support/frames.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { openHostSite, type HostSite } from './support/host-site.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';
import { isTakenOver } from './support/taken-over.js';

const chapter = '<div class="chapter"></div>';
const thread = (key: string): string => `<hearth-thread thread="${key}"></hearth-thread>`;

let hearth: Hearth;
let site: HostSite;
let browser: Browser;
let forum = '';
let owner: Member;
let ines: Member;
let spaceId = '';

beforeAll(async () => {
  hearth = await startHearth();
  forum = hearth.url.replace('localhost', 'forum.localhost');
  const three = [thread('doc:/first'), thread('doc:/second'), thread('doc:/third')].map((each) => chapter + each).join('');
  const docs = { template: 'docs' as const, place: thread('doc:/install') };
  site = await openHostSite(() => forum, { '/install': docs, '/update': docs, '/ar': { ...docs, lang: 'ar', dir: 'rtl' }, '/known': { ...docs, place: thread('doc:/known'), identifies: true }, '/three': { ...docs, place: three + chapter } }, 'docs.localhost');
  owner = await setUpOwner(hearth);
  ({ id: spaceId } = done(await owner.api.post('spaces', { name: 'Docs', slug: 'docs', kind: 'support' })));
  done(await owner.api.patch('admin/community', { settings: { embedding: { origins: [site.origin], threadsSpaceId: spaceId }, privileges: { preset: 'open' } } }));
  ines = await joinAs(hearth, 'ines');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  await hearth?.stop();
});

const writeUnder = (key: string, title: string, body: string) => owner.api.post('page-threads', { key, title, address: `${site.origin}/install`, body }).then(done);

/** The frame of the page's thread once its scripts run. */
async function frameOf(page: Page, at = 0): Promise<Frame> {
  const handle = await page.locator('hearth-thread').nth(at).locator('iframe').elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.locator('.framebar').waitFor();
  // A frame that is out of sight draws nothing, so nothing waits for it to draw.
  await frame.waitForFunction(isTakenOver, undefined, { polling: 100 });
  return frame;
}

const startsNothing = async (key: string) => expect((await ines.api.get(`page-threads?key=${encodeURIComponent(key)}`)).body.topic).toBeNull();

describe('threads on a page of documentation', () => {
  test('each loads when it comes near, and moves nothing that is seen', async () => {
    await writeUnder('doc:/second', 'Second chapter', Array.from({ length: 40 }, (_, line) => `Line ${line} of a long remark.`).join('\n\n'));
    const person = await openWindow(browser);
    const { page } = person;
    const documents: string[] = [];
    page.on('request', (request) => request.url().startsWith(`${forum}/thread`) && documents.push(new URL(request.url()).searchParams.get('key')!));
    await page.goto(`${site.origin}/three`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const heard = window as unknown as { shift: number };
      heard.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) heard.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    expect(documents).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    for (const [at, key] of ['doc:/first', 'doc:/second', 'doc:/third'].entries()) {
      const element = page.locator('hearth-thread').nth(at);
      const belowTheScreen = 300;
      await element.evaluate((host, away) => {
        const { top } = host.shadowRoot!.querySelector('.root')!.getBoundingClientRect();
        window.scrollBy(0, top - innerHeight - away);
      }, belowTheScreen);
      const frame = await frameOf(page, at);
      const heights = async () => [await element.locator('iframe').evaluate((inner) => inner.clientHeight), await frame.evaluate(() => document.body.scrollHeight)];
      const [ours, theirs] = await soon(heights, ([outer, inner]) => outer === inner);
      expect(ours).toBe(theirs);
      expect(documents).toEqual(['doc:/first', 'doc:/second', 'doc:/third'].slice(0, at + 1));
      expect(documents.at(-1)).toBe(key);
    }
    await (await frameOf(page, 1)).getByRole('heading', { level: 1, name: 'Second chapter' }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    expect(person.complaints()).toEqual([]);
    await startsNothing('doc:/first');
    await person.context.close();
  });

  test('the host’s router changes the thread with the page', async () => {
    await writeUnder('doc:/update', 'Update · Fernway docs', 'Updating works for me.');
    const person = await openWindow(browser);
    const { page } = person;
    await page.goto(`${site.origin}/install`);
    const frame = await frameOf(page);
    await frame.getByText('Nobody has written about this page yet.').waitFor();
    await page.getByRole('link', { name: 'Update' }).click();
    await frame.getByRole('heading', { level: 1, name: 'Update · Fernway docs' }).waitFor();
    await page.goBack();
    await frame.getByText('Nobody has written about this page yet.').waitFor();
    await startsNothing('doc:/install');
    expect(person.complaints()).toEqual([]);
    await person.context.close();
  });

  test('a guest is led to signing in, and all is well for axe, on a phone, in Arabic and in the dark', async () => {
    const phone = await openWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-GB' });
    const { page } = phone;
    await page.goto(`${site.origin}/ar`);
    const frame = await frameOf(page);
    // It loads once more in the language of the page.
    await frame.waitForFunction(() => document.documentElement.dir === 'rtl', undefined, { polling: 100 });
    await frameOf(page);
    await frame.getByRole('link', { name: 'سجّل الدخول لتكتب' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await axeViolations(frame)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await scrollsSideways(frame)).toBe(false);
    await phone.context.close();
  });
});

describe('the first post under a page', () => {
  const address = () => `${hearth.url}/thread?${new URLSearchParams({ key: 'doc:/first-post', title: 'First post', address: `${site.origin}/first-post` })}`;

  test('opens a topic; who was a moment later replies to it', async () => {
    const [one, two] = [await windowOf(browser, ines), await windowOf(browser, owner)];
    for (const { page } of [one, two]) await page.goto(address());
    expect(await axeViolations(one.page)).toEqual([]);
    await one.page.getByRole('textbox', { name: 'Your question or remark' }).fill('Step 3 fails.');
    await two.page.getByRole('textbox', { name: 'Your question or remark' }).fill('Run it as root.');
    await one.page.getByRole('button', { name: 'Post', exact: true }).click();
    await one.page.getByRole('heading', { level: 1, name: 'First post' }).waitFor();
    await two.page.getByRole('button', { name: 'Post', exact: true }).click();
    await two.page.getByRole('heading', { level: 1, name: 'First post' }).waitFor();
    await two.page.getByText('Run it as root.').waitFor();
    expect(await two.page.getByText('Step 3 fails.').count()).toBeGreaterThan(0);
    expect(await soon(async () => (await ines.api.get('drafts')).body.items, ({ length }) => length === 0)).toEqual([]);
    for (const { context } of [one, two]) await context.close();
  });

  test('is kept while it is written, and found among the drafts', async () => {
    const person = await windowOf(browser, ines);
    const { page } = person;
    await page.goto(address().replace('first-post', 'kept'));
    const box = page.getByRole('textbox', { name: 'Your question or remark' });
    await box.fill('Half a thought');
    await box.blur();
    await soon(async () => (await ines.api.get('drafts')).body.items.length, (count) => count === 1);
    await page.goto(`${hearth.url}/settings/drafts`);
    await page.getByRole('link', { name: 'Half a thought' }).click();
    expect(await box.inputValue()).toBe('Half a thought');
    await person.context.close();
  });

  test('works without JavaScript', async () => {
    const person = await windowOf(browser, ines, { javaScriptEnabled: false });
    const { page } = person;
    await page.goto(address().replace('first-post', 'without-scripts'));
    await page.getByRole('textbox', { name: 'Your question or remark' }).fill('Sent by the browser alone.');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByText('Sent by the browser alone.').waitFor();
    await person.context.close();
  });
});

describe('a customer whom the site knows', () => {
  test('writes the first post in the frame, sees it there, and who comes next replies', async () => {
    const key = done(await owner.api.post('admin/identify-keys'));
    const communityToken = await documentedToken();
    let customer = 'Ines Vardal';
    site.token = () => communityToken({ id: customer, name: customer, email: `${customer.split(' ')[0]}@shop.example.com`, emailVerified: true }, { kid: key.id, secret: key.secret });
    const [first, next] = [await openWindow(browser), await openWindow(browser)];
    await first.page.goto(`${site.origin}/known`);
    const frame = await frameOf(first.page);
    await frame.getByRole('textbox', { name: 'Your question or remark' }).fill('Does it run on a tablet?');
    await frame.getByRole('button', { name: 'Post', exact: true }).click();
    await frame.getByRole('heading', { level: 1, name: 'Install · Fernway docs' }).waitFor();
    await frame.getByText('Does it run on a tablet?').waitFor();
    customer = 'Teodora Ilievska';
    await next.page.goto(`${site.origin}/known`);
    const other = await frameOf(next.page);
    await other.getByRole('textbox', { name: 'Your reply' }).fill('It does here.');
    await other.getByRole('button', { name: 'Post answer' }).click();
    await other.getByText('It does here.').waitFor();
    await frame.getByRole('button', { name: /1 new reply/i }).click();
    await frame.getByText('It does here.').waitFor();
    expect([...first.complaints(), ...next.complaints()]).toEqual([]);
    site.token = () => null;
    for (const { context } of [first, next]) await context.close();
  });
});

describe('where threads are off', () => {
  test('the page says so, and shows an admin where to choose', async () => {
    const choose = (threadsSpaceId: string | null) => owner.api.patch('admin/community', { settings: { embedding: { threadsSpaceId } } }).then(done);
    await choose(null);
    const [guest, admin] = [await openWindow(browser), await windowOf(browser, owner)];
    await guest.page.goto(`${site.origin}/install`);
    await (await frameOf(guest.page)).getByText('Discussions under pages are not switched on.').waitFor();
    await admin.page.goto(`${hearth.url}/thread?key=doc:/install`);
    await admin.page.getByRole('link', { name: 'Choose a space' }).click();
    await admin.page.getByLabel(/Space for threads under your pages/).selectOption({ label: 'Docs' });
    await admin.page.getByRole('button', { name: 'Publish' }).click();
    await soon(async () => (await owner.api.get('admin/community')).body.settings.embedding.threadsSpaceId, (id) => id === spaceId);
    expect((await owner.api.get('admin/community')).body.settings.embedding).toEqual({ origins: [site.origin], threadsSpaceId: spaceId });
    for (const { context } of [guest, admin]) await context.close();
  });
});

describe('what the company’s own server puts into its pages', () => {
  const read = (path: string, headers: Record<string, string> = {}) => fetch(`${hearth.url}/embed/fragment${path}`, { headers, redirect: 'manual' });

  test('a thread, by its key and by its number', async () => {
    const { number, slug } = await writeUnder('doc:/served', 'Served <b>pages</b>', 'See [the list](/questions).');
    const led = await read('/thread?key=doc:/served');
    expect([led.status, led.headers.get('location')]).toEqual([302, `/embed/fragment/t/${number}`]);
    const answer = await read(`/t/${number}`);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-robots-tag')]).toEqual([200, 'text/html; charset=utf-8', 'noindex, indexifembedded']);
    expect(answer.headers.get('link')).toBe(`<${hearth.url}/t/${number}/${slug}>; rel="canonical"`);
    expect(html).toContain('Served &lt;b&gt;pages&lt;/b&gt;');
    expect(html).toContain(`href="${hearth.url}/questions"`);
    const again = await read(`/t/${number}`, { 'if-none-match': answer.headers.get('etag')! });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('nothing under a page where nobody has written, and no topic that is not there', async () => {
    expect([(await read('/thread?key=doc:/nothing')).status, (await read('/t/9999')).status, (await read('/thread?key=two%20words')).status]).toEqual([204, 404, 400]);
  });

  test('and a page in a frame names the one to be found', async () => {
    const { number, slug } = await writeUnder('doc:/framed', 'Framed pages', 'Seen in a frame.');
    const framed = await fetch(`${hearth.url}/t/${number}/${slug}`, { headers: { 'sec-fetch-dest': 'iframe' } });
    expect(framed.headers.get('x-robots-tag')).toBe('noindex, indexifembedded');
    expect(await framed.text()).toContain(`<link rel="canonical" href="${hearth.url}/t/${number}/${slug}"`);
  });

  test('nothing that a guest may not see, whoever’s cookies come along', async () => {
    done(await owner.api.post('spaces', { name: 'Members', slug: 'members', kind: 'discussion', visibility: 'members' }));
    const { number } = done(await owner.api.post('topics', { space: 'members', title: 'For members alone', body: 'Not for guests.' }));
    const cookie = owner.state!.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await fetch(`${hearth.url}/t/${number}`, { headers: { cookie } })).status).toBe(200);
    const refused = await read(`/t/${number}`, { cookie });
    expect([refused.status, /Not for guests|For members alone/.test(await refused.text())]).toEqual([404, false]);
  });
});
