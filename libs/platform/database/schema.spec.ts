import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { inScope, ownerDataSource } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { schema } from '../../../apps/server/schema.js';

describe('the schema', () => {
  let test1: TestDatabase;
  beforeAll(async () => {
    test1 = await createTestDatabase();
  });
  afterAll(() => test1.close());

  test('migrations make what the entities say, nothing more and nothing less', async () => {
    const owner = ownerDataSource(test1.ownerUrl, schema);
    await owner.initialize();
    const wanted = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(wanted.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('every table is confined to a community', async () => {
    const open = await test1.database.query<{ relname: string }>(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not (relrowsecurity and relforcerowsecurity) and relname <> 'migrations'`,
    );
    expect(open).toEqual([]);
  });

  test('every table has one policy for the server, which compares its community for reading and writing alike', async () => {
    const policies = await test1.database.query<{ table: string; column: string; using: string; check: string; cmd: string; roles: string }>(
      `select c.relname as "table", case c.relname when 'communities' then 'id' else 'community_id' end as "column",
              pg_get_expr(p.polqual, c.oid) as using, pg_get_expr(p.polwithcheck, c.oid) as check, p.polcmd::text as cmd, p.polroles::text as roles
         from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polroles && array[0::oid, (select oid from pg_roles where rolname = current_user)]
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'`,
    );
    expect(policies.length).toBeGreaterThan(30);
    for (const { table, column, ...policy } of policies) {
      const condition = `(${column} = (NULLIF(current_setting('app.community_id'::text, true), ''::text))::uuid)`;
      expect({ table, ...policy }).toEqual({ table, using: condition, check: condition, cmd: '*', roles: '{0}' });
    }
  });

  test('every primary key and every unique index begins with the community', async () => {
    const others = await test1.database.query(
      `select c.relname as "table", i.indexrelid::regclass::text as "index"
         from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname not in ('migrations', 'communities') and a.attname <> 'community_id'`,
    );
    const without = await test1.database.query(
      `select relname from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'migrations'
          and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
    );
    expect({ others, without }).toEqual({ others: [], without: [] });
  });

  test('the server role owns nothing and reads no secret of the machinery', async () => {
    const owned = await test1.database.query(`select relname from pg_class where pg_get_userbyid(relowner) = current_user`);
    expect(owned).toEqual([]);
    await expect(test1.database.query('create table public.mine (id int)')).rejects.toThrow('permission denied');
    await expect(test1.database.query('alter table topics disable row level security')).rejects.toThrow('must be owner');
  });

  test('the server role cannot bypass row-level security', async () => {
    const [role] = await test1.database.query(`select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user`);
    expect(role).toEqual({ name: 'hearth_app', rolsuper: false, rolbypassrls: false });
  });

  test('a community neither sees nor writes the rows of another', async () => {
    const other = uuidv7();
    await test1.inCommunity(() => test1.database.query(`insert into groups (community_id, id, name) values ($1, $2, 'Ours')`, [test1.communityId, uuidv7()]));
    const seen = await inScope({ communityId: other, requestId: 'other' }, () => test1.database.query('select * from groups'));
    expect(seen).toEqual([]);
    const foreign = inScope({ communityId: other, requestId: 'other' }, () =>
      test1.database.query(`insert into groups (community_id, id, name) values ($1, $2, 'Theirs')`, [test1.communityId, uuidv7()]),
    );
    await expect(foreign).rejects.toThrow('row-level security');
  });

  test('without a community nothing is seen', async () => {
    expect(await test1.database.query('select * from groups')).toEqual([]);
  });

  test('a connection is told its community only when it changes', async () => {
    await test1.inCommunity(() => test1.database.query('select 1'));
    const before = test1.database.pool.switches;
    for (let i = 0; i < 20; i += 1) await test1.inCommunity(() => test1.database.query('select 1'));
    expect(test1.database.pool.switches).toBe(before);
  });

  test('communities with many connections never see one another under load', async () => {
    const names = await Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        const communityId = at % 2 === 0 ? test1.communityId : uuidv7();
        const rows = await inScope({ communityId, requestId: `r${at}` }, () => test1.database.query<{ n: string }>(`select count(*)::text as n from groups`));
        return [at % 2 === 0, rows[0]?.n];
      }),
    );
    for (const [ours, count] of names) expect(count).toBe(ours ? '1' : '0');
  });
});
