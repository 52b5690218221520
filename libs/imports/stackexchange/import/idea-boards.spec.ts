import { describe, expect, it } from '@jest/globals';
import { UndoImport } from './undo-import.js';
import { importBench } from './import-fixture.js';

const tagged = (text: string) => text.replace('Tags="&lt;wi-fi&gt;&lt;bug&gt;"', 'Tags="&lt;wi-fi&gt;&lt;status-completed&gt;"');

describe('a tag that is imported as a board of ideas', () => {
  const bench = importBench();
  const ideas = () => bench().rows<Record<string, unknown>>(`select t.number, t.kind, s.slug as space, s.kind as of, t.title, t.created_at, t.answer_count, t.reply_count, t.solution_post_id, t.kudos_count from topics t join spaces s on s.community_id = t.community_id and s.id = t.space_id order by t.number`);
  const votes = () => bench().rows<Record<string, unknown>>(`select t.number, i.up_count, i.down_count, i.score, i.status, i.status_group, (select count(*)::int from idea_decisions d where d.topic_id = t.id) as decisions from ideas i join topics t on t.community_id = i.community_id and t.id = i.topic_id order by t.number`);

  it('has ideas with their replies, dates, versions, votes and where they stand, and says how many', async () => {
    await bench().edit('Posts.xml', tagged);
    const report = await bench().run({ ideas: ['wi-fi=wireless-ideas'] });
    expect(report.faults).toEqual([]);
    expect(report.counts).toMatchObject({ questions: 2, ideas: 2, answers: 3, comments: 3, votes: 3 });
    expect(report.written).toMatchObject({ questions: 2, ideas: 2 });
    expect(report.notes).toContainEqual({ kind: 'ideas', reason: 'its accepted answer is a reply: ideas have no solution', count: 1 });
    expect(await ideas()).toEqual([
      { number: 1, kind: 'idea', space: 'wireless-ideas', of: 'ideas', title: 'Why does the light blink “blue” after an update?', created_at: new Date('2023-02-01T10:00:00.250Z'), answer_count: 0, reply_count: 5, solution_post_id: null, kudos_count: 1 },
      expect.objectContaining({ number: 2, kind: 'idea', space: 'wireless-ideas', answer_count: 0 }),
    ]);
    expect(await bench().rows(`select kind, count(*)::int as count from posts where depth = 0 group by kind order by kind`)).toEqual([{ kind: 'body', count: 2 }, { kind: 'reply', count: 4 }]);
    expect((await bench().rows(`select r.version from post_revisions r`)).length).toBeGreaterThan(0);
    expect(await votes()).toEqual([
      { number: 1, up_count: 1, down_count: 0, score: 1, status: 'delivered', status_group: 'completed', decisions: 1 },
      { number: 2, up_count: 0, down_count: 0, score: 0, status: 'new', status_group: 'new', decisions: 0 },
    ]);
  });

  it('imported again without being told keeps the board, and changes nothing', async () => {
    const [topics, counted] = [await ideas(), await votes()];
    const report = await bench().run();
    expect(report.faults).toEqual([]);
    expect(report.written).toEqual({});
    expect(report.there).toMatchObject({ questions: 2, ideas: 2 });
    expect([await ideas(), await votes()]).toEqual([topics, counted]);
  });

  it('keeps what was decided here', async () => {
    await bench().rows(`update ideas set status = 'planned', status_group = 'in-progress' where status = 'delivered'`);
    await bench().edit('Posts.xml', (text) => text.replace('</posts>', '<row Id="90" PostTypeId="1" CreationDate="2024-01-01T00:00:00.000" Score="0" ViewCount="1" Body="&lt;p&gt;More.&lt;/p&gt;" OwnerUserId="1" LastActivityDate="2024-01-01T00:00:00.000" Title="One more wish" Tags="&lt;wi-fi&gt;" AnswerCount="0" CommentCount="0" /></posts>'));
    const report = await bench().run();
    expect(report.faults).toEqual([]);
    expect(report.written).toMatchObject({ ideas: 1 });
    expect((await votes()).map(({ status }) => status)).toEqual(['planned', 'new', 'new']);
  });

  it('goes with the import when that is undone, its space too', async () => {
    await bench().test.inCommunity(() => bench().app.get(UndoImport).run('radio', () => undefined));
    for (const table of ['topics', 'ideas', 'idea_decisions', 'spaces']) expect(await bench().count(table)).toBe(0);
  });
});

describe('a board that cannot be', () => {
  const bench = importBench();
  it.each([
    [['wi-fi'], /feature-request=ideas/],
    [['wi-fi=talk'], /not for ideas/],
  ])('%j is refused before anything is read', async (ideas, message) => {
    if ((await bench().count('spaces')) === 0) await bench().rows(`insert into spaces (community_id, id, slug, name, kind, icon, visibility, position) select id, gen_random_uuid(), 'talk', 'Talk', 'discussion', 'chat', 'public', 1 from communities limit 1`);
    await expect(bench().run({ ideas })).rejects.toThrow(message);
    expect(await bench().count('imports')).toBe(0);
  });

  it('a question without the tag is one as before', async () => {
    const report = await bench().run({ ideas: ['bug=wishes'] });
    expect(report.counts).toMatchObject({ questions: 2, ideas: 1 });
    expect(await bench().rows(`select t.kind, s.slug from topics t join spaces s on s.id = t.space_id order by t.number`)).toEqual([{ kind: 'idea', slug: 'wishes' }, { kind: 'question', slug: 'radio' }]);
  });
});
