import { describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { coverLink, linkHash, nextLink, seal, sha256, unseal, voterOf, type Opening } from './chain.js';

const key = randomBytes(32);
const voter = voterOf('01900000-0000-7000-8000-000000000001', key);
const ballot = { choice: 1, guess: [40, 60] };
const largest = { choice: 11, guess: Array.from({ length: 12 }, () => 100) };

describe('a link of the chain', () => {
  test('is the hash of the one before, its place and the commitment to its opening', () => {
    const opening = '{"salt":"00"}';
    const commitment = createHash('sha256').update(opening).digest('hex');
    const previous = sha256('definition');
    expect(linkHash(previous, 7, opening).toString('hex')).toBe(createHash('sha256').update(`${previous.toString('hex')}\n7\n${commitment}`).digest('hex'));
  });

  test('opens to its ballot, with a salt of its own', () => {
    const [first, second] = [1, 1].map(() => JSON.parse(unseal(nextLink(sha256(''), 1, key, voter, ballot).sealed, key)) as Opening);
    expect(first).toMatchObject({ voter: voter.toString('hex'), ...ballot });
    expect(first!.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(second!.salt).not.toBe(first!.salt);
  });

  // Somebody who guesses the choice and knows the voter cannot try it against the published head: the salt is missing.
  test('of the same ballot is another one each time', () => {
    const hashes = new Set(Array.from({ length: 20 }, () => nextLink(sha256(''), 1, key, voter, ballot).hash.toString('hex')));
    expect(hashes.size).toBe(20);
  });

  test('without a ballot looks as every other does until it is opened', () => {
    const cover = coverLink(sha256(''), 1, key);
    const sizes = [cover, nextLink(sha256(''), 1, key, voter, ballot), nextLink(sha256(''), 1, key, voter, largest)].map((link) => [link.voter.length, link.sealed.length, link.hash.length]);
    expect(new Set(sizes.map(String)).size).toBe(1);
    expect(cover.sealed.includes('cover')).toBe(false);
    expect(JSON.parse(unseal(cover.sealed, key))).toMatchObject({ cover: true });
  });

  test('cannot be opened with another key, nor when it was changed', () => {
    const sealed = seal('{}', key);
    expect(() => unseal(sealed, randomBytes(32))).toThrow();
    sealed[20]! ^= 1;
    expect(() => unseal(sealed, key)).toThrow();
  });
});

test('a voter is the same in one round and another in the next', () => {
  const member = '01900000-0000-7000-8000-000000000002';
  expect(voterOf(member, key)).toEqual(voterOf(member, key));
  expect(voterOf(member, randomBytes(32))).not.toEqual(voterOf(member, key));
});
