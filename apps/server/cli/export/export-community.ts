import type { INestApplicationContext } from '@nestjs/common';
import { Communities } from '#identity';
import { currentCommunityId, Database } from '#platform';
import type pg from 'pg';
import { sections } from './export.queries.js';

/** Grows when a reader of the format has to change. */
export const exportVersion = 1;

const rowsAtOnce = 1_000;

export interface ExportOptions {
  /** Also what a guest may not see: addresses, voters, deleted and closed-off content. */
  withPrivate: boolean;
  /** Counts what is written, by the type of the line. */
  counts: Record<string, number>;
  tell: (written: number, total: number) => void;
}

/**
 * The community as lines of JSON: a head, every row, and an end with the counts. All lines show the same moment; memory
 * does not grow with the community.
 */
export async function* exportLines(app: INestApplicationContext, { withPrivate, counts, tell }: ExportOptions): AsyncGenerator<string> {
  const community = await headOf(app, withPrivate);
  const client = await app.get(Database).pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('statement_timeout', '0', true)`);
    const total = await totalOf(client);
    let written = 0;
    yield lineOf({ type: 'hearth-export', version: exportVersion, exportedAt: new Date().toISOString(), private: withPrivate, community });
    for (const { type, sql } of sections(withPrivate)) {
      counts[type] = 0;
      for await (const rows of pages(client, sql)) {
        yield rows.map((row) => lineOf({ type, ...row })).join('');
        counts[type] += rows.length;
        written += rows.length;
        tell(written, Math.max(written, total));
      }
    }
    yield lineOf({ type: 'end', counts });
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function headOf(app: INestApplicationContext, withPrivate: boolean): Promise<object> {
  const { name, settings } = await app.get(Communities).current();
  const { tagline, look, defaultLocale, enabledLocales } = settings;
  return { name, settings: withPrivate ? settings : { tagline, look, defaultLocale, enabledLocales } };
}

async function* pages(client: pg.PoolClient, sql: string): AsyncGenerator<object[]> {
  await client.query(`declare export_rows no scroll cursor for ${sql}`, [currentCommunityId()]);
  for (;;) {
    const { rows } = await client.query<object>(`fetch ${rowsAtOnce} from export_rows`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close export_rows');
}

/** About how many lines there will be: what most of them are. */
async function totalOf(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ total: number }>(
    `select ((select count(*) from members where community_id = $1) + (select count(*) from topics where community_id = $1) + (select count(*) from posts where community_id = $1))::int as total`,
    [currentCommunityId()],
  );
  return rows[0]!.total;
}

function lineOf(line: object): string {
  return `${JSON.stringify(line)}\n`;
}
