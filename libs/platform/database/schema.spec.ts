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
