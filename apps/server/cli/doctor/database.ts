import pg from 'pg';
import { appRole, oldestServerVersion, type Schema } from '#platform';
import { fault, look, ok, warning, type Finding } from './finding.js';

const longWaitMinutes = 10;
const extensions = ['pg_trgm', 'intarray'];

/** Looks at the server, the role, the migrations and the queue as the owner of the schema. */
export async function lookAtDatabase(ownerUrl: string, schema: Schema): Promise<{ findings: Finding[]; isMigrated: boolean }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const migrations = await lookAtMigrations(client, schema);
    const isMigrated = migrations.every(({ state }) => state !== 'fault');
    const findings = [
      ...(await look('PostgreSQL', () => lookAtServer(client))),
      ...migrations,
      ...(isMigrated ? await look('row-level security', () => lookAtSecurity(client)) : []),
      ...(isMigrated ? await look('jobs', () => lookAtJobs(client)) : []),
    ];
    return { findings, isMigrated };
  } finally {
    await client.end();
  }
}

async function lookAtServer(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ version: number; encoding: string; missing: string[] }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
            array(select name from unnest($1::text[]) as name where not exists (select from pg_available_extensions a where a.name = name)) as missing`,
    [extensions],
  );
  const { version, encoding, missing } = rows[0]!;
  if (version < oldestServerVersion) return [fault('PostgreSQL', `is version ${version}; Hearth needs ${oldestServerVersion} or newer.`)];
  if (encoding !== 'UTF8') return [fault('PostgreSQL', `the database is encoded in ${encoding}: create one in UTF8.`)];
  if (missing.length > 0) return [fault('PostgreSQL', `lacks the extensions ${missing.join(', ')}: install its "contrib" package.`)];
  return [ok('PostgreSQL', `version ${version} with ${extensions.join(' and ')}`)];
}

async function lookAtMigrations(client: pg.Client, { migrations }: Schema): Promise<Finding[]> {
  const { rows: tables } = await client.query(`select to_regclass('public.migrations') as found`);
  const { rows } = tables[0].found ? await client.query<{ name: string }>('select name from migrations') : { rows: [] };
  const done = new Set(rows.map(({ name }) => name));
  const known = migrations.map((Migration) => new Migration().name);
  const pending = known.filter((name) => !done.has(name));
  const unknown = [...done].filter((name) => !known.includes(name));
  if (unknown.length > 0) return [fault('migrations', `the database comes from a newer Hearth (${unknown.join(', ')}): start that one.`)];
  if (pending.length > 0) return [fault('migrations', `${pending.length} are waiting (${pending.join(', ')}): run "hearth migrate", or start the server.`)];
  return [ok('migrations', `all ${known.length} are done`)];
}

async function lookAtSecurity(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ bypasses: boolean; open: string[] }>(
    `select (select rolsuper or rolbypassrls from pg_roles where rolname = $1) as bypasses,
            array(select relname::text from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                    and not (relrowsecurity and relforcerowsecurity) and relname <> 'migrations' order by 1) as open`,
    [appRole],
  );
  const { bypasses, open } = rows[0]!;
  if (bypasses) return [fault('row-level security', `the role ${appRole} passes it by: alter role ${appRole} nosuperuser nobypassrls.`)];
  if (open.length > 0) return [fault('row-level security', `does not guard the tables ${open.join(', ')}.`)];
  return [ok('row-level security', `guards every table from ${appRole}`)];
}

async function lookAtJobs(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ dead: number; waiting: number; oldest: number }>(
    `select count(*) filter (where attempts >= max_attempts)::int as dead, count(*) filter (where attempts < max_attempts and run_at <= now())::int as waiting,
            coalesce(extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at <= now())) / 60, 0)::int as oldest
       from graphile_worker.jobs`,
  );
  const { dead, waiting, oldest } = rows[0]!;
  return [
    dead > 0 ? fault('jobs', `${dead} failed for good: see the admin's job page, where they can be tried again.`) : ok('jobs', `none failed for good, ${waiting} wait`),
    ...(oldest >= longWaitMinutes ? [warning('jobs', `the oldest waits since ${oldest} minutes: is a worker running (HEARTH_ROLES)?`)] : []),
  ];
}
