import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { ResolvedTag } from '#spaces';
import { tagSlug } from '../mapping/tag-slugs.js';
import type { ImportRun } from './import-run.js';
import type { ReportKind, TagContent } from './import-state.js';
import { StagingRepository } from './staging.repository.js';
import { resolvedTags } from './topics.queries.js';
import { WriteLinks } from './write-links.js';

export type ReportCounts = Record<'questions' | 'answers' | 'comments' | 'members' | 'votes' | 'tags' | 'links', number> & { /** Of the questions, where boards were named. */ ideas?: number };

const found: Record<Exclude<keyof ReportCounts, 'tags' | 'links' | 'members'>, { table: string; kinds: string; mark: string; only?: string }> = {
  questions: { table: 'topics', kinds: `'question'`, mark: '' },
  ideas: { table: 'topics', kinds: `'question'`, mark: '', only: `x.kind = 'idea'` },
  answers: { table: 'posts', kinds: `'answer'`, mark: '' },
  comments: { table: 'posts', kinds: `'comment'`, mark: 'c' },
  votes: { table: 'votes', kinds: `'up', 'down'`, mark: 'v' },
};

const pageSize = 1_000;

/** Counts in the database what was read from the dump. */
@Injectable()
export class CheckCounts {
  constructor(
    private readonly database: Database,
    private readonly staging: StagingRepository,
    private readonly links: WriteLinks,
  ) {}

  /** The counts, and a sentence for each that is not what was read. */
  run(run: ImportRun): Promise<{ counts: ReportCounts; faults: string[] }> {
    return this.database.tx.run(async () => {
      await this.database.query(`select set_config('statement_timeout', '0', true)`);
      const counts: ReportCounts = {
        questions: await this.here(run, 'questions'),
        ...(run.boards.length > 0 && { ideas: await this.here(run, 'ideas') }),
        answers: await this.here(run, 'answers'),
        comments: await this.here(run, 'comments'),
        members: await this.members(run),
        votes: await this.here(run, 'votes'),
        tags: await this.tags(run),
        links: await this.links.countHere(run),
      };
      return { counts, faults: faultsOf(run, counts) };
    });
  }

  private async here({ id, prefix }: ImportRun, what: keyof typeof found): Promise<number> {
    const { table, kinds, mark, only = 'true' } = found[what];
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from import_rows r join ${table} x on x.community_id = $1 and x.external_id = $3 || '${mark}' || r.id
        where r.community_id = $1 and r.import_id = $2 and r.kind in (${kinds}) and ${only}`,
      [currentCommunityId(), id, prefix],
    );
    return row!.count;
  }

  private async members({ id, site }: ImportRun): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from import_rows r
         join members m on m.community_id = $1 and m.external_source = $3 and m.external_id = r.id::text
        where r.community_id = $1 and r.import_id = $2 and r.kind = 'user'`,
      [currentCommunityId(), id, site.source],
    );
    return row!.count;
  }

  private async tags({ id }: ImportRun): Promise<number> {
    const seen = new Set<string>();
    for (let after = 0; ; ) {
      const page = await this.staging.page<TagContent>(id, 'tag', after, pageSize);
      const last = page.at(-1);
      if (!last) return seen.size;
      after = last.id;
      const rows = await this.database.query<ResolvedTag & { given: string }>(resolvedTags, [currentCommunityId(), page.map(({ content }) => tagSlug(content.name))]);
      for (const { given } of rows) seen.add(given);
    }
  }
}

function faultsOf({ tally }: ImportRun, counts: ReportCounts): string[] {
  const { written, there } = tally.state;
  const expected = (kind: keyof ReportCounts): number => (written[kind as ReportKind] ?? 0) + (there[kind as ReportKind] ?? 0);
  const wrong = (Object.keys(counts) as (keyof ReportCounts)[]).filter((kind) => counts[kind] !== expected(kind));
  return [
    ...wrong.map((kind) => `${expected(kind)} ${kind} should be here and ${counts[kind]} are.`),
    ...Object.entries(tally.unaccounted()).map(([kind, count]) => `${count} rows of ${kind} were neither written nor skipped.`),
  ];
}
