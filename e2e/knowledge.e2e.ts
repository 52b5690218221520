import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { faultsOf, openBrowser, openWindow, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

let hearth: Hearth;
let browser: Browser;
let owner: Member;
let ines: Member;
let omar: Member;
const body = ['## Choose a channel', 'Channels 36 to 48 stay put.', '## Place the node', 'Halfway is best.', '## Read the lights', 'Green is good.'];
const text = (changes: Record<number, string> = {}) => body.map((block, at) => changes[at] ?? block).join('\n\n');

beforeAll(async () => {
  hearth = await startHearth();
  owner = await setUpOwner(hearth);
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' } } }));
  done(await owner.api.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge', description: 'How to make it work.' }));
  [ines, omar] = [await joinAs(hearth, 'ines', 'Ines'), await joinAs(hearth, 'omar', 'Omar')];
  for (const { api } of [ines, omar]) done(await owner.api.put(`spaces/manual/roles/${api.who!.id}`, { role: 'superuser' }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

/** An article for everyone, written by the owner. */
async function published(title: string, more: object = {}): Promise<{ id: string; number: number; path: string }> {
  const { id, number, articleSlug } = done(await owner.api.post('articles', { space: 'manual', title, body: text(), ...more }));
  done(await owner.api.post(`articles/${id}/publication`, { state: 'validated' }));
  return { id, number, path: `/k/manual/${articleSlug}` };
}

async function expectNoFaults(person: Person): Promise<void> {
  expect(await faultsOf(person)).toEqual([]);
}

describe('an article', () => {
  test('is written, published, read by guests, and renamed with its old address leading to it', async () => {
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/s/manual`);
    await page.getByRole('link', { name: 'New article' }).first().click();
    await page.waitForURL(/\/k\/manual\/new$/);
    await page.fill('[name=title]', 'Keep your mesh stable');
    await page.fill('[name=body]', text());
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.waitForURL(`${hearth.url}/k/manual/keep-your-mesh-stable`);
    await page.getByText('This is a draft').waitFor();
    await expectNoFaults(person);
    const guest = await openWindow(browser);
    expect((await guest.page.goto(page.url()))?.status()).toBe(404);

    await page.getByRole('link', { name: 'Publish and settings' }).click();
    await page.getByLabel('I checked it, and it is right').check();
    await expectNoFaults(person);
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.waitForURL(`${hearth.url}/k/manual/keep-your-mesh-stable`);
    await guest.page.goto(page.url());
    await guest.page.getByRole('heading', { level: 1, name: 'Keep your mesh stable' }).waitFor();
    guest.complaints();
    await expectNoFaults(guest);
    const gaps = await guest.page.locator('.prose p').evaluateAll((paragraphs) => paragraphs.map((one) => (one.previousElementSibling ? one.getBoundingClientRect().top - one.previousElementSibling.getBoundingClientRect().bottom : 1)));
    expect(gaps.filter((gap) => gap <= 0)).toEqual([]);
    await guest.page.locator('.toc').getByRole('link', { name: 'Place the node' }).click();
    await guest.page.waitForURL(/#s-place-the-node$/);

    await page.getByRole('link', { name: 'Publish and settings' }).click();
    await page.fill('[name=slug]', 'stable-mesh');
    await page.getByRole('region', { name: 'Settings' }).getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/k\/manual\/stable-mesh\/settings\?saved$/);
    await guest.page.goto(`${hearth.url}/k/manual/keep-your-mesh-stable`);
    expect(guest.page.url()).toBe(`${hearth.url}/k/manual/stable-mesh`);
    const number = done(await owner.api.get('knowledge/manual/articles/stable-mesh')).article.number;
    await guest.page.goto(`${hearth.url}/t/${number}`);
    expect(guest.page.url()).toBe(`${hearth.url}/k/manual/stable-mesh`);
    await Promise.all([person, guest].map(({ context }) => context.close()));
  });

  test('is read and commented on without scripts, on a phone, in the dark and from right to left', async () => {
    const { path } = await published('Read it everywhere you are');
    const plain = await windowOf(browser, ines, { javaScriptEnabled: false });
    await plain.page.goto(hearth.url + path);
    await plain.page.fill('#reply-text', 'Thanks, it works.');
    await plain.page.locator('#reply').getByRole('button', { name: 'Reply' }).click();
    await plain.page.goto(hearth.url + path);
    await plain.page.locator('.replies').getByText('Thanks, it works.').waitFor();
    await plain.context.close();
    for (const options of [{ viewport: { width: 390, height: 844 } }, { colorScheme: 'dark' as const }, { locale: 'ar' }]) {
      const guest = await openWindow(browser, options);
      for (const address of [path, '/s/manual']) {
        await guest.page.goto(hearth.url + address);
        await expectNoFaults(guest);
      }
      await guest.context.close();
    }
  });
});

describe('two people edit one article at once', () => {
  test('they see each other, what they change in different places is merged, and nothing is lost', async () => {
    const { id, path } = await published('Edited by two at once');
    const [first, second] = [await windowOf(browser, ines), await windowOf(browser, omar)];
    await first.page.goto(`${hearth.url}${path}/edit`);
    await second.page.goto(`${hearth.url}${path}/edit`);
    await first.page.getByText('Omar is editing too').waitFor();
    await second.page.getByText('Ines is editing too').waitFor();
    await expectNoFaults(first);
    await first.page.fill('[name=body]', text({ 1: 'Channels 36 to 48 stay where they are.' }));
    await second.page.fill('[name=body]', text({ 5: 'Green is good, amber is not.' }));
    await first.page.fill('[name=note]', 'Where channels stay');
    await first.page.getByRole('button', { name: 'Save', exact: true }).click();
    await first.page.waitForURL(hearth.url + path);
    await second.page.getByRole('button', { name: 'Save', exact: true }).click();
    await second.page.waitForURL(/\?merged$/);
    await second.page.getByText('Both changes are in it now').waitFor();
    expect(done(await owner.api.get(`articles/${id}/source`)).body).toBe(text({ 1: 'Channels 36 to 48 stay where they are.', 5: 'Green is good, amber is not.' }));
    await Promise.all([first, second].map(({ context }) => context.close()));
  });

  test('who changed the same is shown both texts, also without scripts', async () => {
    const { id, path } = await published('Fought over by two');
    const [first, second] = [await windowOf(browser, ines), await windowOf(browser, omar, { javaScriptEnabled: false })];
    await first.page.goto(`${hearth.url}${path}/edit`);
    await second.page.goto(`${hearth.url}${path}/edit`);
    await first.page.fill('[name=body]', text({ 3: 'Upstairs is best.' }));
    await first.page.getByRole('button', { name: 'Save', exact: true }).click();
    await first.page.waitForURL(hearth.url + path);
    await second.page.fill('[name=body]', text({ 3: 'Downstairs is best.' }));
    await second.page.getByRole('button', { name: 'Save', exact: true }).click();
    await second.page.getByText('Ines changed this while you were editing').waitFor();
    expect(await second.page.locator('#their-text').inputValue()).toBe(text({ 3: 'Upstairs is best.' }));
    expect(await second.page.locator('[name=body]').inputValue()).toBe(text({ 3: 'Downstairs is best.' }));
    await second.page.fill('[name=body]', text({ 3: 'Either is fine.' }));
    await second.page.getByRole('button', { name: 'Save my version' }).click();
    await second.page.waitForURL(hearth.url + path);
    const { items } = done(await owner.api.get(`articles/${id}/revisions`));
    expect(items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);

    await first.page.goto(`${hearth.url}${path}/history`);
    await first.page.getByRole('heading', { level: 1, name: 'What changed from v2 to v3' }).waitFor();
    await expectNoFaults(first);
    for (const view of ['Source', 'Who wrote what']) {
      await first.page.getByRole('link', { name: view }).click();
      await first.page.locator('[aria-current=page]', { hasText: view }).waitFor();
      await expectNoFaults(first);
    }
    await first.page.goto(`${hearth.url}${path}/history?from=1&to=3`);
    await first.page.getByRole('button', { name: 'Restore v1' }).click();
    await first.page.getByText('Version 1 restored').filter({ visible: true }).first().waitFor();
    expect(done(await owner.api.get(`articles/${id}/source`)).body).toBe(text());
    await Promise.all([first, second].map(({ context }) => context.close()));
  });
});

describe('the articles of a space', () => {
  test('are put in order by keys, by dragging and without scripts', async () => {
    done(await owner.api.post('spaces', { name: 'Order', slug: 'order', kind: 'knowledge' }));
    for (const title of ['The first article', 'The second article', 'The third article']) done(await owner.api.post('articles', { space: 'order', title, body: 'Text' }));
    const slugs = async (): Promise<unknown> => {
      type Node = { slug: string; children: Node[] };
      const named = (nodes: Node[]): unknown[] => nodes.map(({ slug, children }) => (children.length > 0 ? [slug, named(children)] : slug));
      return named(done(await owner.api.get('knowledge/order/tree')).items);
    };
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/k/order/order`);
    await expectNoFaults(person);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Up: The third article').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The third article moved.').waitFor();
    await page.locator('button:focus[aria-label="Up: The third article"]').waitFor();
    expect(await slugs()).toEqual(['the-first-article', 'the-third-article', 'the-second-article']);
    await button('In: The third article').click();
    await page.locator('.order-depth-1', { hasText: 'The third article' }).waitFor();
    expect(await slugs()).toEqual([['the-first-article', ['the-third-article']], 'the-second-article']);
    await page.locator('button:focus[aria-label="Out: The third article"]').waitFor();
    const drop = async (title: string, on: string, y: number): Promise<void> => {
      const wanted = page.waitForResponse((answer) => answer.url().endsWith('?/drop'));
      await page.locator('.order-row', { hasText: title }).dragTo(page.locator('.order-row', { hasText: on }), { targetPosition: { x: 200, y } });
      await wanted;
      await page.getByText(`${title} moved.`).waitFor();
    };
    await drop('The second article', 'The first article', 4);
    expect(await slugs()).toEqual(['the-second-article', ['the-first-article', ['the-third-article']]]);
    await page.locator('.order-row').first().getByText('The second article').waitFor();
    // At its lower edge behind all below it; in its middle below it.
    await drop('The second article', 'The first article', 44);
    expect(await slugs()).toEqual([['the-first-article', ['the-third-article']], 'the-second-article']);
    await page.locator('.order-row').last().getByText('The second article').waitFor();
    await drop('The first article', 'The second article', 24);
    expect(await slugs()).toEqual([['the-second-article', [['the-first-article', ['the-third-article']]]]]);
    await page.locator('.order-depth-2', { hasText: 'The third article' }).waitFor();
    await person.context.close();
    const plain = await windowOf(browser, owner, { javaScriptEnabled: false });
    await plain.page.goto(`${hearth.url}/k/order/order`);
    await plain.page.getByRole('button', { name: 'Out: The third article', exact: true }).click();
    await plain.page.waitForURL(/#a-/);
    expect(await slugs()).toEqual([['the-second-article', ['the-first-article', 'the-third-article']]]);
    await plain.context.close();
  });
});

describe('whether an article helped', () => {
  test('is said once by a guest, with a reason where it did not, and read by those who write', async () => {
    const { path } = await published('Was this of any help');
    const guest = await openWindow(browser);
    await guest.page.goto(hearth.url + path);
    await guest.page.locator('#helpful').getByRole('button', { name: 'No' }).click();
    await guest.page.locator('#helpful button:focus', { hasText: 'It is out of date' }).click();
    await guest.page.getByText('Thanks. It helps the authors.').waitFor();
    await expectNoFaults(guest);
    const plain = await openWindow(browser, { javaScriptEnabled: false });
    await plain.page.goto(hearth.url + path);
    await plain.page.locator('#helpful').getByRole('button', { name: 'Yes' }).click();
    await plain.page.getByText('Thanks. It helps the authors.').waitFor();
    const person = await windowOf(browser, owner);
    await person.page.goto(hearth.url + path);
    await person.page.getByText('50% said yes').click();
    await person.page.getByRole('link', { name: 'What people said' }).click();
    await person.page.getByText('It is out of date').waitFor();
    await expectNoFaults(person);
    await Promise.all([guest, plain, person].map(({ context }) => context.close()));
  });
});

describe('an article in two languages', () => {
  test('is translated, says which section is behind when its source changes, and is brought up to date', async () => {
    const { id, number, path } = await published('Calm nodes in the attic');
    const person = await windowOf(browser, ines);
    const { page } = person;
    await page.goto(hearth.url + path);
    await page.getByRole('link', { name: 'Translations' }).click();
    await page.locator('[name=language]').selectOption('fr');
    await expectNoFaults(person);
    await page.getByRole('button', { name: 'Begin the translation' }).click();
    await page.waitForURL(/calm-nodes-in-the-attic-fr\/translations$/);
    await page.getByText('4 of 4 sections are behind the English text').waitFor();
    await page.goto(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr/edit`);
    await page.fill('[name=title]', 'Des nœuds au calme');
    await page.fill('[name=body]', ['## Choisir un canal', 'Les canaux 36 à 48 ne bougent pas.', '## Placer le nœud', 'À mi-chemin.', '## Lire les voyants', 'Vert, c’est bien.'].join('\n\n'));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr`);
    const own = done(await owner.api.get('knowledge/manual/articles/calm-nodes-in-the-attic-fr')).article.id;
    done(await owner.api.post(`articles/${own}/publication`, {}));

    // Whoever chose French gets it; whoever chose nothing gets the source, and is told.
    const guest = await openWindow(browser);
    await guest.page.goto(hearth.url + path);
    expect(guest.page.url()).toBe(hearth.url + path);
    expect(await guest.page.locator('link[hreflang]').evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))).toEqual(['en', 'fr', 'x-default']);
    await guest.context.addCookies([{ name: 'hearth_locale', value: 'fr', url: hearth.url }]);
    await guest.page.goto(hearth.url + path);
    expect(guest.page.url()).toBe(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr`);
    await guest.page.getByRole('link', { name: 'English' }).click();
    await guest.page.waitForURL(`${hearth.url}${path}?language=en`);

    // Who follows the address of a reply, acts in the discussion or sends a form that is refused stays with this text.
    const reply = done(await owner.api.post(`topics/${number}/replies`, { body: 'Mine is calm below the roof.' }));
    const lea = await windowOf(browser, await joinAs(hearth, 'lea', 'Lea'), { javaScriptEnabled: false });
    await lea.context.addCookies([{ name: 'hearth_locale', value: 'fr', url: hearth.url }]);
    await lea.page.goto(hearth.url + path);
    expect(lea.page.url()).toBe(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr`);
    await lea.page.goto(`${hearth.url}/p/${reply.id}`);
    expect(lea.page.url()).toBe(`${hearth.url}${path}?sort=oldest#p-${reply.id}`);
    await lea.page.locator(`#p-${reply.id} button[value=kudos]`).click();
    await lea.page.locator(`#p-${reply.id} button[aria-pressed=true]`).waitFor();
    expect(new URL(lea.page.url()).pathname).toBe(path);
    await lea.page.goto(`${hearth.url}${path}?language=en`);
    await lea.page.fill('.reply-box [name=body]', '   ');
    await lea.page.locator('.reply-box').getByRole('button', { name: 'Publier' }).click();
    await lea.page.locator('.reply-box [aria-invalid=true]').waitFor();
    expect(await lea.page.locator('.reply-box [name=body]').inputValue()).toBe('   ');
    expect(new URL(lea.page.url()).pathname).toBe(path);
    await lea.page.fill('.reply-box [name=body]', 'Mine, too.');
    await lea.page.locator('.reply-box').getByRole('button', { name: 'Publier' }).click();
    await lea.page.locator('.prose', { hasText: 'Mine, too.' }).waitFor();
    expect(new URL(lea.page.url()).pathname).toBe(path);

    done(await owner.api.patch(`articles/${id}`, { version: 1, title: 'Calm nodes in the attic', body: text({ 3: 'A third of the way is best.' }) }));
    // Sections are followed by a job.
    expect(await soon(async () => done(await owner.api.get(`articles/${own}/translation`)).behind, (behind) => behind === 1)).toBe(1);
    const plain = await openWindow(browser, { javaScriptEnabled: false });
    await plain.page.goto(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr`);
    await plain.page.getByText('1 of 4 sections is behind the English text').waitFor();
    await plain.page.getByText('The English text says something newer here.').waitFor();
    await guest.page.goto(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr`);
    await expectNoFaults(guest);

    await page.goto(`${hearth.url}/k/manual/calm-nodes-in-the-attic-fr/translations`);
    const section = page.locator('details', { hasText: 'Place the node' });
    await section.getByText('Behind', { exact: true }).waitFor();
    await expectNoFaults(person);
    const title = page.locator('#section-0');
    await title.locator('summary').click();
    await title.locator('textarea[name=text]').fill('Typed and not saved yet');
    await section.locator('textarea[name=text]').fill('## Placer le nœud\n\nAu tiers du chemin.');
    await section.getByRole('button', { name: 'This section is up to date' }).click();
    await page.locator('summary:focus', { hasText: 'Up to date' }).waitFor();
    expect(await title.locator('textarea[name=text]').inputValue()).toBe('Typed and not saved yet');
    await page.getByText('Up to date').first().waitFor();
    await page.locator('.records').getByText('Up to date').waitFor();
    expect(done(await owner.api.get(`articles/${own}/source`)).body).toContain('Au tiers du chemin.');

    // Line by line, as it is typed; and what somebody else saves meanwhile takes nothing of it away.
    const lights = page.locator('#section-3');
    await lights.locator('summary').click();
    const typing = lights.locator('textarea[name=text]');
    await typing.press('Control+End');
    await typing.pressSequentially('\n\nRouge : attendez. ');
    expect(await typing.inputValue()).toBe('## Lire les voyants\n\nVert, c’est bien.\n\nRouge : attendez. ');
    const rewrite = async (from: string, to: string): Promise<void> => {
      const { version, title: name, body } = done(await owner.api.get(`articles/${own}/source`));
      done(await owner.api.patch(`articles/${own}`, { version, title: name, body: body.replace(from, to) }));
    };
    await rewrite('36 à 48', '40 à 48');
    await title.getByRole('button', { name: 'Save this section' }).click();
    await title.getByText('One of the two texts changed while you were at it.').waitFor();
    const channels = page.locator('#section-1 textarea[name=text]');
    expect(await soon(() => channels.inputValue(), (value) => value.includes('40 à 48'))).toContain('40 à 48');
    await expectNoFaults(person);
    expect([await title.locator('textarea[name=text]').inputValue(), await typing.inputValue()]).toEqual(['Typed and not saved yet', expect.stringContaining('Rouge : attendez.')]);
    await title.getByRole('button', { name: 'Save this section' }).click();
    await expect(soon(async () => done(await owner.api.get(`articles/${own}/source`)).title, (name) => name === 'Typed and not saved yet')).resolves.toBe('Typed and not saved yet');
    // The page shows one answer before it sends the next form.
    await title.getByText('One of the two texts changed while you were at it.').waitFor({ state: 'detached' });
    await rewrite('Vert, c’est bien.', 'Vert, tout va bien.');
    await lights.getByRole('button', { name: 'Save this section' }).click();
    await page.getByText('A section that you wrote in reads otherwise by now.').waitFor();
    expect(await page.getByLabel('Your text').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))).toEqual([expect.stringContaining('Rouge : attendez.')]);
    expect(await lights.locator('textarea[name=text]').inputValue()).toBe('## Lire les voyants\n\nVert, tout va bien.');
    await Promise.all([person, guest, plain, lea].map(({ context }) => context.close()));
  });
});

describe('an article and its surroundings', () => {
  test('begins with a template, without scripts too, and its prompts are pointed out before it is published', async () => {
    const person = await windowOf(browser, owner, { javaScriptEnabled: false });
    const { page } = person;
    await page.goto(`${hearth.url}/k/manual/new`);
    await page.fill('[name=title]', 'Begun with a template');
    await page.fill('[name=body]', 'Written before.');
    await page.selectOption('[name=audience]', 'members');
    await page.getByRole('button', { name: 'Problem and cause' }).click();
    expect(await page.locator('[name=body]').inputValue()).toMatch(/^Written before\.\n\n## What you see/);
    expect(await page.inputValue('[name=title]')).toBe('Begun with a template');
    expect(await page.inputValue('[name=audience]')).toBe('members');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.waitForURL(/begun-with-a-template$/);
    await page.goto(`${page.url()}/settings`);
    await page.getByText('5 prompts were not replaced yet').waitFor();
    await page.fill('[name=reviewOn]', '2031-05-04');
    await page.locator('form[action="?/keep"]').getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\?saved$/);
    expect(await page.locator('[name=reviewOn]').inputValue()).toBe('2031-05-04');
    const seen = await windowOf(browser, owner);
    await seen.page.goto(page.url(), { waitUntil: 'networkidle' });
    const at = seen.page.locator('[name=at]');
    await at.press('Enter');
    await seen.page.getByText('Choose a time.').waitFor();
    expect(await at.evaluate((field) => field === document.activeElement)).toBe(true);
    await at.fill('2020-05-04T09:30');
    await seen.page.getByRole('button', { name: 'Publish then' }).click();
    await seen.page.getByText('That time has passed.').waitFor();
    const zone = await seen.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    await seen.page.getByText(`In the time zone ${zone}.`).waitFor();
    await at.fill(`${new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)}T09:30`);
    await at.press('Enter');
    await seen.page.getByText(/It will be published .* 09:30 /).waitFor();
    for (const address of [page.url(), `${hearth.url}/k/manual/templates`]) {
      await seen.page.goto(address);
      await expectNoFaults(seen);
    }
    await seen.context.close();
    await page.goto(`${hearth.url}/k/manual/templates`);
    await page.locator('[name=name]').last().fill('Release note');
    await page.locator('[name=body]').last().fill('## {{Version}}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\?saved$/);
    await page.goto(`${hearth.url}/k/manual/new`);
    await page.getByRole('button', { name: 'Release note' }).waitFor();
    await person.context.close();
  });

  test('says which of its links lead nowhere, is mended, and is downloaded', async () => {
    const target = await published('Known by another name');
    const { id, path } = await published('Links to another one', { body: `[there](${target.path}#s-read-the-lights)` });
    done(await owner.api.patch(`articles/${target.id}/settings`, { slug: 'by-its-new-name' }));
    const person = await windowOf(browser, owner);
    const { page } = person;
    // Links are looked at by a job.
    expect(await soon(async () => done(await owner.api.get(`broken-links?article=${id}`)).items.length, (count) => count > 0)).toBeGreaterThan(0);
    await page.goto(`${hearth.url}/knowledge/links?article=${id}`);
    await page.getByText('Goes by another address').waitFor();
    await expectNoFaults(person);
    await page.getByRole('button', { name: 'Put the new address in' }).click();
    await page.getByText('Every link leads somewhere').waitFor();
    await expectNoFaults(person);
    await page.goto(hearth.url + path);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as Markdown' }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^---\ntitle: "Links to another one"\n[^]*\/k\/manual\/by-its-new-name#s-read-the-lights\)\n$/);
    await person.context.close();
  });
});
