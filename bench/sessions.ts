import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Generated } from './generate.js';

export const cookie = (token: string): Record<string, string> => ({ cookie: `hearth_session=${token}` });

/** Sessions of the first members, as the cookie's tokens; they get the role. */
export async function signIn(url: string, { communityId, memberIds }: Generated, count: number, role = 'member'): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tokens = memberIds.slice(0, count).map(() => randomBytes(32).toString('base64url'));
    await client.query('update members set role = $3 where community_id = $1 and id = any($2::uuid[])', [communityId, memberIds.slice(0, count), role]);
    for (const [at, token] of tokens.entries()) {
      await client.query(`insert into sessions (community_id, id, member_id, token_hash, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')`, [communityId, uuidv7(), memberIds[at], createHash('sha256').update(token).digest()]);
    }
    return tokens;
  } finally {
    await client.end();
  }
}
