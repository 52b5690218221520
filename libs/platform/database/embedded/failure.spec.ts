import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError, explainFailure } from './failure.js';

describe('explainFailure', () => {
  it.each([
    ['ENOSPC: no space left on device, write', /disk that holds \/srv\/data is full: free at least 300 MB/],
    ['PANIC:  could not write to file "pg_wal/xlogtemp.29": No space left on device', /is full/],
    ['could not extend file: Disk quota exceeded', /is full/],
    ["EROFS: read-only file system, mkdir '/srv/data'", /read-only disk: mount it writable/],
    ["EACCES: permission denied, mkdir '/srv/data'", /may not write to \/srv\/data: give that folder/],
    ["ENOTDIR: not a directory, mkdir '/srv/data'", /it or a folder above it is a file/],
    ["ENOENT: no such file or directory, mkdir '/srv/data'", /the disk it should be on is missing or read-only/],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /too little memory/],
  ])('says what to do about %j', (cause, message) => {
    const failure = explainFailure('Starting', '/srv/data', new Error(cause));
    expect(failure.message).toMatch(message);
    expect(failure.message).not.toContain('\n');
  });

  it('keeps the last fatal line of an unknown failure', () => {
    const log = 'LOG:  starting\nFATAL:  invalid value for parameter "port": "x"\nLOG:  database system is shut down\n';
    expect(explainFailure('Starting PostgreSQL', '/srv/data', log).message).toBe(
      'Starting PostgreSQL failed in /srv/data: FATAL:  invalid value for parameter "port": "x"',
    );
  });

  it('leaves an explained failure as it is', () => {
    const explained = new EmbeddedPostgresError('The disk is on fire.');
    expect(explainFailure('Starting', '/srv/data', explained)).toBe(explained);
  });
});
