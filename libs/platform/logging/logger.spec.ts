import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { loggerTo } from './logger.js';

function logged(fields: object): string {
  let text = '';
  loggerTo((line) => (text += line)).error(fields, 'it failed');
  return text;
}

describe('the log', () => {
  it('holds nobody’s address, whoever hands it over', () => {
    expect(logged({ member: { id: 'm1', email: 'olga@example.com', password: 'olga@example.com', token: 'olga@example.com' } })).not.toContain('olga');
  });

  it('says which statement failed and why, without what the database quotes', () => {
    const cause = Object.assign(new Error('duplicate key value violates unique constraint "members_email"'), {
      code: '23505',
      detail: 'Key (email)=(olga@example.com) already exists.',
      where: 'COPY members, line 1: "olga@example.com"',
      client: { secretKey: 4711, _activeQuery: { values: ['olga@example.com'] } },
    });
    const text = logged({ err: new QueryFailedError('insert into members (email) values ($1)', ['olga@example.com'], cause) });
    expect(text).not.toMatch(/olga|4711/);
    expect(text).toContain('members_email');
    expect(text).toContain('23505');
  });
});
