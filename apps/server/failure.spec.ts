import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '#platform';
import { explainFailure } from './failure.js';

const failure = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('a start that fails', () => {
  it.each([
    ['a database that is not there', failure('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'), "The database can't be reached (connect ECONNREFUSED 127.0.0.1:5432): check that it runs and that DATABASE_URL is right, and start again."],
    ['one behind two addresses, of which Node says nothing', failure('ECONNREFUSED'), "The database can't be reached (ECONNREFUSED): check that it runs and that DATABASE_URL is right, and start again."],
    ['a wrong password', failure('28P01'), 'The database refuses the password in DATABASE_URL: check it.'],
    ['a wrong setting', new ConfigError(['PORT: is wrong']), 'The configuration has 1 fault:\n  - PORT: is wrong'],
  ])('by %s is explained in a sentence', (_, error, sentence) => {
    expect(explainFailure(error, () => false)).toBe(sentence);
  });

  it('by a database that ended because its disk is full sends nobody to look for it elsewhere', () => {
    expect(explainFailure(failure('EPIPE', 'write EPIPE'), () => true)).toMatch(/^The disk of the database is full: free some space/);
  });

  it('by a fault of ours is not', () => {
    expect(explainFailure(new TypeError('x is not a function'))).toBeUndefined();
  });
});
