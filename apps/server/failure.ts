import { ConfigError, DomainError, EmbeddedPostgresError, OldServerError, toDomainError } from '#platform';

const expected = [ConfigError, DomainError, EmbeddedPostgresError, OldServerError];

const byCode: Record<string, string> = {
  '53100': 'The disk of the database is full: free some space and start again; what was begun goes on where it stopped.',
  '53200': 'The database server is out of memory: close other programs or give it more, and start again.',
  '28P01': 'The database refuses the password in DATABASE_URL: check it.',
  '28000': 'The database refuses the user in DATABASE_URL: check the name and how it may connect.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it first.',
  '42501': 'The database user in DATABASE_URL may not do this: it has to own the database and may make roles.',
  ENOSPC: 'The disk is full: free some space and start again.',
};

/** One line for what the operator can act on; undefined for a fault of ours, which needs its stack. */
export function explainFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (expected.some((known) => error instanceof known)) return error.message;
  const code = (error as { code?: unknown }).code;
  const known = typeof code === 'string' ? byCode[code] : undefined;
  if (known) return known;
  if (toDomainError(error)?.code === 'server.unavailable') return `The database can't be reached (${error.message || String(code)}): check that it runs and that DATABASE_URL is right, and start again.`;
  return undefined;
}
