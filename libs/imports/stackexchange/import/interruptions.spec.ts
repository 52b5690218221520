import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SpaceInput } from '#contracts';
import { isSound, Replay } from '#reputation';
import { Spaces } from '#spaces';
import pg from 'pg';
import { ImportFileError } from '../import-file-error.js';
import { contentOf, createImportBench, importBench, topicsOfTag, type ImportBench } from './import-fixture.js';
import { ImportsRepository } from './imports.repository.js';
import { UndoImport } from './undo-import.js';
import { WriteEmails } from './write-emails.js';

const visible = ['members', 'tags', 'spaces', 'topics', 'posts', 'votes', 'topic_links', 'search_documents'];

async function visibleRows(bench: ImportBench): Promise<number> {
  const counts = await Promise.all(visible.map((table) => bench.count(table)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function withBench(work: (bench: ImportBench) => Promise<void>): Promise<void> {
  const bench = await createImportBench();
  try {
    await work(bench);
  } finally {
    await bench.test.close();
  }
}

/** As the owner, whom row-level security does not keep from changing the schema. */
async function asOwner(bench: ImportBench, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: bench.test.ownerUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('an import that is interrupted', () => {
  it('goes on from every point at which it can be killed, to the same end', async () => {
    await withBench(async (whole) => {
      await whole.run();
      const expected = await contentOf(whole);
      await withBench(async (bench) => {
        let ends = false;
        let rounds = 0;
        while (!ends) {
          let steps = 0;
          const killed = new Error('killed');
          // Each round gets one batch further than the round before.
          ends = await bench
            .run({
              tell: () => {
                steps += 1;
                if (steps > 1) throw killed;
              },
            })
            .then(
              () => true,
              (error: unknown) => {
                if (error !== killed) throw error;
                return false;
              },
            );
          rounds += 1;
        }
        expect(rounds).toBeGreaterThan(8);
        expect(await contentOf(bench)).toEqual(expected);
      });
    });
  }, 60_000);

  it('stops after a batch when it is asked to, and says how to go on', async () => {
    await withBench(async (bench) => {
      const stop = new AbortController();
      await expect(bench.run({ signal: stop.signal, tell: () => stop.abort() })).rejects.toThrow('Run the same command again');
      expect(await visibleRows(bench)).toBe(0);
      const said: string[] = [];
      await bench.run({ say: (sentence) => said.push(sentence) });
      expect(said).toEqual(['Going on where the import of stackexchange:radio was interrupted.']);
      expect(await bench.count('topics')).toBe(2);
    });
  }, 30_000);

  it('of a database whose disk is full shows whole topics or none, and goes on afterwards', async () => {
    await withBench(async (bench) => {
      await asOwner(
        bench,
        `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
         create trigger full_disk before insert on votes execute function full_disk()`,
      );
      await expect(bench.run()).rejects.toMatchObject({ code: '53100' });
      expect([await bench.count('topics'), await bench.count('posts')]).toEqual([0, 0]);
      await asOwner(bench, 'drop trigger full_disk on votes');
      expect((await bench.run()).faults).toEqual([]);
      expect(await bench.count('topics')).toBe(2);
    });
  }, 30_000);

  it('keeps a second one of the same source away', async () => {
    await withBench(async (bench) => {
      const end = await bench.test.inCommunity(() => bench.app.get(ImportsRepository).lock('stackexchange:radio'));
      await expect(bench.run()).rejects.toThrow('Another import of stackexchange:radio is running');
      expect(await visibleRows(bench)).toBe(0);
      await end();
      expect((await bench.run()).faults).toEqual([]);
    });
  }, 30_000);
});

describe('a dump that cannot be read to its end', () => {
  const bench = importBench();
  beforeEach(() => bench().restore());

  it.each([
    ['is cut off', 'Comments.xml', (text: string) => text.slice(0, text.length - 40), /Comments\.xml.* it was cut off/],
    ['is malformed', 'Votes.xml', (text: string) => text.replace('VoteTypeId="99"', 'VoteTypeId=99'), /Votes\.xml, line 9.*malformed/],
    ['is another file', 'Tags.xml', () => '<html><body></body></html>', /Tags\.xml.*no file of a Stack Exchange dump/],
  ])('because a file %s leaves nothing behind', async (_, name, change, message) => {
    await bench().edit(name, change);
    const failure = await bench().run().then(() => null, (error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportFileError);
    expect((failure as Error).message).toMatch(message);
    expect(await visibleRows(bench())).toBe(0);
  });

  it('because of bytes that are not UTF-8 leaves nothing behind', async () => {
    await writeFile(join(bench().folder, 'PostLinks.xml'), Buffer.from('<postlinks><row Id="1" Note="\xe9" /></postlinks>', 'latin1'));
    await expect(bench().run()).rejects.toThrow(/PostLinks\.xml.*not UTF-8/);
    expect(await visibleRows(bench())).toBe(0);
  });

  it('because a folder has the name of a file says so', async () => {
    await rm(join(bench().folder, 'Votes.xml'));
    await mkdir(join(bench().folder, 'Votes.xml'));
    await expect(bench().run()).rejects.toThrow('Votes.xml: this is a folder.');
    await rm(join(bench().folder, 'Votes.xml'), { recursive: true });
  });

  it('because Users.xml is missing says so', async () => {
    await rm(join(bench().folder, 'Users.xml'));
    await expect(bench().run()).rejects.toThrow('Users.xml: the dump has no such file');
  });

  it('is read from the beginning once it was repaired', async () => {
    await bench().edit('Votes.xml', (text) => text.slice(0, 300));
    await expect(bench().run()).rejects.toThrow('cut off');
    await bench().restore();
    const said: string[] = [];
    const report = await bench().run({ say: (sentence) => said.push(sentence) });
    expect(said).toEqual(['The dump has changed since its import was interrupted, so it is read from the beginning.']);
    expect(report.counts.votes).toBe(3);
  });
});

describe('rows that belong to nothing', () => {
  it('are skipped with the reason, one by one', async () => {
    await withBench(async (bench) => {
      await bench.edit('Posts.xml', (text) =>
        text.replace(
          '</posts>',
          `<row Id="50" PostTypeId="2" ParentId="999" CreationDate="2023-02-01T10:30:00.000" Score="1" Body="x" />
           <row Id="51" PostTypeId="7" CreationDate="2023-02-01T10:30:00.000" Score="1" Body="x" />
           <row Id="4" PostTypeId="1" CreationDate="2023-02-01T10:30:00.000" Score="1" Body="x" Title="Twice" /></posts>`,
        ),
      );
      await bench.edit('Comments.xml', (text) =>
        text.replace(
          '</comments>',
          `<row Id="60" PostId="50" Score="0" Text="x" CreationDate="2023-02-01T10:30:00.000" /><row Id="61" PostId="6" Score="0" Text="x" CreationDate="2023-02-01T10:30:00.000" />
           <row Id="62" PostId="1" Score="0" Text="x" CreationDate="yesterday" /></comments>`,
        ),
      );
      await bench.edit('PostLinks.xml', (text) =>
        text.replace(
          '</postlinks>',
          `<row Id="70" CreationDate="2023-03-01T15:00:00.000" PostId="4" RelatedPostId="999" LinkTypeId="1" /><row Id="71" CreationDate="2023-03-01T15:00:00.000" PostId="2" RelatedPostId="4" LinkTypeId="1" />
           <row Id="72" CreationDate="2023-03-01T15:00:00.000" PostId="2" RelatedPostId="1" LinkTypeId="1" /></postlinks>`,
        ),
      );
      const { skipped, faults, counts } = await bench.run();
      expect(faults).toEqual([]);
      expect(counts).toMatchObject({ questions: 2, answers: 3, comments: 3, links: 2 });
      expect(skipped).toEqual(
        expect.arrayContaining([
          { kind: 'answers', reason: 'its question is not in the dump', count: 1 },
          { kind: 'posts', reason: 'neither a question, an answer nor a tag wiki', count: 1 },
          { kind: 'questions', reason: 'the same number stands twice in the file', count: 1 },
          { kind: 'comments', reason: 'its post is not in the dump', count: 1 },
          { kind: 'comments', reason: 'it belongs to a tag wiki', count: 1 },
          { kind: 'comments', reason: 'not readable: CreationDate is not a date: "yesterday"', count: 1 },
          { kind: 'links', reason: 'its post is not in the dump', count: 1 },
          { kind: 'links', reason: 'another row says the same', count: 1 },
          { kind: 'links', reason: 'it leads from a topic to itself', count: 1 },
        ]),
      );
    });
  }, 30_000);
});

const space = (given: Partial<SpaceInput>) => SpaceInput.parse({ name: 'Help', slug: 'help', kind: 'support', ...given });

describe('the space of an import', () => {
  it('may be one that is there, if it is for questions', async () => {
    await withBench(async (bench) => {
      const spaces = bench.app.get(Spaces);
      await bench.test.inCommunity(async () => {
        await spaces.create(space({}));
        await spaces.create(space({ slug: 'chat', kind: 'discussion' }));
      });
      await expect(bench.run({ space: 'chat' })).rejects.toThrow('is for discussions');
      await expect(bench.run({ space: 'gone' })).rejects.toThrow('There is no space "gone"');
      expect((await bench.run({ space: 'help' })).space).toBe('help');
      await expect(bench.run({ space: 'radio' })).rejects.toThrow('was imported into the space "help" before');
      expect(await bench.count('spaces')).toBe(2);
    });
  }, 30_000);
});

describe('an import that is undone', () => {
  it('leaves the community as it was, but for accounts that are used and what was written elsewhere', async () => {
    await withBench(async (bench) => {
      const undo = bench.app.get(UndoImport);
      const inCommunity = bench.test.inCommunity;
      await inCommunity(() => bench.test.database.query(`insert into tags (community_id, id, slug) values ($1, gen_random_uuid(), 'bug')`, [bench.test.communityId]));
      await bench.run();
      await bench.rows(`update members set email = 'maren@example.com', email_verified_at = now() where external_id = '1'`);
      expect(await inCommunity(() => undo.plan('radio'))).toEqual({ source: 'stackexchange:radio', topics: 2, posts: 8, ownPosts: 0, members: 3, claimedMembers: 1 });
      await inCommunity(() => undo.run('stackexchange:radio', () => undefined));
      expect(await Promise.all(['topics', 'posts', 'votes', 'topic_tags', 'topic_links', 'post_revisions', 'spaces', 'imports', 'import_rows', 'search_documents'].map(bench.count))).toEqual(Array(10).fill(0));
      expect(await bench.rows(`select slug, ${topicsOfTag} from tags`)).toEqual([{ slug: 'bug', topic_count: 0 }]);
      expect(await bench.rows('select external_id, answer_count, solution_count from members')).toEqual([{ external_id: '1', answer_count: 0, solution_count: 0 }]);
      const levels = `select (select external_id from members m where m.id = l.member_id) as of from`;
      for (const table of ['trust_standings', 'trust_changes']) expect(await bench.rows(`${levels} ${table} l`)).toEqual([{ of: '1' }]);
      await expect(inCommunity(() => undo.plan('radio'))).rejects.toThrow('Nothing was imported here.');
    });
  }, 30_000);

  it('takes the points of accounts that go along, and no one else’s: the ledger replays soundly', async () => {
    await withBench(async (bench) => {
      const { test, app } = bench;
      await bench.run();
      await bench.rows(`update members set email = 'maren@example.com', email_verified_at = now() where external_id = '1'`);
      const ofNobody = (table: string) => bench.count(`${table} k where not exists (select from members m where m.id = k.member_id)`);
      const kept = () => bench.rows(`select kind, points, cause_id, occurred_at from reputation_ledger l join members m on m.id = l.member_id and m.external_id = '1' where l.reverses is null order by l.id`);
      expect(await bench.count(`reputation_ledger l join members m on m.id = l.member_id and m.external_id = '2'`)).toBeGreaterThan(0);
      const before = await kept();
      expect(before.length).toBeGreaterThan(0);
      await test.inCommunity(() => app.get(UndoImport).run('radio', () => undefined));
      for (const table of ['reputation_ledger', 'reputation_days', 'member_metrics', 'badge_awards']) expect({ table, rows: await ofNobody(table) }).toEqual({ table, rows: 0 });
      expect(await kept()).toEqual(before);
      expect(isSound(await test.inCommunity(() => app.get(Replay).check()))).toBe(true);
    });
  }, 30_000);

  it('is finished before the source is imported anew', async () => {
    await withBench(async (bench) => {
      await bench.run();
      const killed = bench.test.inCommunity(() =>
        bench.app.get(UndoImport).run('radio', () => {
          throw new Error('killed');
        }),
      );
      await expect(killed).rejects.toThrow('killed');
      await expect(bench.run()).rejects.toThrow('is being undone');
      await bench.test.inCommunity(() => bench.app.get(UndoImport).run('radio', () => undefined));
      expect((await bench.run()).counts.questions).toBe(2);
    });
  }, 30_000);
});

describe('addresses for imported members', () => {
  it('come from a CSV file, are not confirmed by it, and never take one from another account', async () => {
    await withBench(async (bench) => {
      await bench.run();
      await bench.rows(`insert into members (community_id, id, handle, display_name, email) values ('${bench.test.communityId}', gen_random_uuid(), 'other', 'Other', 'taken@example.com')`);
      const file = join(bench.folder, 'emails.csv');
      await writeFile(file, 'id,email\n1, Maren@Example.com\n"2";"taken@example.com"\n3,nobody\n99,who@example.com\nnonsense\n3,user3@example.com\n');
      const write = () => bench.test.inCommunity(() => bench.app.get(WriteEmails).run('stackexchange:radio', file));
      const report = await write();
      expect(report).toMatchObject({ read: 6, written: 2 });
      expect(report.skipped).toEqual(
        expect.arrayContaining([
          { reason: 'not an e-mail address', count: 1 },
          { reason: 'the line is not "number,e-mail"', count: 1 },
          { reason: 'no imported member has this number, or an earlier line had it', count: 1 },
          { reason: 'another account has this address', count: 1 },
        ]),
      );
      expect(await bench.rows(`select external_id, email, email_verified_at from members where external_source is not null and email is not null order by 1`)).toEqual([
        { external_id: '1', email: 'maren@example.com', email_verified_at: null },
        { external_id: '3', email: 'user3@example.com', email_verified_at: null },
      ]);
      expect(await write()).toMatchObject({ written: 0 });
      await expect(bench.test.inCommunity(() => bench.app.get(WriteEmails).run('stackexchange:radio', join(bench.folder, 'gone.csv')))).rejects.toThrow('gone.csv: there is no such file');
    });
  }, 30_000);
});
