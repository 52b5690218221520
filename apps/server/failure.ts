import { existsSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, DomainError, EmbeddedPostgresError, OldServerError, readConfig, toDomainError } from '#platform';

const expected = [ConfigError, DomainError, EmbeddedPostgresError, OldServerError];

const diskFull = 'The disk of the database is full: free some space and start again; what was begun goes on where it stopped.';
const byCode: Record<string, string> = {
  '53100': diskFull,
  '53200': 'The database server is out of memory: close other programs or give it more, and start again.',
  '28P01': 'The database refuses the password in DATABASE_URL: check it.',
  '28000': 'The database refuses the user in DATABASE_URL: check the name and how it may connect.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it first.',
  '42501': 'The database user in DATABASE_URL may not do this: it has to own the database and may make roles.',
  ENOSPC: 'The disk is full: free some space and start again.',
};

/** Below it PostgreSQL, which writes its log in pieces of 16 MB, ends without a word to its clients. */
const leastFreeBytes = 32 * 1_024 * 1_024;

function isEmbeddedDiskFull(): boolean {
  const { DATABASE_URL, HEARTH_DATA } = readConfig();
  const folder = resolve(HEARTH_DATA);
  if (DATABASE_URL || !existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastFreeBytes;
}

/** One line for what the operator can act on; undefined for a fault of ours, which needs its stack. */
export function explainFailure(error: unknown, isDiskFull = isEmbeddedDiskFull): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (expected.some((known) => error instanceof known)) return error.message;
  const code = (error as { code?: unknown }).code;
  const known = typeof code === 'string' ? byCode[code] : undefined;
  if (known) return known;
  if (toDomainError(error)?.code !== 'server.unavailable') return undefined;
  return isDiskFull() ? diskFull : `The database can't be reached (${error.message || String(code)}): check that it runs and that DATABASE_URL is right, and start again.`;
}
