import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Outbound } from '#platform';
import { KeySets } from './key-sets.js';

const minute = 60_000;
const keyNamed = (kid: string, { publicKey }: { publicKey: KeyObject } = generateKeyPairSync('ed25519')) => ({ ...publicKey.export({ format: 'jwk' }), kid });

describe('keys at an address of the company’s', () => {
  let server: Server;
  let address = '';
  let asked = 0;
  let answer: { status: number; body: string } = { status: 200, body: '' };
  let now = Date.now();
  let sets: KeySets;

  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
    address = `http://localhost:${(server.address() as AddressInfo).port}/keys`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    asked = 0;
    sets = new KeySets(new Outbound({ HEARTH_INTERNAL_HOSTS: ['localhost'] }));
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    has(keyNamed('one'));
  });
  afterEach(() => void jest.restoreAllMocks());

  const has = (...keys: object[]) => (answer = { status: 200, body: JSON.stringify({ keys }) });
  const names = async (kid?: string) => (await sets.find(address, kid))?.map((key) => key.kid) ?? null;

  it('are fetched once, for everybody who waits', async () => {
    expect(await Promise.all([names('one'), names('one'), names()])).toEqual([['one'], ['one'], ['one']]);
    expect(asked).toBe(1);
  });

  it('are fetched again for a key that is new, but not for every name that somebody makes up', async () => {
    await names('one');
    now += minute;
    has(keyNamed('one'), keyNamed('two'));
    expect(await names('two')).toEqual(['two']);
    for (const name of ['a', 'b', 'c']) expect(await names(name)).toEqual([]);
    expect(asked).toBe(2);
  });

  it('are forgotten after they are gone there', async () => {
    await names('one');
    has(keyNamed('two'));
    now += 11 * minute;
    expect(await names('one')).toEqual([]);
  });

  it('work for an hour while nobody answers there, who is not asked at every token', async () => {
    await names('one');
    answer = { status: 503, body: '' };
    now += 30 * minute;
    expect(await names('one')).toEqual(['one']);
    expect(await names('one')).toEqual(['one']);
    expect(asked).toBe(2);
    now += 31 * minute;
    expect(await names('one')).toBeNull();
  });

  it.each([
    ['nothing', { status: 404, body: '' }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no set', { status: 200, body: '{}' }],
    ['too much', { status: 200, body: `{"keys":[],"more":"${'x'.repeat(100_000)}"}` }],
  ])('are none where there is %s', async (_, given) => {
    answer = given;
    expect(await names('one')).toBeNull();
    await expect(sets.fetch(address)).rejects.toThrow();
  });
});
