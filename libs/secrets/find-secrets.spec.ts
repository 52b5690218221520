import { describe, expect, test } from '@jest/globals';
import { findSecrets, withoutSecret, type SecretKind } from './index.js';
import { harmless, planted } from './planted.js';

const found = (text: string) => findSecrets(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what is found', () => {
  test.each(planted)('%s in %j', (kind, text, value) => expect(found(text)).toContainEqual([kind, value]));

  test.each<[string, string]>([
    ['wpa_passphrase = plum-kettle-84', 'wpa_passphrase'],
    ['{"password": "hunter2!"}', 'password'],
    ['mot de passe : citron-vert', 'mot de passe'],
    ['Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc', 'Bearer'],
    ['export K=AKIAIOSFODNN7EXAMPLE', 'AKIA'],
    ['Write to rowan@larch.example.org', ''],
  ])('%j is called %j', (text, name) => expect(findSecrets(text)[0]?.name).toBe(name));
});

describe('what is left alone', () => {
  test.each(harmless)('%j', (text) => expect(found(text)).toEqual([]));
});

test('names the line, finds each once, and hides one without touching the rest', () => {
  const text = 'ssid = attic\npassword = first-one\nsecret_token: second-one';
  const secrets = findSecrets(text);
  expect(secrets.map(({ line }) => line)).toEqual([2, 3]);
  const hidden = withoutSecret(text, secrets[0]!);
  expect(hidden).toBe('ssid = attic\npassword = ••••••••\nsecret_token: second-one');
  expect(findSecrets(hidden).map(({ line }) => line)).toEqual([3]);
  expect(withoutSecret(text, secrets[1]!, '(removed)')).toBe('ssid = attic\npassword = first-one\nsecret_token: (removed)');
});

test('what is hidden is not found again', () => {
  const left: [SecretKind, string][] = [];
  for (const [kind, text] of planted) {
    let hidden = text;
    for (let rounds = 0; rounds < 5 && findSecrets(hidden).length > 0; rounds += 1) hidden = withoutSecret(hidden, findSecrets(hidden)[0]!);
    if (findSecrets(hidden).length > 0) left.push([kind, hidden]);
  }
  expect(left).toEqual([]);
});

/** Text of the longest post, of what each rule begins with. */
test.each(['password ', '-', '-----BEGIN PRIVATE KEY-----\n', 'a@', 'a.', '1 ', '12 Ab ', '+33 ', '0.', 'a:b:', 'DE12 ', 'ab://c:', 'eyJ', '1 rue de la ', 'شارع ', 'tel ', 'http://a ', 'Abstr. 1', '1::', 'password = x1 '])(
  'takes time in proportion to the text: %j',
  (piece) => {
    const cpu = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const before = process.cpuUsage();
      findSecrets(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    };
    cpu(10_000);
    expect(cpu(40_000)).toBeLessThan(1_000);
  },
);
