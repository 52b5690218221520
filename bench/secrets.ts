import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import sax from 'saxes';
import { findSecrets, type SecretKind } from '../libs/secrets/index.js';
import { planted } from '../libs/secrets/planted.js';
import { textOfHtml } from './mails.js';

/**
 * Measures the scan for secrets: what it finds of those that are planted, and how often it speaks up on real posts and comments
 * of a Stack Exchange dump: `npm run bench:secrets -- [--show] <folder> ...`. With --show it prints each place that it found
 * there, for a person to judge.
 */
const { positionals: dumps, values } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } });

const kinds = [...new Set(planted.map(([kind]) => kind))];
console.log('| kind | planted | found |\n|---|---|---|');
for (const kind of kinds) {
  const texts = planted.filter(([planted]) => planted === kind);
  const found = texts.filter(([, text, value]) => findSecrets(text).some((secret) => secret.kind === kind && text.slice(secret.start, secret.end) === value));
  console.log(`| ${kind} | ${texts.length} | ${found.length} |`);
}

for (const dump of dumps) {
  const texts = (await Promise.all([textsOf(dump, 'Posts.xml', 'Body'), textsOf(dump, 'Comments.xml', 'Text')])).flat();
  const hits = new Map<SecretKind, { places: number; texts: Set<number> }>();
  const before = process.cpuUsage();
  for (const [at, text] of texts.entries()) {
    for (const { kind, start, end } of findSecrets(text)) {
      const counted = hits.get(kind) ?? { places: 0, texts: new Set() };
      counted.places += 1;
      counted.texts.add(at);
      hits.set(kind, counted);
      if (values.show) console.log(kind, JSON.stringify(text.slice(Math.max(0, start - 30), start)), '>>', JSON.stringify(text.slice(start, end).slice(0, 80)), '<<', JSON.stringify(text.slice(end, end + 15)));
    }
  }
  const { user } = process.cpuUsage(before);
  const warned = new Set([...hits.values()].flatMap((counted) => [...counted.texts]));
  console.log(`\n${basename(dump)}: ${texts.length} posts and comments, ${warned.size} with a warning (${((100 * warned.size) / Math.max(1, texts.length)).toFixed(2)}%), ${(user / 1_000 / Math.max(1, texts.length)).toFixed(3)} ms of CPU each.\n\n| kind | places | texts |\n|---|---|---|`);
  for (const kind of kinds) console.log(`| ${kind} | ${hits.get(kind)?.places ?? 0} | ${hits.get(kind)?.texts.size ?? 0} |`);
}

async function textsOf(folder: string, file: string, attribute: string): Promise<string[]> {
  const path = join(folder, file);
  const texts: string[] = [];
  if (!existsSync(path)) return texts;
  const parser = new sax.SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    const text = attributes[attribute];
    if (typeof text === 'string') texts.push(textOfHtml(text));
  });
  for await (const chunk of createReadStream(path, 'utf8')) parser.write(chunk as string);
  return texts;
}
