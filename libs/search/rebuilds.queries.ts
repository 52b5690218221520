import { statement } from '#platform';

export interface RebuildRow {
  engine: 'postgres' | 'meilisearch';
  /** Meilisearch's index has the first stage alone. */
  stage: 'documents' | 'postings' | 'tiers';
  /** Every topic below this number, or every chunk, is done in this stage. */
  reached: number;
  done: number;
  total: number;
  startedAt: Date;
}

const columns = `engine, stage, reached, done, total, started_at as "startedAt"`;

export const rebuildOf = statement<RebuildRow>('search.rebuild-of', `select ${columns} from search_rebuilds where community_id = $1 and engine = $2`);

export const allRebuilds = statement<RebuildRow>('search.all-rebuilds', `select ${columns} from search_rebuilds where community_id = $1 order by engine`);

/** Values: community, engine, stage, reached, done, total. */
export const markRebuild = statement<object>(
  'search.mark-rebuild',
  `insert into search_rebuilds (community_id, engine, stage, reached, done, total) values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, engine) do update set stage = excluded.stage, reached = excluded.reached, done = excluded.done, total = excluded.total`,
);

export const endRebuild = statement<object>('search.end-rebuild', `delete from search_rebuilds where community_id = $1 and engine = $2`);
