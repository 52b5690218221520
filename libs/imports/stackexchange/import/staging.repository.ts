import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { bulkInsert } from '../../writing/bulk-insert.js';
import type { RowKind } from './import-state.js';
import type { StagedRow } from './stage-rows.js';

export interface WaitingRow<Content = object> {
  kind: RowKind;
  id: number;
  parent: number;
  at: Date;
  content: Content;
}

export interface KindCount {
  kind: RowKind;
  count: number;
}

const chunk = 20_000;
const insertRows = bulkInsert<StagedRow & { importId: string }>(
  'import_rows',
  { importId: 'uuid', kind: 'text', id: 'int', parent: 'int', at: 'timestamptz', content: 'json' },
  'kind',
);
const columns = 'kind, id, parent, at, content';

/** The rows of a dump between being read and being written. */
@Injectable()
export class StagingRepository {
  constructor(private readonly database: Database) {}

  /** Returns how many of each kind are new: a number that stands twice in a file is kept once. */
  async add(importId: string, rows: readonly StagedRow[]): Promise<KindCount[]> {
    if (rows.length === 0) return [];
    return this.database.query<KindCount>(
      { name: 'imports.stage', text: `with added as (${insertRows.text}) select kind, count(*)::int as count from added group by kind` },
      [currentCommunityId(), ...insertRows.columnsOf(rows.map((row) => ({ ...row, importId })))],
    );
  }

  /** Rows of a kind in the order of their ids. */
  page<Content>(importId: string, kind: RowKind, after: number, limit: number): Promise<WaitingRow<Content>[]> {
    return this.database.query<WaitingRow<Content>>(
      { name: 'imports.staged-page', text: `select ${columns} from import_rows where community_id = $1 and import_id = $2 and kind = $3 and id > $4 order by id limit $5` },
      [currentCommunityId(), importId, kind, after, limit],
    );
  }

  byId<Content>(importId: string, kinds: readonly RowKind[], ids: readonly number[]): Promise<WaitingRow<Content>[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.database.query<WaitingRow<Content>>(
      { name: 'imports.staged-by-id', text: `select ${columns} from import_rows where community_id = $1 and import_id = $2 and kind = any($3) and id = any($4::int[])` },
      [currentCommunityId(), importId, kinds, ids],
    );
  }

  below<Content>(importId: string, kind: RowKind, parents: readonly number[]): Promise<WaitingRow<Content>[]> {
    if (parents.length === 0) return Promise.resolve([]);
    return this.database.query<WaitingRow<Content>>(
      { name: 'imports.staged-below', text: `select ${columns} from import_rows where community_id = $1 and import_id = $2 and kind = $3 and parent = any($4::int[]) order by id` },
      [currentCommunityId(), importId, kind, parents],
    );
  }

  /** Takes out rows whose post is no question or answer of the dump; says which of them belong to a tag wiki. */
  removeOrphans(importId: string, kinds: readonly RowKind[]): Promise<(KindCount & { ofWiki: boolean })[]> {
    return this.database.query<KindCount & { ofWiki: boolean }>(
      `with gone as (
         delete from import_rows r
          where r.community_id = $1 and r.import_id = $2 and r.kind = any($3)
            and not exists (select from import_rows p where p.community_id = $1 and p.import_id = $2 and p.kind in ('question', 'answer') and p.id = r.parent)
         returning r.kind, r.parent)
       select gone.kind, exists (select from import_rows w where w.community_id = $1 and w.import_id = $2 and w.kind in ('wiki', 'excerpt') and w.id = gone.parent) as "ofWiki",
              count(*)::int as count
         from gone group by 1, 2`,
      [currentCommunityId(), importId, kinds],
    );
  }

  /** The same for answers, whose parent is a question. */
  async removeOrphanedAnswers(importId: string): Promise<number> {
    const gone = await this.database.query(
      `delete from import_rows r where r.community_id = $1 and r.import_id = $2 and r.kind = 'answer'
          and not exists (select from import_rows p where p.community_id = $1 and p.import_id = $2 and p.kind = 'question' and p.id = r.parent)
       returning 1`,
      [currentCommunityId(), importId],
    );
    return gone.length;
  }

  /** The same for links, which have a post at their other end too. */
  async removeOpenLinks(importId: string): Promise<number> {
    const gone = await this.database.query(
      `delete from import_rows r where r.community_id = $1 and r.import_id = $2 and r.kind in ('link', 'duplicate')
          and not exists (select from import_rows p where p.community_id = $1 and p.import_id = $2 and p.kind in ('question', 'answer') and p.id = (r.content ->> 'to')::int)
       returning 1`,
      [currentCommunityId(), importId],
    );
    return gone.length;
  }

  /** Every name of a tag that questions carry. */
  async tagNames(importId: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `select distinct json_array_elements_text(content -> 'tags') as name from import_rows where community_id = $1 and import_id = $2 and kind = 'question'`,
      [currentCommunityId(), importId],
    );
    return rows.map(({ name }) => name);
  }

  async countExcerptsWithoutTag(importId: string): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from import_rows x where x.community_id = $1 and x.import_id = $2 and x.kind = 'excerpt'
          and not exists (select from import_rows t where t.community_id = $1 and t.import_id = $2 and t.kind = 'tag' and t.parent = x.id)`,
      [currentCommunityId(), importId],
    );
    return row!.count;
  }

  async countOf(importId: string, kind: RowKind): Promise<number> {
    const row = await this.database.one<{ count: number }>(`select count(*)::int as count from import_rows where community_id = $1 and import_id = $2 and kind = $3`, [
      currentCommunityId(),
      importId,
      kind,
    ]);
    return row!.count;
  }

  /** Keeps in mind which tags the import made. */
  async rememberTags(importId: string, tags: readonly { slug: string; tagId: string }[]): Promise<void> {
    await this.database.query(
      `insert into import_rows (community_id, import_id, kind, id, parent, content)
       select $1, $2, 'made-tag', coalesce((select max(id) from import_rows where community_id = $1 and import_id = $2 and kind = 'made-tag'), 0) + row_number() over (), 0, made
         from json_array_elements($3::json) as made`,
      [currentCommunityId(), importId, JSON.stringify(tags)],
    );
  }

  /** Takes some of the rows away, of all kinds or of all but the tags that were made; false when none was left. */
  async removeSome(importId: string, all: boolean): Promise<boolean> {
    const values = [currentCommunityId(), importId, all, chunk];
    const rows = await this.database.query(
      `delete from import_rows where ctid = any(array(
         select ctid from import_rows where community_id = $1 and import_id = $2 and ($3 or kind <> 'made-tag') limit $4)) and community_id = $1 returning 1`,
      values,
    );
    const numbers = await this.database.query(
      `delete from import_numbers where ctid = any(array(select ctid from import_numbers where community_id = $1 and import_id = $2 limit $3)) and community_id = $1 returning 1`,
      [currentCommunityId(), importId, chunk],
    );
    return rows.length + numbers.length > 0;
  }
}
