import { describe, expect, it } from '@jest/globals';
import { readableLine } from './readable.js';

const noon = new Date(2026, 2, 1, 12, 30, 5).getTime();
const line = (fields: object) => readableLine(JSON.stringify({ level: 30, time: noon, ...fields }));

describe('a line of the log at a terminal', () => {
  it('is the time and what happened', () => {
    expect(line({ msg: 'PostgreSQL 18 is running.' })).toBe('12:30:05  PostgreSQL 18 is running.\n');
  });

  it('says how bad it is, and the details', () => {
    expect(line({ level: 40, msg: 'the job failed', task: 'send-mail', attempts: 2 })).toBe('12:30:05  Warning: the job failed (task send-mail, attempts 2)\n');
  });

  it('ends with where a failure came from', () => {
    expect(line({ level: 50, msg: 'a page failed', requestId: 'r1', err: { type: 'Error', message: 'lost', stack: 'Error: lost\n    at page.ts:1' } })).toBe(
      '12:30:05  Error: a page failed (requestId r1)\nError: lost\n    at page.ts:1\n',
    );
  });
});
