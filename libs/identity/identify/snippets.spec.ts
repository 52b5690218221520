import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readIdentifyToken } from './identify-token.js';

const guide = readFileSync('docs/identify.md', 'utf8');
const snippetIn = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)![1]!;
const key = { id: '01900000-0000-7000-8000-0000000000a1', secret: 'a secret of the shop, of 32 bytes' };
const user = { id: 42, name: 'Zoë "Z" Ødegaard', email: 'zoe@example.com', emailVerified: true };
const asJson = JSON.stringify(JSON.stringify(user));

const asciiJson = (text: string): string => JSON.stringify(text).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
const asArguments = [String(user.id), user.name, user.email].map(asciiJson).join(', ') + `, true, "${key.id}", "${key.secret}"`;

interface Program {
  language: string;
  command: string;
  file: string;
  before?: string;
  call: string;
  /** Where the call is not simply put after the snippet. */
  whole?: (snippet: string, call: string) => string;
}

/** How each language runs its snippet and prints a token. */
const programs: Program[] = [
  { language: 'js', command: process.execPath, file: 'token.mjs', call: `console.log(communityToken(JSON.parse(${asJson}), { kid: '${key.id}', secret: '${key.secret}' }));` },
  { language: 'python', command: 'python3', file: 'token.py', call: `print(community_token(json.loads(${asJson}), '${key.id}', '${key.secret}'))` },
  { language: 'php', command: 'php', file: 'token.php', before: '<?php\n', call: `echo community_token(json_decode(${asJson}, true), '${key.id}', '${key.secret}');` },
  {
    language: 'java', command: 'java', file: 'Token.java', call: `public static void main(String[] words) throws Exception { System.out.println(of(${asArguments})); }`,
    whole: (snippet, call) => snippet.replace(/\}\s*$/, `${call}\n}`),
  },
  { language: 'ruby', command: 'ruby', file: 'token.rb', call: `puts community_token(JSON.parse(${asJson}), '${key.id}', '${key.secret}')` },
];

describe('the guide for servers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-snippets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const { language, command, file, before = '', call, whole } of programs) {
    const isThere = spawnSync(command, ['--version']).status === 0;
    (isThere ? it : it.skip)(`makes a token in ${language} that is taken`, async () => {
      const path = join(folder, file);
      writeFileSync(path, whole?.(snippetIn(language), call) ?? `${before}${snippetIn(language)}\n${call}\n`);
      const { stdout, stderr } = spawnSync(command, [path], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(await readIdentifyToken(stdout.trim(), () => [{ id: key.id, kid: key.id, alg: 'HS256', key: new TextEncoder().encode(key.secret) }], ['https://community.example.com'])).toMatchObject({ keyId: key.id, subject: '42', name: user.name, email: user.email, emailVerified: true, tokenId: expect.any(String) });
    });
  }

  it('makes a token in Node by a key of the server’s own that is taken', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const lines = /```js\n([\s\S]*?)```/.exec(guide.slice(guide.indexOf('## Keys of your own')))![1]!;
    const { signedToken } = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as { signedToken: (person: typeof user, by: { kid: string; privateKey: string }) => string };
    const token = signedToken(user, { kid: 'shop', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() });
    expect(await readIdentifyToken(token, () => [{ id: null, kid: 'shop', alg: 'EdDSA', key: publicKey }], [])).toMatchObject({ subject: '42', name: user.name, emailVerified: true });
  });
});
