import { describe, expect, it } from '@jest/globals';
import { SearchQuery, TopicListQuery } from '#contracts';
import { Merging, Reading, Splitting } from '#conversations';
import { guest, inScope, system } from '#platform';
import { Search } from '#search';
import { Counts } from '../../counts/counts.js';
import { contentOf, importBench, topicsOfTag } from './import-fixture.js';

const at = (text: string) => new Date(text);

describe('a dump that is imported', () => {
  const bench = importBench();

  it('is told row by row', async () => {
    const report = await bench().run();
    expect(report.faults).toEqual([]);
    expect(report.counts).toEqual({ questions: 2, answers: 3, comments: 3, members: 4, votes: 3, tags: 3, links: 2 });
    expect(report).toMatchObject({
      source: 'stackexchange:radio',
      space: 'radio',
      read: { members: 4, tags: 3, questions: 2, answers: 3, 'tag wikis': 2, comments: 3, votes: 7, links: 2, history: 4, badges: 1 },
      written: { members: 4, tags: 3, questions: 2, answers: 3, 'tag wikis': 1, comments: 3, votes: 3, links: 2, history: 4 },
      there: {},
    });
    expect(report.skipped.map(({ kind, count }) => [kind, count])).toEqual([
      ['tag wikis', 1],
      ['votes', 1],
      ['votes', 1],
      ['votes', 1],
      ['votes', 1],
      ['badges', 1],
    ]);
    expect(report.notes).toContainEqual({ kind: 'answers', reason: 'its author had left the site: imported without an author', count: 1 });
  });

  it('has questions with their dates, numbers by age, solutions and reasons for closing', async () => {
    const topics = await bench().rows(
      `select number, title, tags, created_at, last_activity_at, answer_count, reply_count, participant_count, view_count, kudos_count, solved_at, solution_excerpt, closed_at, close_reason,
              (select p.external_id from posts p where p.id = t.solution_post_id) as solution from topics t order by number`,
    );
    expect(topics).toEqual([
      {
        number: 1,
        title: 'Why does the light blink “blue” after an update?',
        tags: ['wi-fi', 'bug'],
        created_at: at('2023-02-01T10:00:00.250Z'),
        last_activity_at: at('2023-02-02T08:00:00Z'),
        answer_count: 2,
        reply_count: 5,
        participant_count: 2,
        view_count: 210,
        kudos_count: 1,
        solution: 'stackexchange:radio/2',
        solution_excerpt: 'It searches a channel. Set it to 100. 😀',
        solved_at: at('2023-02-01T12:30:00Z'),
        closed_at: null,
        close_reason: null,
      },
      expect.objectContaining({ number: 2, tags: ['wi-fi', 'c++'], solution: null, closed_at: at('2023-03-01T15:00:00Z'), close_reason: 'Duplicate', last_activity_at: at('2023-03-02T09:00:00Z') }),
    ]);
  });

  it('leaves the planner with what the tables hold now', async () => {
    const tables = ['members', 'topics', 'posts', 'votes', 'topic_tags', 'tags', 'reputation_ledger', 'reputation_days', 'member_metrics'];
    for (const table of tables) {
      const [{ known, there }] = (await bench().rows(`select (select reltuples from pg_class where oid = '${table}'::regclass)::int as known, (select count(*) from ${table})::int as there`)) as [{ known: number; there: number }];
      expect({ table, known }).toEqual({ table, known: there });
    }
  });

  it('has comments on the question in the discussion and those on an answer below it', async () => {
    const posts = await bench().rows(
      `select substr(p.external_id, 21) as id, p.kind, depth, position, descendant_count, p.author_id is null as nobody, p.kudos_count, downvote_count,
              (select substr(o.external_id, 21) from posts o where o.id = p.parent_id) as parent
         from posts p join topics t on t.id = p.topic_id where t.number = 1 order by position`,
    );
    expect(posts).toEqual([
      { id: '1', kind: 'body', depth: 0, position: 1, descendant_count: 0, nobody: false, kudos_count: 1, downvote_count: 0, parent: null },
      { id: 'c1', kind: 'reply', depth: 0, position: 2, descendant_count: 0, nobody: false, kudos_count: 2, downvote_count: 0, parent: null },
      { id: '2', kind: 'answer', depth: 0, position: 3, descendant_count: 2, nobody: false, kudos_count: 1, downvote_count: 0, parent: null },
      { id: 'c2', kind: 'comment', depth: 1, position: 4, descendant_count: 0, nobody: false, kudos_count: 0, downvote_count: 0, parent: '2' },
      { id: 'c3', kind: 'comment', depth: 1, position: 5, descendant_count: 0, nobody: true, kudos_count: 0, downvote_count: 0, parent: '2' },
      { id: '3', kind: 'answer', depth: 0, position: 6, descendant_count: 0, nobody: true, kudos_count: 0, downvote_count: 1, parent: null },
    ]);
  });

  it('has the Markdown of the history where it is that of the body, else what the HTML says', async () => {
    const texts = await bench().rows<{ id: string; source: string; html: string; version: number }>(`select substr(external_id, 21) as id, source, html, version from posts`);
    const text = (id: string) => texts.find((one) => one.id === id)!;
    expect(text('1').source).toBe('After the update the *blue* light blinks & nothing answers. Signal is $s_1 < s_2$.\n\n```\nping 192.0.2.1\n```');
    expect(text('1').html).toContain('class="math"');
    expect(text('2').source).toBe('It searches a channel. Set it to **100**. 😀');
    expect(text('c2').html).toContain('<a class="mention" href="/u/maren-holt">@maren-holt</a>');
    expect(text('5').html).toBe('');
  });

  it('keeps the versions of a post with their authors and reasons', async () => {
    expect(
      await bench().rows(`select version, title, source, reason, (select handle from members m where m.id = r.editor_id) as editor, created_at from post_revisions r order by version`),
    ).toEqual([
      { version: 1, title: 'Why does the light blink?', source: 'After the update the *blue* light blinks.\n\nNothing answers.', reason: null, editor: 'user-2', created_at: at('2023-02-01T10:00:00.250Z') },
      expect.objectContaining({ version: 2, title: 'Why does the light blink?', reason: 'added the output', editor: 'maren-holt' }),
    ]);
    expect(await bench().rows(`select version, edited_at from posts where external_id = 'stackexchange:radio/1'`)).toEqual([{ version: 2, edited_at: at('2023-02-01T11:00:00Z') }]);
  });

  it('has votes by their day, without a voter, never before the post', async () => {
    expect(await bench().rows(`select kind, member_id, created_at from votes where external_id like '%/v%' order by external_id`)).toEqual([
      { kind: 'kudos', member_id: null, created_at: at('2023-02-01T10:00:00.250Z') },
      { kind: 'kudos', member_id: null, created_at: at('2023-02-01T12:30:00Z') },
      { kind: 'downvote', member_id: null, created_at: at('2023-02-02T08:00:00Z') },
    ]);
  });

  it('has members with handles, bios and what they contributed', async () => {
    expect(await bench().rows(`select external_id, handle, display_name, title, bio, answer_count, solution_count, topic_count from members order by external_id::int`)).toEqual([
      { external_id: '-1', handle: 'community-system', display_name: 'Community', title: 'System account', bio: 'Not a person.', answer_count: 1, solution_count: 0, topic_count: 0 },
      { external_id: '1', handle: 'maren-holt', display_name: 'Maren Holt', title: null, bio: 'Radio & mesh.', answer_count: 1, solution_count: 1, topic_count: 0 },
      { external_id: '2', handle: 'user-2', display_name: 'يوسف القاسم', title: null, bio: null, answer_count: 0, solution_count: 0, topic_count: 1 },
      { external_id: '3', handle: 'user3', display_name: 'user3', title: null, bio: null, answer_count: 0, solution_count: 0, topic_count: 1 },
    ]);
  });

  it('has members who wrote something at level 1, as soon as it ends', async () => {
    expect(await bench().rows(`select external_id, trust_level from members order by external_id::int`)).toEqual([
      { external_id: '-1', trust_level: 1 },
      { external_id: '1', trust_level: 1 },
      { external_id: '2', trust_level: 1 },
      { external_id: '3', trust_level: 1 },
    ]);
  });

  it('has tags with descriptions, and links in both kinds', async () => {
    expect(await bench().rows(`select slug, description, ${topicsOfTag} from tags order by slug`)).toEqual([
      { slug: 'bug', description: '', topic_count: 1 },
      { slug: 'c++', description: '', topic_count: 1 },
      { slug: 'wi-fi', description: 'Radio without a cable.', topic_count: 2 },
    ]);
    expect(await bench().rows(`select a.number as "from", b.number as "to", l.kind from topic_links l join topics a on a.id = l.from_topic_id join topics b on b.id = l.to_topic_id order by 1`)).toEqual([
      { from: 1, to: 2, kind: 'link' },
      { from: 2, to: 1, kind: 'duplicate' },
    ]);
  });

  it('stores every count as it is', async () => {
    const wrong = await bench().test.inCommunity(() => bench().app.get(Counts).check());
    expect(wrong.filter((one) => one.wrong > 0)).toEqual([]);
  });

  it('is found, and read by a guest', async () => {
    const { test, app } = bench();
    await inScope({ communityId: test.communityId, requestId: 'guest', actor: guest }, async () => {
      const found = await app.get(Search).search(SearchQuery.parse({ q: 'blinking light' }));
      expect(found.items.map(({ number }) => number).sort()).toEqual([1, 2]);
      const list = await app.get(Reading).topics(TopicListQuery.parse({ space: 'radio', sort: 'solved' }));
      expect(list.items.map(({ number, state }) => [number, state])).toEqual([[1, 'solved']]);
    });
  });

  it('gives the next topic the next number', async () => {
    expect(await bench().rows('select last from topic_numbers')).toEqual([{ last: 2 }]);
  });

  it('leaves nothing of what it kept in between', async () => {
    expect(await bench().count(`import_rows where kind <> 'made-tag'`)).toBe(0);
    expect(await bench().count('import_numbers')).toBe(0);
  });

  it('changes nothing when it is imported again, and says so', async () => {
    const before = await contentOf(bench());
    const said: string[] = [];
    const report = await bench().run({ say: (sentence) => said.push(sentence) });
    expect(said).toEqual(['stackexchange:radio was imported before: what is here stays, what is new is added.']);
    expect(report.written).toEqual({});
    expect(report.counts).toEqual({ questions: 2, answers: 3, comments: 3, members: 4, votes: 3, tags: 3, links: 2 });
    expect(report.faults).toEqual([]);
    expect(await contentOf(bench())).toEqual(before);
  });

  it('gets what is new in a newer dump, behind what is here', async () => {
    const { edit, run, rows, app, test } = bench();
    await edit('Posts.xml', (text) =>
      text.replace(
        '</posts>',
        `<row Id="20" PostTypeId="2" ParentId="1" CreationDate="2023-02-01T10:30:00.000" Score="1" Body="&lt;p&gt;See https://radio.stackexchange.com/questions/21/x.&lt;/p&gt;" OwnerUserId="3" />
         <row Id="21" PostTypeId="1" CreationDate="2023-05-01T10:00:00.000" Score="0" Body="&lt;p&gt;Newer.&lt;/p&gt;" OwnerUserId="9" Title="Something newer" Tags="|new|" /></posts>`,
      ),
    );
    await edit('Comments.xml', (text) => text.replace('</comments>', '<row Id="30" PostId="2" Score="1" Text="Late." CreationDate="2023-06-01T10:00:00.000" UserId="3" /></comments>'));
    await edit('Votes.xml', (text) => text.replace('</votes>', '<row Id="40" PostId="1" VoteTypeId="2" CreationDate="2023-06-01T00:00:00.000" /></votes>'));
    const report = await run();
    expect(report.written).toEqual({ questions: 1, answers: 1, comments: 1, votes: 1 });
    expect(report.faults).toEqual([]);
    expect(report.notes).toContainEqual({ kind: 'questions', reason: 'its author is not in Users.xml: imported without an author', count: 1 });
    expect(await rows(`select number, reply_count, answer_count, kudos_count, last_position, last_activity_at, tags from topics where number in (1, 3) order by number`)).toEqual([
      { number: 1, reply_count: 7, answer_count: 3, kudos_count: 2, last_position: 8, last_activity_at: at('2023-06-01T10:00:00Z'), tags: ['wi-fi', 'bug'] },
      { number: 3, reply_count: 0, answer_count: 0, kudos_count: 0, last_position: 1, last_activity_at: at('2023-05-01T10:00:00Z'), tags: ['new'] },
    ]);
    expect(await rows(`select html, position from posts where external_id = 'stackexchange:radio/20'`)).toEqual([
      { html: expect.stringContaining('<a class="topic-link" href="/t/3/something-newer">Something newer</a>'), position: 7 },
    ]);
    const wrong = await test.inCommunity(() => app.get(Counts).check());
    expect(wrong.filter((one) => one.wrong > 0)).toEqual([]);
  });

  it('puts what is new below a topic that was merged where that went', async () => {
    const { edit, run, rows, app, test } = bench();
    const [into, from] = await rows<{ id: string; external: string }>('select id, external_id as external from topics where number in (1, 2) order by number');
    const [{ id: memberId } = { id: '' }] = await rows<{ id: string }>('select id from members limit 1');
    await inScope({ communityId: test.communityId, requestId: 'spec', actor: { ...system, memberId } }, () => app.get(Merging).mergeByVotes(from!.id, into!.id));
    const question = (external: string) => external.split('/').at(-1)!;
    const answer = (id: number, parent: string) => `<row Id="${id}" PostTypeId="2" ParentId="${parent}" CreationDate="2024-01-0${id - 60}T10:30:00.000" Score="0" Body="&lt;p&gt;As it is now.&lt;/p&gt;" OwnerUserId="3" />`;
    await edit('Posts.xml', (text) => text.replace('</posts>', `${answer(61, question(into!.external))}${answer(62, question(from!.external))}${answer(63, question(from!.external))}</posts>`));
    expect((await run()).written).toEqual({ answers: 3 });
    const found = await rows(`select substr(p.external_id, 21) as id, t.number, p.kind, p.position - t.last_position as behind from posts p join topics t on t.id = p.topic_id where p.created_at > '2024-01-01' order by p.created_at`);
    expect(found).toEqual([
      { id: '61', number: 1, kind: 'answer', behind: -2 },
      { id: '62', number: 1, kind: 'answer', behind: -1 },
      { id: '63', number: 1, kind: 'answer', behind: 0 },
    ]);
    expect(await rows(`select last_activity_at from topics where number = 1`)).toEqual([{ last_activity_at: at('2024-01-03T10:30:00Z') }]);
    expect((await test.inCommunity(() => app.get(Counts).check())).filter((one) => one.wrong > 0)).toEqual([]);
    expect((await run()).written).toEqual({});
  });

  it('puts what is new below an answer that was split off where that went', async () => {
    const { edit, run, rows, app, test } = bench();
    const [{ id: memberId } = { id: '' }] = await rows<{ id: string }>('select id from members limit 1');
    const [first, second] = await rows<{ id: string; external: string }>(`select id, split_part(external_id, '/', 2) as external from posts where kind = 'answer' and topic_id = (select id from topics where number = 1) order by position limit 2`);
    const into = await inScope({ communityId: test.communityId, requestId: 'spec', actor: { ...system, memberId } }, () => app.get(Splitting).split(1, { space: 'radio', title: 'What became of the answers', postIds: [first!.id, second!.id], reason: '' }));
    const comment = (id: number, post: string) => `<row Id="${id}" PostId="${post}" Score="0" Text="Said of ${post} since." CreationDate="2025-01-0${id - 70}T10:00:00.000" UserId="3" />`;
    await edit('Comments.xml', (text) => text.replace('</comments>', `${comment(71, first!.external)}${comment(72, second!.external)}</comments>`));
    await edit('Votes.xml', (text) => text.replace('</votes>', `<row Id="90" PostId="${second!.external}" VoteTypeId="2" CreationDate="2025-01-06T00:00:00.000" /></votes>`));
    expect((await run()).written).toEqual({ comments: 2, votes: 1 });
    const found = await rows(`select split_part(p.external_id, '/', 2) as id, t.number, p.kind, p.parent_id as parent, t.last_position - p.position as behind from posts p join topics t on t.id = p.topic_id where p.created_at > '2025-01-01' order by p.created_at`);
    expect(found).toEqual([
      { id: 'c71', number: into.number, kind: 'reply', parent: null, behind: 1 },
      { id: 'c72', number: into.number, kind: 'comment', parent: second!.id, behind: 0 },
    ]);
    expect((await test.inCommunity(() => app.get(Counts).check())).filter((one) => one.wrong > 0)).toEqual([]);
    expect((await run()).written).toEqual({});
  });
});
