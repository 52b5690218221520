import pg from 'pg';

/** Fills a database: nothing waits for the disk, and what is made once is made with much memory. */
export async function filling<Result>(url: string, fill: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2`);
    return await fill(client);
  } finally {
    await client.end();
  }
}

/** Fills tables without their indexes, which are made at the end, each in one go. */
export async function withoutIndexes<Result>(client: pg.Client, tables: readonly string[], fill: () => Promise<Result>): Promise<Result> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relname = any($1) and not i.indisprimary and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  const result = await fill();
  for (const { definition } of rows) await client.query(definition);
  return result;
}

/** The same without their primary keys too, and outside of the write-ahead log: for tables of millions of rows that nothing refers to. */
export async function asBareTables<Result>(client: pg.Client, tables: readonly string[], fill: () => Promise<Result>): Promise<Result> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relname = any($1) and k.contype = 'p'`,
    [tables],
  );
  return withoutIndexes(client, tables, async () => {
    for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
    for (const table of tables) await client.query(`alter table ${table} set unlogged`);
    const result = await fill();
    for (const { table, name, definition } of rows) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    return result;
  });
}

/** SQL for an id that follows from a text, in the form of a random UUID. */
export const idOf = (text: string): string => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
