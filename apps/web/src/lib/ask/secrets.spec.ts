import { describe, expect, it } from '@jest/globals';
import { findSecrets, withoutSecret } from './secrets';

describe('findSecrets', () => {
  it.each([
    ['wpa_passphrase = plum-kettle-84', 'wpa_passphrase', 'plum-kettle-84'],
    ['{"password": "hunter2!"}', 'password', 'hunter2!'],
    ['api_key: abcd1234', 'api_key', 'abcd1234'],
    ['mot de passe : citron-vert', 'mot de passe', 'citron-vert'],
    ['Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc', 'Bearer', 'eyJhbGciOiJIUzI1NiJ9.e30.abc'],
    ['export K=AKIAIOSFODNN7EXAMPLE', 'AKIA', 'IOSFODNN7EXAMPLE'],
  ])('finds the value in %j', (text, name, value) => {
    const [secret] = findSecrets(text);
    expect(secret && text.slice(secret.start, secret.end)).toBe(value);
    expect(secret?.name).toBe(name);
  });

  it.each(['I forgot my password.', 'password = ********', 'token: <your token>', 'password=$PASSWORD', 'The passphrase is too short', ''])(
    'leaves %j alone',
    (text) => expect(findSecrets(text)).toEqual([]),
  );

  it('names the line, finds each once, and hides one without touching the rest', () => {
    const text = 'ssid = attic\npassword = first-one\nsecret_token: second-one';
    const secrets = findSecrets(text);
    expect(secrets.map(({ line }) => line)).toEqual([2, 3]);
    const hidden = withoutSecret(text, secrets[0]!);
    expect(hidden).toBe('ssid = attic\npassword = ••••••••\nsecret_token: second-one');
    expect(findSecrets(hidden).map(({ line }) => line)).toEqual([3]);
  });

  it('takes a long text without backtracking into trouble', () => {
    expect(findSecrets('password '.repeat(5_000))).toEqual([]);
    expect(findSecrets('-'.repeat(40_000))).toEqual([]);
  });
});
