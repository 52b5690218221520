import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConversationsModule } from '#conversations';
import { IdentityModule } from '#identity';
import { SearchModule } from '#search';
import { SpacesModule } from '#spaces';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { ImportsModule } from '../../imports.module.js';
import { small } from '../spec-support.js';
import { StackExchangeImport, type ImportOptions, type ImportReport } from './stackexchange-import.js';

export interface ImportBench {
  test: TestDatabase;
  app: INestApplicationContext;
  /** The folder of a dump named `radio.stackexchange`. */
  folder: string;
  run(options?: Partial<ImportOptions>): Promise<ImportReport>;
  rows<Row extends object>(sql: string): Promise<Row[]>;
  count(table: string): Promise<number>;
  /** Changes a file of the dump. */
  edit(name: string, change: (text: string) => string): Promise<void>;
  restore(): Promise<void>;
}

/** How many topics carry a tag, in all spaces together. */
export const topicsOfTag = `(select coalesce(sum(used.topics::int), 0)::int from jsonb_each_text(topic_counts) used(space, topics)) as topic_count`;

/** A database of its own and a copy of the small dump, for the spec of a whole import. */
export async function createImportBench(): Promise<ImportBench> {
  const test = await createTestDatabase();
  const app = await createTestApplication(test, [IdentityModule, SpacesModule, ConversationsModule, SearchModule, ImportsModule]);
  const base = await mkdtemp(join(tmpdir(), 'hearth-import-'));
  const folder = join(base, 'radio.stackexchange');
  const rows = <Row extends object>(sql: string) => test.inCommunity(() => test.database.query<Row>(sql));
  const restore = () => cp(small, folder, { recursive: true, force: true });
  await restore();
  const close = test.close.bind(test);
  test.close = async () => {
    await app.close();
    await close();
    await rm(base, { recursive: true });
  };
  return {
    test,
    app,
    folder,
    rows,
    restore,
    count: async (table) => (await rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count,
    run: (options = {}) =>
      test.inCommunity(() =>
        app.get(StackExchangeImport).run({ folder, signal: new AbortController().signal, tell: () => undefined, say: () => undefined, ...options }),
      ),
    edit: async (name, change) => {
      const file = join(folder, name);
      await writeFile(file, change(await readFile(file, 'utf8')));
    },
  };
}

/** The same for a group of specs. */
export function importBench(): () => ImportBench {
  let bench: ImportBench;
  beforeAll(async () => {
    bench = await createImportBench();
  }, 60_000);
  afterAll(() => bench.test.close());
  return () => bench;
}

/** Everything that an import writes, without what differs from one community to the next. */
export async function contentOf({ rows }: ImportBench): Promise<object> {
  const member = (id: string) => `(select m.handle from members m where m.id = ${id})`;
  const post = (id: string) => `(select p.external_id from posts p where p.id = ${id})`;
  return {
    members: await rows(`select handle, display_name, role, title, bio, bio_html, external_source, external_id, created_at, last_seen_at, topic_count, answer_count, solution_count, kudos_received from members order by external_id`),
    tags: await rows(`select slug, description, ${topicsOfTag} from tags order by slug`),
    topics: await rows(
      `select number, kind, title, slug, ${member('t.author_id')} as author, tags, excerpt, solution_excerpt, ${post('t.solution_post_id')} as solution, ${member('t.solution_author_id')} as solver, solved_at,
              first_answer_at, created_at, last_activity_at, last_position, reply_count, answer_count, participant_count, kudos_count, wanted, view_count, closed_at, close_reason, external_id
         from topics t order by number`,
    ),
    posts: await rows(
      `select external_id, kind, ${post('p.parent_id')} as parent, ${post('p.root_id')} as root, depth, path, position, descendant_count, ${member('p.author_id')} as author, source, html, version,
              created_at, edited_at, ${member('p.edited_by')} as editor, kudos_count, downvote_count from posts p order by external_id collate "C"`,
    ),
    revisions: await rows(`select ${post('r.post_id')} as post, version, title, source, ${member('r.editor_id')} as editor, reason, created_at from post_revisions r order by post, version`),
    votes: await rows(`select ${post('v.post_id')} as post, kind, member_id, created_at, external_id from votes v order by external_id collate "C"`),
    links: await rows(`select a.number as "from", b.number as "to", l.kind, l.created_at from topic_links l join topics a on a.id = l.from_topic_id join topics b on b.id = l.to_topic_id order by 1, 2, 3`),
    spaces: await rows('select slug, name, kind, downvotes from spaces order by slug'),
    staged: await rows(`select kind from import_rows where kind <> 'made-tag'`),
  };
}
