import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import type { ApiClient } from '../libs/testing/api-client.js';
import type { ReviewPage } from '#contracts';
import { faultsOf, openBrowser, openWindow } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** From answers to articles: five solved questions are promoted with credit, and a new version has them looked at again. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let keeper: Member;
let asker: Member;
let answerer: Member;
let productId: string;
interface Solved {
  number: number;
  slug: string;
  postId: string;
}
const solved: Solved[] = [];
const titles = ['Router hums at night', 'Gateway forgets its name', 'Node blinks three times', 'Guests lose the network', 'Updates stop halfway through'];

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth);
  await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' }, newcomers: { repliesInTopic: 100, topicsOnFirstDay: 100, repliesOnFirstDay: 100 } } });
  for (const [name, slug, kind] of [['Support', 'support', 'support'], ['Manual', 'manual', 'knowledge']]) done(await owner.api.post('spaces', { name, slug, kind }));
  [keeper, asker, answerer] = [await joinAs(hearth, 'vera'), await joinAs(hearth, 'nils'), await joinAs(hearth, 'ines', 'Ines Moreau')];
  done(await owner.api.send('PUT', `admin/members/${keeper.api.who!.id}/role`, { role: 'superuser' }));
  for (const title of titles) {
    const { number, slug } = done(await asker.api.post('topics', { space: 'support', title, body: 'What can I do about it?', product: 'Gale', productVersion: '4.1' }));
    const { id } = done(await answerer.api.post(`topics/${number}/replies`, { body: `Turn it off and on: ${title.toLowerCase()}.` }));
    done(await asker.api.send('PUT', `topics/${number}/solution`, { postId: id }));
    solved.push({ number, slug, postId: id });
  }
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const pathOf = ({ number, slug }: Solved): string => `/t/${number}/${slug}`;
const inReview = async (api: ApiClient) => (await api.get<ReviewPage>('reviews')).body;
const pressed = (page: Page, name: string) => page.locator('#solution').getByRole('button', { name, pressed: true });

describe('the versions of a product', () => {
  test('are listed by an admin', async () => {
    const person = await windowOf(browser, owner);
    const { page, context } = person;
    await page.goto(`${hearth.url}/admin/products`, { waitUntil: 'networkidle' });
    await page.getByLabel('Name').fill('Gale');
    await page.getByRole('button', { name: 'Add product' }).click();
    await page.getByRole('heading', { name: 'Gale' }).waitFor();
    await page.getByLabel('A new version of Gale').fill('4.1');
    await page.getByRole('button', { name: 'Add version' }).click();
    await page.getByRole('button', { name: 'Delete 4.1' }).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    const { items } = (await owner.api.get('products')).body;
    expect(items).toMatchObject([{ name: 'Gale', versions: [{ name: '4.1', newest: true }] }]);
    productId = items[0].id;
    await context.close();
  });

  test('are what a reader says it worked on, with one press, and takes back with another', async () => {
    const { page, context } = await windowOf(browser, asker);
    await page.goto(hearth.url + pathOf(solved[0]!), { waitUntil: 'networkidle' });
    await page.locator('#solution').getByRole('button', { name: 'It worked' }).click();
    await pressed(page, 'It worked').waitFor();
    await page.getByText('Works for 1 person').waitFor();
    await page.locator('#solution').getByRole('button', { name: 'It worked' }).click();
    await page.getByText('For 4.1').waitFor();
    await context.close();
  });

  test('are said without JavaScript, too, and their counts open their rows', async () => {
    const { page, context } = await windowOf(browser, asker, { javaScriptEnabled: false });
    await page.goto(hearth.url + pathOf(solved[0]!));
    await page.locator('#solution').getByRole('button', { name: 'It worked' }).click();
    await page.getByText('Works for 1 person').click();
    await page.getByRole('link', { name: 'Gale 4.1' }).click();
    await page.getByText('nils: it worked').waitFor();
    await context.close();
  });
});

describe('solved questions become articles', () => {
  test('that members nominate, without JavaScript', async () => {
    const { page, context } = await windowOf(browser, asker, { javaScriptEnabled: false });
    await page.goto(`${hearth.url}/p/${solved[0]!.postId}/nominate`);
    await page.getByLabel('Why?').fill('Asked every week.');
    await page.getByRole('button', { name: 'Nominate' }).click();
    await page.getByRole('status').getByText('The answer is nominated.').waitFor();
    await context.close();
  });

  test('by one press in the queue, where the nominated answer waits', async () => {
    const person = await windowOf(browser, keeper);
    const { page, context } = person;
    await page.goto(`${hearth.url}/knowledge/nominations`, { waitUntil: 'networkidle' });
    await page.getByText('Asked every week.').waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: titles[0], level: 1 }).waitFor();
    await context.close();
  });

  test('and by one press below the answer', async () => {
    const { page, context } = await windowOf(browser, keeper);
    for (const [at, one] of solved.entries()) {
      if (at === 0) continue;
      await page.goto(hearth.url + pathOf(one), { waitUntil: 'networkidle' });
      await page.locator('#solution').getByRole('button', { name: 'Turn into article' }).click();
      await page.waitForURL((url) => !url.pathname.startsWith(pathOf(one)));
      await page.getByRole('heading', { name: titles[at], level: 1 }).waitFor();
    }
    await context.close();
  });

  test('with their author named, a badge on the thread, points, and one hit in search', async () => {
    for (const one of solved) {
      const { items } = (await owner.api.get(`topics/${one.number}/standing`)).body;
      const [article] = items.find(({ postId }: { postId: string }) => postId === one.postId).articles;
      const { topic } = (await owner.api.get(`topics/${article.number}`)).body;
      done(await owner.api.post(`articles/${topic.id}/publication`, {}));
      expect((await owner.api.get(`articles/${topic.id}/truth`)).body.sources).toMatchObject([{ author: { displayName: 'Ines Moreau' }, topic: { number: one.number } }]);
    }
    const lines = async () => (await answerer.api.get(`members/${answerer.handle}/reputation?explain=1`)).body.ledger.items.filter(({ kind }: { kind: string }) => kind === 'answer.promoted');
    expect((await soon(lines, (found) => found.length === 5)).map(({ applied }: { applied: number }) => applied)).toEqual([25, 25, 25, 25, 25]);
    const { page, context } = await openWindow(browser);
    await page.goto(hearth.url + pathOf(solved[1]!));
    await page.getByText('Now an article:').waitFor();
    await page.getByRole('link', { name: titles[1] }).last().click();
    await page.getByText('From answers by the community').waitFor();
    await page.getByRole('link', { name: 'Ines Moreau' }).first().waitFor();
    const hits = async () => (await owner.api.get(`search?q=${encodeURIComponent(titles[2]!)}`)).body.items;
    expect(await soon(hits, ([first]) => first?.kind === 'article')).toMatchObject([{ kind: 'article', pair: { kind: 'question', number: solved[2]!.number } }]);
    await page.goto(`${hearth.url}/search?q=${encodeURIComponent(titles[2]!)}`);
    await page.getByText('From the question').waitFor();
    await context.close();
  });
});

describe('a version that comes out', () => {
  test('puts the articles into review, and two confirmations take them out', async () => {
    done(await owner.api.post(`admin/products/${productId}/versions`, { name: '4.2' }));
    expect((await soon(() => inReview(keeper.api), ({ waiting, items }) => waiting === 5 && items.length === 5)).items.map(({ reasons }) => reasons[0]!.reason)).toEqual(Array(5).fill('version'));
    for (const member of [keeper, owner]) {
      const person = await windowOf(browser, member);
      const { page, context } = person;
      await page.goto(`${hearth.url}/knowledge/review`, { waitUntil: 'networkidle' });
      expect(await faultsOf(person)).toEqual([]);
      const row = page.getByRole('listitem').filter({ hasText: titles[3] });
      await Promise.all([page.waitForResponse((answer) => answer.url().includes('?/confirm')), row.getByRole('button', { name: 'Still right' }).click()]);
      if (member === keeper) await row.getByText('1 of 2 say it’s right').waitFor();
      await context.close();
    }
    const left = await soon(() => inReview(keeper.api), ({ waiting, items }) => waiting === 4 && items.length === 4);
    expect(left.items.map(({ article }) => article.title).sort()).toEqual(titles.filter((title) => title !== titles[3]).sort());
  });

  test('asks the one who said that it worked before', async () => {
    const asked = async () => (await asker.api.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind === 'confirm');
    expect(await soon(asked, (items) => items.length > 0)).toMatchObject([{ version: 'Gale 4.2' }]);
    const { page, context } = await windowOf(browser, asker);
    await page.goto(`${hearth.url}/inbox`, { waitUntil: 'networkidle' });
    await page.getByText('still work on Gale 4.2').waitFor();
    await context.close();
  });
});
