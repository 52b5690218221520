import type pg from 'pg';

/** The oldest PostgreSQL on which the schema was made and used. */
export const oldestServerVersion = 15;

/** A database server on which Hearth can't run; the message is one line and says what to do. */
export class OldServerError extends Error {
  override readonly name = 'OldServerError';
}

/** Throws an OldServerError before anything is made there that only a newer server would understand. */
export async function refuseOldServer(client: Pick<pg.Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`);
  const { version } = rows[0]!;
  if (version < oldestServerVersion) throw new OldServerError(`The database server is PostgreSQL ${version} and Hearth needs ${oldestServerVersion} or newer: name a newer one in DATABASE_URL.`);
}
