import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright';
import type { Idea, IdeaPage, LedgerEntry, PostStanding, Reputation, ReviewPage } from '#contracts';
import { Cluster } from './operations/cluster.js';
import { faultsOf, openBrowser, openWindow } from './support/browser.js';
import { openDump, versionsInDump, votesInDump, type DumpFolder } from './support/dump.js';
import { startHearth, type Hearth } from './support/hearth.js';
import { done, joinAs, setUpOwner, soon, windowOf, type Member } from './support/people.js';

/** A community that came from elsewhere, with its points, its wishes, what it knows, its readers, and people who mean it no good. */
jest.setTimeout(300_000);

const advert = 'Click here for free casino money! Earn cash from home, order now, no obligation, 100% guaranteed. Remove your debt, unsubscribe any time: https://win.example/offer';

interface Topic {
  id: string;
  number: number;
  slug: string;
  posts: number;
}

/** What wishes are tagged with there. */
const wish = 'feature-request';

let dump: DumpFolder;
let cluster: Cluster;
let hearth: Hearth;
let browser: Browser;
let owner: Member;
/** Imported questions, the longest first. */
let topics: Topic[];

beforeAll(async () => {
  [dump, cluster, browser] = await Promise.all([openDump(), Cluster.start(), openBrowser()]);
  hearth = await startHearth([], { DATABASE_URL: cluster.url });
  owner = await setUpOwner(hearth);
  await hearth.command('import', 'stackexchange', dump.path, '--ideas', `${wish}=ideas`);
  topics = await cluster.query<Topic>(`select id, number, slug, reply_count + 1 as posts from topics where kind = 'question' and deleted_at is null order by reply_count desc, number limit 40`);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hearth?.stop();
  await cluster?.remove();
  await dump?.remove();
});

const addressOf = ({ number, slug }: Topic): string => `${hearth.url}/t/${number}/${slug}`;
const settings = async (changes: object): Promise<unknown> => done(await owner.api.patch('admin/community', { settings: changes }));
const reply = async (member: Member, topic: Topic, body: string): Promise<string> => done(await member.api.post<{ id: string }>(`topics/${topic.number}/replies`, { body })).id;

describe('the points of imported members', () => {
  interface Balance {
    handle: string;
    reputation: number;
    rows: number;
    summed: number;
  }
  let balances: Balance[];

  beforeAll(async () => {
    // Added up here once more: votes of one day count up to the cap, everything else counts as it is.
    balances = await cluster.query<Balance>(
      `with days as (
         select member_id, counted_on, count(*) as rows,
                least(200, coalesce(sum(points) filter (where capped), 0)) + coalesce(sum(points) filter (where not capped), 0) as applied
           from reputation_ledger group by member_id, counted_on
       )
       select m.handle, m.reputation, coalesce(sum(d.rows), 0)::int as rows, coalesce(sum(d.applied), 0)::int as summed
         from members m left join days d on d.member_id = m.id where m.external_id is not null
        group by m.handle, m.reputation order by m.reputation desc, m.handle`,
    );
  });

  test('are what the rows of their ledgers add up to, for every one of them', () => {
    expect(balances.filter(({ rows }) => rows > 0).length).toBeGreaterThan(20);
    expect(balances.filter(({ reputation, summed }) => reputation !== summed)).toEqual([]);
  });

  test('come out of a replay as they are', async () => {
    const said = await hearth.command('reputation', 'replay', '--check');
    expect(/md5 live +(\w+)/.exec(said)![1]).toBe(/md5 replayed +(\w+)/.exec(said)![1]);
  });

  test('are explained to everybody, line by line, for every one of them', async () => {
    const unexplained: object[] = [];
    for (const { handle, reputation, rows } of balances.filter((one) => one.rows > 0)) {
      const { balance, parts, lines } = await explained(handle);
      const ofLines = lines.reduce((sum, { applied }) => sum + applied, 0);
      const ofParts = parts.reduce((sum, { applied }) => sum + applied, 0);
      const course = lines.every(({ total, applied }, at) => total - applied === (lines[at + 1]?.total ?? 0));
      if (balance !== reputation || ofLines !== reputation || ofParts !== reputation || lines.length !== rows || !course) unexplained.push({ handle, reputation, balance, ofLines, ofParts, rows, lines: lines.length, course });
    }
    expect(unexplained).toEqual([]);
  });

  test('are told on the page of who has most, least, and the middle', async () => {
    const told = balances.filter(({ rows }) => rows > 0);
    for (const { handle, reputation } of [told[0]!, told[Math.floor(told.length / 2)]!, told.at(-1)!]) {
      const person = await windowOf(browser, owner);
      const { page } = person;
      await page.goto(`${hearth.url}/u/${handle}/reputation`, { waitUntil: 'networkidle' });
      expect(numberIn(await page.locator('.figure-big').innerText())).toBe(Math.max(1, reputation));
      const newest = page.locator('tr[id^=line-]').first();
      expect(numberIn(await newest.locator('td').last().innerText())).toBe(reputation);
      expect(await faultsOf(person)).toEqual([]);
      await person.context.close();
    }
  });

  async function explained(handle: string): Promise<Pick<Reputation, 'balance' | 'parts'> & { lines: LedgerEntry[] }> {
    const lines: LedgerEntry[] = [];
    for (let cursor: string | null = null; ; ) {
      const address: string = `members/${encodeURIComponent(handle)}/reputation?explain=1&limit=100${cursor ? `&cursor=${cursor}` : ''}`;
      const { balance, parts, ledger }: Reputation = done(await owner.api.get<Reputation>(address));
      lines.push(...ledger!.items);
      cursor = ledger!.nextCursor;
      if (!cursor) return { balance, parts, lines };
    }
  }
});

/** What a page shows as a number, with a minus sign of its own. */
function numberIn(text: string): number {
  return Number(text.replace('−', '-').replaceAll(/[^\d-]/g, ''));
}

describe('wishes of the site', () => {
  interface Wish extends Topic {
    /** On the site. */
    there: number;
    title: string;
    up: number;
    down: number;
    versions: number;
    step: string;
  }
  let wishes: Wish[];

  beforeAll(async () => {
    wishes = await cluster.query<Wish>(
      `select t.id, t.number, t.slug, t.title, substring(t.external_id from '[0-9]+$')::int as there, i.up_count as up, i.down_count as down, p.version as versions, i.status as step
         from topics t join ideas i on i.topic_id = t.id join posts p on p.topic_id = t.id and p.position = 1 order by up desc, t.number`,
    );
  });

  test('are ideas of a board, each with the votes and the versions that the dump has of it', async () => {
    const [votes, versions] = await Promise.all([votesInDump(dump.path, wish), versionsInDump(dump.path)]);
    expect(votes.size).toBeGreaterThan(20);
    expect(new Map(wishes.map(({ there, up, down }) => [there, { up, down }]))).toEqual(votes);
    expect(wishes.map((one) => [one.there, one.versions])).toEqual(wishes.map(({ there }) => [there, versions.get(there) ?? 1]));
    const told: [number, number, number][] = [];
    for (let cursor: string | null = null; ; ) {
      const page: IdeaPage = done(await owner.api.get<IdeaPage>(`spaces/ideas/ideas?group=all&sort=votes${cursor ? `&cursor=${cursor}` : ''}`));
      told.push(...page.items.map(({ number, votes: { up, down } }): [number, number, number] => [number, up, down]));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    expect(told.sort(([one], [other]) => one - other)).toEqual(wishes.map(({ number, up, down }): [number, number, number] => [number, up, down]).sort(([one], [other]) => one - other));
  });

  test('are read on the board and one by one, by a guest with a phone, in a language from right to left', async () => {
    const guest = await openWindow(browser, { viewport: { width: 390, height: 844 }, locale: 'ar', colorScheme: 'dark' });
    const { page } = guest;
    await page.goto(`${hearth.url}/s/ideas?sort=votes`);
    const favourite = wishes.find(({ step }) => step === 'new')!;
    const first = page.locator('.idea', { hasText: favourite.title }).first();
    expect(await first.innerText()).toContain(String(favourite.up));
    expect(await faultsOf(guest)).toEqual([]);
    await first.locator('.idea-title a').click();
    await page.getByRole('heading', { level: 1, name: favourite.title }).waitFor();
    expect(await page.locator('.prose p').first().evaluate((paragraph) => getComputedStyle(paragraph).direction)).toBe('ltr');
    expect(await faultsOf(guest)).toEqual([]);
    await guest.context.close();
  });

  test('stand where the staff of the site put them, in the timeline and on the roadmap', async () => {
    const granted = wishes.filter(({ step }) => step === 'delivered');
    expect(granted.length).toBeGreaterThan(1);
    for (const { number } of granted) expect(done(await owner.api.get<Idea>(`topics/${number}/idea`)).timeline).toMatchObject([{ status: { key: 'delivered', group: 'completed' }, actor: null }]);
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/roadmap`);
    for (const { title } of granted) await page.getByRole('link', { name: title }).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await page.goto(addressOf(granted[0]!));
    await page.locator('.timeline li.now', { hasText: 'Delivered' }).waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });

  test('earn what ideas earn: their votes count as no answer’s, and what was answered below them rates nobody', async () => {
    const ofWishes = await cluster.query<{ kind: string; rows: number }>(`select l.kind, count(*)::int as rows from reputation_ledger l join topics t on t.id = l.topic_id where t.kind = 'idea' and l.kind not in ('post.downvoted') group by l.kind`);
    const [{ votes }] = (await cluster.query<{ votes: number }>(`select sum(i.up_count)::int as votes from ideas i join topics t on t.id = i.topic_id where t.author_id is not null`)) as [{ votes: number }];
    expect(ofWishes).toEqual([{ kind: 'idea.kudos', rows: votes }]);
    expect(await cluster.query(`select e.topic_id from expertise_threads e join topics t on t.id = e.topic_id where t.kind = 'idea'`)).toEqual([]);
    expect(await cluster.query(`select p.id from posts p join topics t on t.id = p.topic_id where t.kind = 'idea' and p.kind = 'answer'`)).toEqual([]);
  });
});

describe('five solved questions', () => {
  interface Promoted extends Topic {
    title: string;
    answer: string;
    author: string;
    article: { id: string; number: number };
  }
  let keeper: Member;
  let product: string;
  let promoted: Promoted[];
  const reviews = async (): Promise<ReviewPage> => done(await owner.api.get<ReviewPage>('reviews'));

  beforeAll(async () => {
    keeper = await joinAs(hearth, 'karl-the-keeper');
    done(await owner.api.put(`admin/members/${keeper.api.who!.id}/role`, { role: 'superuser' }));
    done(await owner.api.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' }));
    [{ id: product }] = done(await owner.api.post('admin/products', { name: 'The site' })).items;
    const solved = await cluster.query<Omit<Promoted, 'article'>>(
      `select t.id, t.number, t.slug, t.title, t.solution_post_id as answer, m.display_name as author from topics t join members m on m.id = t.solution_author_id
        where t.kind = 'question' and t.deleted_at is null order by t.kudos_count desc, t.number limit 5`,
    );
    const [{ versions }] = done(await owner.api.post(`admin/products/${product}/versions`, { name: '1' })).items;
    promoted = [];
    for (const one of solved) {
      const { number } = done(await keeper.api.post(`posts/${one.answer}/promotion`, {}));
      const { topic, body } = done(await keeper.api.get(`topics/${number}`));
      done(await keeper.api.put(`posts/${body.id}/versions`, { versionIds: [versions[0].id] }));
      done(await owner.api.post(`articles/${topic.id}/publication`, {}));
      promoted.push({ ...one, article: { id: topic.id, number } });
    }
  });

  test('are articles that name who answered, with links both ways', async () => {
    expect(promoted).toHaveLength(5);
    for (const { number, answer, author, article } of promoted) {
      expect(done(await owner.api.get(`articles/${article.id}/truth`)).sources).toMatchObject([{ postId: answer, topic: { number }, author: { displayName: author } }]);
      const { items } = done(await owner.api.get<{ items: PostStanding[] }>(`topics/${number}/standing`));
      expect(items.find(({ postId }) => postId === answer)!.articles).toMatchObject([{ number: article.number }]);
    }
    const guest = await openWindow(browser);
    const { page } = guest;
    for (const one of promoted) {
      await page.goto(addressOf(one));
      await page.getByText('Now an article:').waitFor();
      await page.locator('#solution').getByRole('link', { name: one.title }).click();
      await page.getByText('From answers by the community').waitFor();
      await page.getByRole('link', { name: one.author }).first().waitFor();
      expect(await faultsOf(guest)).toEqual([]);
    }
    await guest.context.close();
  });

  test('are looked at again when a version comes out, until two say that they are right', async () => {
    done(await owner.api.post(`admin/products/${product}/versions`, { name: '2' }));
    expect((await soon(reviews, ({ waiting, items }) => waiting === 5 && items.length === 5)).waiting).toBe(5);
    const [one] = promoted as [Promoted];
    done(await keeper.api.put(`articles/${one.article.id}/confirmation`, { confirmed: true }));
    const person = await windowOf(browser, owner);
    const { page } = person;
    await page.goto(`${hearth.url}/knowledge/review`, { waitUntil: 'networkidle' });
    expect(await faultsOf(person)).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: one.title }).getByRole('button', { name: 'Still right' }).click();
    expect((await soon(reviews, ({ waiting, items }) => waiting === 4 && items.length === 4)).items.map(({ article }) => article.id).sort()).toEqual(promoted.slice(1).map(({ article }) => article.id).sort());
    await person.context.close();
  });
});

test('imported members who wrote something are at level 1', async () => {
  expect(await cluster.query(`select trust_level as level from members where external_id is not null and topic_count + answer_count > 0 group by trust_level`)).toEqual([{ level: 1 }]);
});

test('a new member earns level 1 by reading what was imported', async () => {
  await settings({ trust: { level1: { topicsEntered: 3, postsRead: 8, minutesRead: 0.3 } } });
  const reader = await joinAs(hearth, 'reader');
  const person = await windowOf(browser, reader);
  const { page } = person;
  const level = async (): Promise<number> => done(await reader.api.get<{ level: number }>('members/reader/trust')).level;
  let opened = 0;
  // Posts are long in one community and short in another, so that one takes more of them.
  for (; opened < 10 && (await level()) === 0; opened += 1) {
    await page.goto(addressOf(topics[opened]!), { waitUntil: 'networkidle' });
    for (let at = 0; at < 8; at += 1) {
      await page.mouse.wheel(0, 450);
      await page.waitForTimeout(1_500);
    }
  }
  expect(opened).toBeGreaterThanOrEqual(3);
  expect(await soon(level, (reached) => reached === 1)).toBe(1);
  await page.goto(`${hearth.url}/u/reader`, { waitUntil: 'networkidle' });
  expect(await page.getByText('Level 1 of 4').isVisible()).toBe(true);
  expect(await faultsOf(person)).toEqual([]);
  await person.context.close();
});

/** Counts what is really pressed, on every page that the window opens. */
async function countKeys(page: Page): Promise<() => number> {
  let pressed = 0;
  await page.exposeFunction('keyPressed', () => (pressed += 1));
  await page.addInitScript(() => addEventListener('keydown', () => (globalThis as unknown as { keyPressed(): void }).keyPressed(), true));
  return () => pressed;
}

describe('spam of a new account', () => {
  let spammer: Member;
  let moderator: Member;
  let held: string;
  let flagged: string;

  beforeAll(async () => {
    [spammer, moderator] = [await joinAs(hearth, 'bargains'), await joinAs(hearth, 'mona')];
    done(await owner.api.put(`admin/members/${moderator.api.who!.id}/role`, { role: 'moderator' }));
  });
  const isRead = async (id: string, word: string): Promise<boolean> => JSON.stringify((await fetch(`${hearth.url}/api/v1/posts/${id}`).then((answer) => answer.json()))).includes(word);

  test('is held before anybody reads it', async () => {
    held = await reply(spammer, topics[4]!, advert);
    expect(await soon(() => isRead(held, 'casino'), (told) => !told)).toBe(false);
    expect(await (await fetch(addressOf(topics[4]!))).text()).not.toContain('casino');
  });

  test('is hidden by one flag of who is trusted', async () => {
    flagged = await reply(spammer, topics[5]!, 'The same is explained much better in my own shop.');
    expect(await isRead(flagged, 'shop')).toBe(true);
    const guide = await joinAs(hearth, 'gerda');
    done(await owner.api.put(`admin/members/${guide.api.who!.id}/trust`, { level: 3, locked: true }));
    done(await guide.api.post(`posts/${flagged}/flags`, { reason: 'spam' }));
    expect(await isRead(flagged, 'shop')).toBe(false);
  });

  test('is decided, and the account cleaned up, in fewer than ten keys', async () => {
    const person = await windowOf(browser, moderator);
    const { page } = person;
    const pressed = await countKeys(page);
    await page.goto(`${hearth.url}/moderation`, { waitUntil: 'networkidle' });
    expect(await page.locator('.queue-pane').first().innerText()).toMatch(/casino|shop/);
    expect(await faultsOf(person)).toEqual([]);
    await page.keyboard.press('p');
    await page.getByText('Marked as spam').first().waitFor();
    expect(pressed()).toBeLessThan(10);
    expect(pressed()).toBeGreaterThan(0);
    expect([await isRead(held, 'casino'), await isRead(flagged, 'shop')]).toEqual([false, false]);
    expect((await spammer.api.get('me')).body.member).toBeNull();
    expect(await cluster.query(`select count(*)::int as posts from posts where author_id = $1 and deleted_at is null`, [spammer.api.who!.id])).toEqual([{ posts: 0 }]);
    expect((await moderator.api.get('moderation/reviewables')).body.items).toEqual([]);
    await person.context.close();
  });
});

describe('a post that was hidden wrongly', () => {
  let author: Member;
  let first: Member;
  let second: Member;
  let post: string;

  beforeAll(async () => {
    [author, first, second] = [await joinAs(hearth, 'nils-who-wrote-it'), await joinAs(hearth, 'frieda-who-hid-it'), await joinAs(hearth, 'sami-who-looks-again')];
    for (const { api } of [first, second]) done(await owner.api.put(`admin/members/${api.who!.id}/role`, { role: 'moderator' }));
    post = await reply(author, topics[6]!, 'I measured it twice, and the first answer is off by a factor of two.');
    done(await owner.api.post(`posts/${post}/flags`, { reason: 'wrong' }));
  });

  test('is hidden by one moderator', async () => {
    const { page, context } = await windowOf(browser, first);
    await page.goto(`${hearth.url}/moderation?post=${post}`, { waitUntil: 'networkidle' });
    await page.keyboard.press('k');
    await page.getByText('Hidden', { exact: false }).first().waitFor();
    await soon(() => guestsText(), (text) => !text.includes('factor of two'));
    expect(await guestsText()).not.toContain('factor of two');
    await context.close();
  });

  test('is appealed against by its author', async () => {
    const person = await windowOf(browser, author);
    const { page } = person;
    await page.goto(addressOf(topics[6]!), { waitUntil: 'networkidle' });
    await page.locator(`#p-${post}`).getByRole('link', { name: 'Ask for a second look' }).click();
    await page.fill('[name=text]', 'The figures are mine, and they are new.');
    await page.getByRole('button', { name: 'Ask' }).last().click();
    await page.waitForURL(/settings\/moderation/);
    await page.locator('.note-good').waitFor();
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });

  test('is restored by another moderator, not by the first', async () => {
    const { items } = (await first.api.get('moderation/reviewables')).body;
    const { id } = items.find((item: { postId: string }) => item.postId === post);
    expect((await first.api.post(`moderation/reviewables/${id}/decision`, { action: 'restore' })).status).toBe(403);
    const person = await windowOf(browser, second);
    const { page } = person;
    await page.goto(`${hearth.url}/moderation?post=${post}`, { waitUntil: 'networkidle' });
    expect(await page.locator('#item-h').innerText()).toBe('Was hiding this right?');
    await page.keyboard.press('r');
    await page.getByText('Restored.', { exact: true }).waitFor();
    expect(await guestsText()).toContain('factor of two');
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
  });

  const guestsText = async (): Promise<string> => (await fetch(addressOf(topics[6]!), { headers: { 'cache-control': 'no-cache' } })).text();
});

describe('a ring of new members who vote for each other', () => {
  const handles = ['ring-one', 'ring-two', 'ring-three'];
  const postsOfEach = 5;
  let ring: Member[];

  beforeAll(async () => {
    await settings({ privileges: { preset: 'open' } });
    ring = [];
    for (const handle of handles) ring.push(await joinAs(hearth, handle));
    const posts: { id: string; by: Member }[] = [];
    for (const by of ring) for (let at = 0; at < postsOfEach; at += 1) posts.push({ by, id: await reply(by, topics[10 + at]!, `True for me as well, in case ${at + 1} of ${postsOfEach}.`) });
    for (const voter of ring) for (const { id, by } of posts) if (by !== voter) done(await voter.api.put(`posts/${id}/vote`, { kind: 'kudos' }));
  });
  const balanceOf = async (handle: string): Promise<number> => done(await owner.api.get<Reputation>(`members/${handle}/reputation`)).balance;
  const linesOf = async (handle: string): Promise<number> => done(await owner.api.get<Reputation>(`members/${handle}/reputation?explain=1&limit=100`)).ledger!.items.length;

  test('has points at first', async () => {
    const votesForEach = (handles.length - 1) * postsOfEach;
    for (const handle of handles) expect(await soon(() => linesOf(handle), (lines) => lines === votesForEach)).toBe(votesForEach);
    for (const handle of handles) expect(await balanceOf(handle)).toBeGreaterThan(0);
  });

  test('is found by the nightly search, and nobody else is', async () => {
    const votes = handles.length * (handles.length - 1) * postsOfEach;
    expect(await hearth.command('reputation', 'find-gaming')).toContain(`${votes} votes went into quarantine, in 1 cases.`);
    expect(await hearth.command('reputation', 'find-gaming')).toContain('0 votes went into quarantine');
  });

  test('sees each of its points taken back by a row of its own', async () => {
    for (const handle of handles) expect(await balanceOf(handle)).toBe(0);
    const person = await windowOf(browser, ring[0]!);
    const { page } = person;
    await page.goto(`${hearth.url}/u/${handles[0]}/reputation`, { waitUntil: 'networkidle' });
    expect(await page.locator('tr[id^=line-]', { hasText: 'Taken back:' }).count()).toBe((handles.length - 1) * postsOfEach);
    expect(await faultsOf(person)).toEqual([]);
    await person.context.close();
    expect(await hearth.command('reputation', 'replay', '--check')).toContain('md5 replayed');
  });
});
