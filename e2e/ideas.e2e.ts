import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright';
import { axeViolations, openBrowser, openWindow, scrollsSideways, type Person } from './support/browser.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** Ideas from being shared to being delivered, by people with browsers. */
let hearth: Hearth;
let browser: Browser;
let owner: Member;
let first: Member;
let second: Member;
let night: number;
let pause: number;

beforeAll(async () => {
  hearth = await startHearth();
  browser = await openBrowser();
  owner = await setUpOwner(hearth, 'the-owner');
  done(await owner.api.patch('admin/community', { settings: { privileges: { preset: 'open' }, newcomers: { topicsOnFirstDay: 100 } } }));
  done(await owner.api.post('spaces', { name: 'Product ideas', slug: 'ideas', kind: 'ideas', description: 'Tell us what would make your network better.' }));
  done(await owner.api.post('spaces', { name: 'Help', slug: 'help', kind: 'support' }));
  first = await joinAs(hearth, 'first', 'Ines Vardal');
  second = await joinAs(hearth, 'second', 'Caleb Strandt');
  night = done(await first.api.post('topics', { space: 'ideas', title: 'Let me choose when nightly tuning runs', body: 'I stream at 3 a.m.', tags: [] })).number;
  pause = done(await second.api.post('topics', { space: 'ideas', title: 'A pause button for the nightly tuning', body: 'One tap would do.', tags: [] })).number;
});
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
});

const votesOf = async (number: number) => done(await owner.api.get(`topics/${number}/idea`)).votes.up;
const deliveries = async (member: Member): Promise<number> => done(await member.api.get('notifications')).items.filter(({ kind }: { kind: string }) => kind === 'idea-delivered').length;

test('two browsers vote, and each sees the other’s vote', async () => {
  const [one, other] = [await windowOf(browser, first), await windowOf(browser, second)];
  for (const { page } of [one, other]) await page.goto(`${hearth.url}/s/ideas`);
  const button = 'button[aria-label^="Vote for Let me choose"]';
  // What is pressed while a vote is on its way is no vote.
  const vote = async ({ page }: Person): Promise<void> => {
    const [answer] = await Promise.all([page.waitForResponse((response) => response.url().includes('?/ideaVote')), page.click(button)]);
    await answer.finished();
  };
  await vote(one);
  await one.page.waitForSelector(`${button}[aria-pressed=true] .num:text-is("1")`);
  await vote(other);
  await soon(() => votesOf(night), (votes) => votes === 2);
  expect(await votesOf(night)).toBe(2);
  await one.page.reload();
  expect(await one.page.locator(`${button} .num`).innerText()).toBe('2');
  await vote(one);
  await one.page.waitForSelector(`${button}[aria-pressed=false] .num:text-is("1")`);
  await soon(() => votesOf(night), (votes) => votes === 1);
  await vote(one);
  await soon(() => votesOf(night), (votes) => votes === 2);
  expect([await votesOf(night), one.complaints(), other.complaints()]).toEqual([2, [], []]);
  expect(await axeViolations(one.page)).toEqual([]);
  await one.context.close();
  await other.context.close();
});

test('without scripts a vote is a form', async () => {
  const { page, context } = await windowOf(browser, second, { javaScriptEnabled: false });
  await page.goto(`${hearth.url}/s/ideas`);
  await page.click('button[aria-label^="Vote for A pause"]');
  await page.waitForSelector('button[aria-label^="Vote for A pause"][aria-pressed=true]');
  expect(await votesOf(pause)).toBe(1);
  await page.goto(`${hearth.url}/t/${pause}`);
  await page.click('button[aria-label^="Vote for A pause"]');
  await page.waitForSelector('button[aria-label^="Vote for A pause"][aria-pressed=false]');
  await page.click('button[aria-label^="Vote for A pause"]');
  await page.waitForSelector('button[aria-label^="Vote for A pause"][aria-pressed=true]');
  expect(await votesOf(pause)).toBe(1);
  await context.close();
});

test('who types an idea is shown those like it', async () => {
  const { page, context } = await windowOf(browser, first);
  await page.goto(`${hearth.url}/ask?space=ideas`);
  expect(await page.locator('h1').innerText()).toBe('Share an idea');
  await page.fill('#title', 'A pause for nightly tuning');
  await page.waitForSelector('.ask-panel a:has-text("A pause button")');
  expect(await axeViolations(page)).toEqual([]);
  await context.close();
});

test('staff decides with a note, and takes it back', async () => {
  const { page, context, complaints } = await windowOf(browser, owner);
  await page.goto(`${hearth.url}/t/${night}`);
  await page.click('summary:has-text("Change the status")');
  await page.selectOption('#idea-status', 'planned');
  await page.fill('#idea-note', 'We begin in spring.');
  await page.click('form[action*="decide"] button');
  await page.waitForSelector('.timeline li.now:has-text("Planned")');
  expect(await page.locator('.timeline').innerText()).toContain('We begin in spring.');
  expect(await axeViolations(page)).toEqual([]);
  await page.click('.timeline button:has-text("Take it back")');
  await page.waitForSelector('.timeline:has-text("Taken back")');
  expect(complaints()).toEqual([]);
  await context.close();
});

test('a reply is pinned as the official response by its link or its menu, and what is refused is said at its field', async () => {
  const reply = done(await first.api.post(`topics/${pause}/replies`, { body: 'It comes with the next update.' })).id;
  const { page, context, complaints } = await windowOf(browser, owner);
  await page.goto(`${hearth.url}/t/${pause}`);
  await page.click('summary:has-text("Pin a reply as the official response")');
  await page.fill('#idea-reply', 'nothing that is a link');
  await page.click('button:has-text("Pin it")');
  await page.waitForSelector('#idea-reply-error:has-text("This is no link to a reply")');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('idea-reply');
  expect(await page.locator('#reply [role=alert]').count()).toBe(0);
  await page.click('summary:has-text("Link a topic that speaks for it")');
  await page.fill('#link-topic', `${hearth.url}/t/99999/nowhere`);
  await page.click('form[action*="linkEvidence"]:has(#link-topic) button');
  await page.waitForSelector('#link-topic-error');
  expect(await page.locator('#reply [role=alert]').count()).toBe(0);
  // What another form was refused for stays with what was typed there.
  expect([await page.locator('#idea-reply-error').count(), await page.inputValue('#idea-reply')]).toEqual([1, 'nothing that is a link']);
  expect(await axeViolations(page)).toEqual([]);
  const question = done(await second.api.post('topics', { space: 'help', title: 'Why does it tune at night?', body: 'It wakes me up.', tags: [] })).number;
  await page.fill('#link-topic', `${hearth.url}/t/${question}/why`);
  await page.click('form[action*="linkEvidence"]:has(#link-topic) button');
  await page.waitForSelector('aside a:has-text("Why does it tune at night?")');
  await page.click(`#p-${reply} [aria-label^="More actions for the reply"]`);
  await page.click(`#p-${reply} button:has-text("Pin as official response")`);
  await page.waitForSelector('.idea-response:has-text("It comes with the next update.")');
  expect(complaints()).toEqual([]);
  await context.close();
  const plain = await windowOf(browser, owner, { javaScriptEnabled: false });
  await plain.page.goto(`${hearth.url}/p/${reply}/acts`);
  await plain.page.click('button:has-text("Unpin as official response")');
  await plain.page.waitForSelector('#reply');
  expect(await plain.page.locator('.idea-response').count()).toBe(0);
  await plain.context.close();
});

test('merging two ideas and delivering one tells each voter once', async () => {
  await first.api.put(`topics/${pause}/idea-vote`, { direction: 'up' });
  done(await owner.api.post(`topics/${pause}/merge`, { into: night }));
  const { page, context } = await windowOf(browser, owner);
  await page.goto(`${hearth.url}/changelog`);
  await page.click('summary:has-text("Say what’s new")');
  await page.fill('#entry-title', 'Hearth 4.3');
  await page.fill('#entry-body', 'Choose the hour of tuning.');
  await page.fill('#entry-ideas', String(night));
  await page.click('form[action*="publish"] button.btn-primary');
  await page.waitForSelector('article:has-text("Hearth 4.3") a:has-text("Let me choose")');
  expect(await page.locator('article').innerText()).toContain('Thanks to Ines Vardal for the idea');
  expect(await axeViolations(page)).toEqual([]);
  for (const member of [first, second]) expect(await soon(() => deliveries(member), (count) => count > 0)).toBe(1);
  done(await owner.api.post('changelog', { title: 'Once more', body: 'The same.', ideas: [night] }));
  const told = await windowOf(browser, second);
  await told.page.goto(`${hearth.url}/inbox`);
  await told.page.waitForSelector('text=Let me choose when nightly tuning runs is here. Thank you for asking for it');
  for (const member of [first, second]) expect(await deliveries(member)).toBe(1);
  await told.page.goto(`${hearth.url}/t/${pause}`);
  expect(told.page.url()).toContain(`/t/${night}/`);
  expect(await told.page.locator('main').innerText()).toContain('1 idea was merged here.');
  await context.close();
  await told.context.close();
});

test('the roadmap shows what is there, and what comes', async () => {
  const later = done(await first.api.post('topics', { space: 'ideas', title: 'Name your guest network per day', body: 'For guests.', tags: [] })).number;
  done(await owner.api.put(`topics/${later}/roadmap`, { lane: 'next', quarter: '2027-Q1' }));
  const { page, context } = await openWindow(browser);
  await page.goto(`${hearth.url}/roadmap`);
  expect(await page.locator('section:has(#lane-next)').innerText()).toContain('2027-Q1');
  expect(await page.locator('section:has(#lane-delivered)').innerText()).toContain('Let me choose when nightly tuning runs');
  expect(await axeViolations(page)).toEqual([]);
  await context.close();
});

test('an admin arranges the steps of a board by keys, and cuts segments without scripts', async () => {
  const { page, context } = await windowOf(browser, owner);
  await page.goto(`${hearth.url}/admin/spaces/ideas/board`);
  expect(await axeViolations(page)).toEqual([]);
  await page.click('button:has-text("Add a step")');
  const last = page.locator('.row-list > li').last();
  await last.locator('input[name="name"]').fill('Prototype');
  await last.locator('select').selectOption('in-progress');
  await page.focus('button[aria-label="Move up: Prototype"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Move up: Prototype' && document.querySelectorAll('.row-list > li')[12]?.contains(document.activeElement));
  await page.click('form[action*="save"] button.btn-primary');
  await page.waitForSelector('.saved svg');
  expect(done(await owner.api.get('spaces/ideas/board')).statuses.at(-2)).toEqual({ key: 'prototype', group: 'in-progress', name: 'Prototype' });
  await page.click('button[aria-label="Remove: Prototype"]');
  await page.click('form[action*="save"] button.btn-primary');
  await soon(async () => done(await owner.api.get('spaces/ideas/board')).statuses.length, (count) => count === 13);
  await context.close();

  const plain = await windowOf(browser, owner, { javaScriptEnabled: false });
  await plain.page.goto(`${hearth.url}/admin/idea-segments`);
  const cut = async (place: number, name: string, level: string): Promise<void> => {
    await plain.page.click('button:has-text("Add a segment")');
    const row = plain.page.locator('.row-list > li').nth(place);
    await row.locator('input[name="name"]').fill(name);
    await row.locator('select').selectOption('trust');
    await row.locator('input[name="values"]').fill(level);
  };
  await cut(0, 'Newcomers', '0, 1');
  await cut(1, 'Regulars', '3, 4');
  await plain.page.click('button[value="up.1"]');
  await plain.page.click('form[action*="save"] button.btn-primary');
  await plain.page.waitForSelector('button[aria-label="Move down: Regulars"]:not([disabled])');
  expect(done(await owner.api.get('admin/idea-segments')).items.map(({ name, rule }: { name: string; rule: { levels: number[] } }) => [name, rule.levels])).toEqual([['Regulars', [3, 4]], ['Newcomers', [0, 1]]]);
  await plain.context.close();
});

test('a step at which ideas stand comes back with what is wrong, and leads to them', async () => {
  done(await owner.api.post('spaces', { name: 'Steps', slug: 'steps', kind: 'ideas' }));
  const number = done(await first.api.post('topics', { space: 'steps', title: 'A quiet hour for updates', body: 'Never at noon.', tags: [] })).number;
  done(await owner.api.post(`topics/${number}/idea-decisions`, { status: 'building', note: 'Soon.' }));
  const { page, context, complaints } = await windowOf(browser, owner, { locale: 'fr' });
  await page.goto(`${hearth.url}/admin/spaces/steps`);
  await page.click('a[href="/admin/spaces/steps/board"]');
  await page.waitForSelector('.row-list');
  const names = () => page.locator('.row-list input[name="key"]').evaluateAll((keys) => keys.map((key) => (key as HTMLInputElement).value));
  const before = await names();
  await page.click('button[value="remove.5"]');
  await page.click('form[action*="save"] button.btn-primary');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-describedby') === 'step-error');
  expect(await page.locator('#step-error').innerText()).toContain('« En construction »');
  expect(await names()).toEqual(before);
  // The bar at the bottom stays in sight above the rows; at the end of the page it stands below them.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await axeViolations(page)).toEqual([]);
  await page.click('#step-error a');
  await page.waitForSelector('li.idea:has-text("A quiet hour")');
  await page.goto(`${hearth.url}/admin/spaces/steps/board`);
  for (const _ of ['delivered', 'partly-delivered']) await page.click('button[value="remove.8"]');
  await page.click('form[action*="save"] button.btn-primary');
  await page.waitForFunction(() => document.activeElement?.matches('p.error[role=alert]') && document.activeElement.textContent?.includes('Livrée'));
  await page.goto(`${hearth.url}/t/${number}`);
  await page.click('summary:has-text("Changer l’état")');
  await page.fill('#idea-note', 'Finalement plus tard.');
  await page.click('form[action*="decide"] button');
  await page.waitForSelector('.timeline li.now:has-text("Finalement plus tard.")');
  await page.waitForFunction(() => document.activeElement?.tagName === 'SUMMARY');
  expect(complaints()).toEqual([]);
  await context.close();
});

test.each([true, false])('the matrix keeps what is typed into every row, and saves it at once; with scripts: %s', async (javaScriptEnabled) => {
  const { page, context } = await windowOf(browser, owner, { javaScriptEnabled });
  for (const at of [1, 2, 3]) done(await first.api.post('topics', { space: 'steps', title: `A shelf of its own, number ${at} of ${javaScriptEnabled}`, body: 'For parts.', tags: [] }));
  await soon(() => owner.api.get('spaces/steps/idea-matrix'), ({ body }) => body.items.length > (javaScriptEnabled ? 3 : 6));
  await page.goto(`${hearth.url}/s/steps/matrix`);
  const notes = page.locator('input[name="note"]');
  await notes.nth(0).fill(`Ask the app team, ${javaScriptEnabled}`);
  await notes.nth(2).fill('Two months');
  await page.locator('select[name="effort"]').nth(1).selectOption('4');
  await page.keyboard.press('Tab');
  await notes.nth(2).press('Enter');
  await page.waitForSelector('.saved svg');
  if (javaScriptEnabled) expect(await notes.nth(2).evaluate((field) => field === document.activeElement)).toBe(true);
  const { items } = done(await owner.api.get('spaces/steps/idea-matrix'));
  expect(items.slice(0, 3).map(({ effort, note }: { effort: number | null; note: string }) => [effort, note])).toEqual([[null, `Ask the app team, ${javaScriptEnabled}`], [4, ''], [null, 'Two months']]);
  expect(await notes.nth(0).inputValue()).toBe(`Ask the app team, ${javaScriptEnabled}`);
  expect(await page.locator('select[name="effort"]').nth(1).inputValue()).toBe('4');
  await context.close();
});

test('a vote on a board with limited votes says what is left', async () => {
  const { statuses } = done(await owner.api.get('spaces/steps/board'));
  done(await owner.api.put('spaces/steps/board', { limited: true, statuses }));
  const { page, context } = await windowOf(browser, second);
  await page.goto(`${hearth.url}/s/steps`);
  const used = page.locator('.rail [role=status]', { hasText: 'Votes used' });
  const before = await used.innerText();
  expect(before).toContain('Votes used: 0 of');
  await page.locator('li.idea button.vote').first().click();
  await page.waitForSelector('.rail [role=status]:has-text("Votes used: 1 of")');
  await context.close();
});

test('votes of others are counted while one looks at the board', async () => {
  const number = done(await first.api.post('topics', { space: 'ideas', title: 'Dim the lights of the nodes', body: 'At night.', tags: [] })).number;
  const { page, context } = await windowOf(browser, owner);
  const joined = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('space.join')));
  await page.goto(`${hearth.url}/s/ideas?sort=newest`);
  const count = page.locator('li.idea:has-text("Dim the lights") .vote .num').first();
  expect(await count.innerText()).toBe('0');
  // The page joins once it is idle: whatever is voted afterwards comes by itself.
  await joined;
  done(await second.api.put(`topics/${number}/idea-vote`, { direction: 'up' }));
  expect(await soon(() => count.innerText(), (shown) => shown === '1')).toBe('1');
  await page.click('li.idea:has-text("Dim the lights") .vote');
  await page.waitForFunction(() => [...document.querySelectorAll('li.idea')].find((idea) => idea.textContent?.includes('Dim the lights'))?.querySelector('.vote .num')?.textContent === '2');
  await context.close();
});

test.each(['/s/ideas?group=all', '/roadmap', '/changelog', '/s/ideas/matrix', '/admin/idea-segments', '/admin/spaces/ideas/board'])('%s fits a phone, in Arabic and in the dark', async (path) => {
  const { page, context } = await windowOf(browser, owner, { viewport: { width: 390, height: 844 }, locale: 'ar', colorScheme: 'dark' });
  await page.goto(hearth.url + path);
  expect([path, await scrollsSideways(page), await axeViolations(page)]).toEqual([path, false, []]);
  await context.close();
});
