import { describe, expect, it } from '@jest/globals';
import { OldServerError, refuseOldServer } from './server-version.js';

const server = (version: number) => ({ query: () => Promise.resolve({ rows: [{ version }] }) }) as unknown as Parameters<typeof refuseOldServer>[0];

describe('the database server', () => {
  it('is refused when it is too old, with what to do', async () => {
    await expect(refuseOldServer(server(14))).rejects.toThrow(new OldServerError('The database server is PostgreSQL 14 and Hearth needs 15 or newer: name a newer one in DATABASE_URL.'));
  });

  it('is taken otherwise', async () => {
    await expect(refuseOldServer(server(15))).resolves.toBeUndefined();
  });
});
