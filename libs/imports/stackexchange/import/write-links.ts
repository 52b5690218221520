import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { Batches, type ImportRun } from './import-run.js';

/** The links of a dump as links between topics; a link from or to an answer is one of its question. */
const linksHere = `
  select r.id, r.kind, r.at, a.id as from_topic_id, b.id as to_topic_id
    from import_rows r
    join import_rows p on p.community_id = $1 and p.import_id = $2 and p.kind in ('question', 'answer') and p.id = r.parent
    join import_rows q on q.community_id = $1 and q.import_id = $2 and q.kind in ('question', 'answer') and q.id = (r.content ->> 'to')::int
    join topics a on a.community_id = $1 and a.external_id = $3 || p.parent
    join topics b on b.community_id = $1 and b.external_id = $3 || q.parent
   where r.community_id = $1 and r.import_id = $2 and r.kind in ('link', 'duplicate')`;

@Injectable()
export class WriteLinks {
  constructor(
    private readonly database: Database,
    private readonly batches: Batches,
  ) {}

  async run(run: ImportRun): Promise<void> {
    const values = [currentCommunityId(), run.id, run.prefix];
    await this.batches.commit(run, async (tally) => {
      const row = await this.database.one<{ all: number; toItself: number; different: number; written: number }>(
        `with here as (${linksHere}), different as (
           select distinct on (from_topic_id, to_topic_id, kind) from_topic_id, to_topic_id, kind, at from here
            where from_topic_id <> to_topic_id order by from_topic_id, to_topic_id, kind, at
         ), added as (
           insert into topic_links (community_id, from_topic_id, to_topic_id, kind, created_at)
           select $1, from_topic_id, to_topic_id, kind, at from different on conflict do nothing returning 1)
         select (select count(*)::int from here) as all, (select count(*)::int from here where from_topic_id = to_topic_id) as "toItself",
                (select count(*)::int from different) as different, (select count(*)::int from added) as written`,
        values,
      );
      const { all, toItself, different, written } = row!;
      tally.count('written', 'links', written);
      tally.count('there', 'links', different - written);
      tally.skip('links', 'it leads from a topic to itself', toItself);
      tally.skip('links', 'another row says the same', all - toItself - different);
      return { step: 'count', after: 0 };
    });
  }

  /** How many links of the dump are here. */
  async countHere(run: ImportRun): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `select count(distinct (l.from_topic_id, l.to_topic_id, l.kind))::int as count from (${linksHere}) here
         join topic_links l on l.community_id = $1 and l.from_topic_id = here.from_topic_id and l.to_topic_id = here.to_topic_id and l.kind = here.kind`,
      [currentCommunityId(), run.id, run.prefix],
    );
    return row!.count;
  }
}
