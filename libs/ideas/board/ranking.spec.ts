import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { hot, hotSql, wilson, wilsonSql } from './ranking.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const asked = async (sql: string): Promise<number> => (await database.inCommunity(() => database.database.query<{ value: number }>(`select ${sql} as value`)))[0]!.value;

describe('Wilson’s lower bound at z 1.28', () => {
  // From the closed form, worked out by hand for 1 of 1 and 5 of 10: 1/(1+z²) and .5 - z·sqrt(.025 + z²/400)/(1 + z²/10).
  test.each([
    [0, 0, 0],
    [1, 0, 0.379_018],
    [5, 5, 0.312_400],
    [90, 10, 0.854_921],
    [0, 10, 0],
  ])('of %d for and %d against', async (up, down, bound) => {
    expect(wilson(up, down)).toBeCloseTo(bound, 5);
    expect(await asked(wilsonSql(String(up), String(down)))).toBeCloseTo(wilson(up, down), 12);
  });
});

describe('hot', () => {
  test.each([
    // (5·1 - 1) / 2^1.4 ; (5·10 + 3·4 - 1) / 26^1.4 ; -1 / 722^1.4
    [1, 0, 0, 1.515_717],
    [10, 4, 24, 0.637_334],
    [0, 0, 720, -0.000_099_54],
  ])('with %d votes and %d comments after %d hours', async (votes, comments, hours, expected) => {
    expect(hot(votes, comments, hours)).toBeCloseTo(expected, 5);
    expect(await asked(hotSql(String(votes), String(comments), `(now() - interval '${hours} hours')`))).toBeCloseTo(hot(votes, comments, hours), 12);
  });
});
