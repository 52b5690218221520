import { ConfigError, DomainError, EmbeddedPostgresError, toDomainError } from '#platform';
import { ImportFileError } from '#imports';

/** A command that can't be done; the message is one line and says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

const expected = [CommandError, ConfigError, DomainError, EmbeddedPostgresError, ImportFileError];

const byCode: Record<string, string> = {
  '53100': 'The disk of the database is full: free some space and run the same command again; what was begun goes on where it stopped.',
  '53200': 'The database server is out of memory: close other programs or give it more, and run the same command again.',
  '28P01': 'The database refuses the password in DATABASE_URL: check it.',
  '28000': 'The database refuses the user in DATABASE_URL: check the name and how it may connect.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it first.',
  '42501': 'The database user in DATABASE_URL may not do this: it has to own the database and may make roles.',
  ENOSPC: 'The disk is full: free some space and run the same command again.',
};

/** One line for what a person can act on; undefined for a fault of ours, which needs its stack. */
export function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (expected.some((known) => error instanceof known)) return error.message;
  const code = (error as { code?: unknown }).code;
  const known = typeof code === 'string' ? byCode[code] : undefined;
  if (known) return known;
  if (toDomainError(error)?.code === 'server.unavailable') return `The database can't be reached (${error.message}): check that it runs and run the same command again.`;
  return undefined;
}
