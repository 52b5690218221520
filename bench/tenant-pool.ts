import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { appRole, inScope, system, TenantPool } from '#platform';
import type { ResultRow } from './report.js';

interface Setting {
  size: string;
  url: string;
  communityId: string;
  memberIds: readonly string[];
  seconds: number;
}

type Read = (communityId: string, memberId: string) => Promise<{ rows: unknown[] }>;

const connections = 10;
const byKey = { name: 'member', text: 'select id, handle, display_name from members where community_id = $1 and id = $2' };

/** What row-level security costs a read by primary key: without it, on connections that remember, and with a setting for each read. */
export async function measureTenantPool({ size, url, communityId, memberIds, seconds }: Setting): Promise<ResultRow[]> {
  const bare = new pg.Pool({ connectionString: url, max: connections });
  const tenants = new TenantPool({ connectionString: url, max: connections });
  const fixed = new pg.Pool({ connectionString: url, max: connections, options: `-c role=${appRole} -c app.community_id=${communityId}` });
  const each = new pg.Pool({ connectionString: url, max: connections, options: `-c role=${appRole}` });
  const other = uuidv7();
  const scoped = (id: string, memberId: string) => inScope({ communityId: id, requestId: 'bench', actor: system }, () => tenants.query({ ...byKey, values: [id, memberId] }));
  const ways: [string, Read, string[]][] = [
    ['no policy', (id, memberId) => bare.query({ ...byKey, values: [id, memberId] }), [communityId]],
    ['policy, a connection for one community alone', (id, memberId) => fixed.query({ ...byKey, values: [id, memberId] }), [communityId]],
    ['remembered, one community', scoped, [communityId]],
    ['remembered, two communities by turns', scoped, [communityId, other]],
    ['set for each read', (id, memberId) => setForOneRead(each, id, memberId), [communityId]],
  ];
  try {
    // The first round warms up; from then on all run with AsyncLocalStorage in use, as in the server.
    for (const [, read, communityIds] of ways) await measure(read, communityIds, memberIds, 0.5);
    const rows: ResultRow[] = [];
    for (const [name, read, communityIds] of ways) {
      const value = await measure(read, communityIds, memberIds, seconds);
      rows.push({ workload: `tenant pool: ${name}`, size, value, unit: 'reads/s', p95: null, floorRatio: value / (rows[0]?.value ?? value), target: null, met: null });
    }
    return rows;
  } finally {
    await Promise.all([bare.end(), tenants.end(), fixed.end(), each.end()]);
  }
}

/** Reads a second that all connections together do, each asking again as soon as it has its answer. */
async function measure(read: Read, communityIds: string[], memberIds: readonly string[], seconds: number): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  let reads = 0;
  const ask = async (connection: number): Promise<void> => {
    for (let turn = connection; performance.now() < end; turn += 1) {
      await read(communityIds[turn % communityIds.length]!, memberIds[turn % memberIds.length]!);
      reads += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => ask(connection)));
  return reads / ((performance.now() - began) / 1_000);
}

async function setForOneRead(pool: pg.Pool, communityId: string, memberId: string): Promise<{ rows: unknown[] }> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'set', text: `select set_config('app.community_id', $1, true)`, values: [communityId] });
    const result = await client.query({ ...byKey, values: [communityId, memberId] });
    await client.query('commit');
    return result;
  } finally {
    client.release();
  }
}
