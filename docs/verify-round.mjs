#!/usr/bin/env node
/**
 * Verifies a sealed round from the file that its page offers for download. Needs Node alone; knows nothing of the server.
 *
 *   node verify-round.mjs chain.json [--feed <kept feed>]... [--head <hash>]... [--receipt <hash>]...
 *
 * --feed: a feed of the round's heads (feed.atom or feed.json) that you kept while it ran; --head: a head that you noted; --receipt: what you were given for your ballot.
 * Ends with 0 where all holds, with 1 where something does not, with 2 where the file cannot be read.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const near = (a, b) => Math.abs(a - b) < 1e-9;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const [file, ...rest] = process.argv.slice(2);
const asked = { '--feed': [], '--head': [], '--receipt': [] };
if (!file || rest.length % 2 === 1) end(2, 'Usage: node verify-round.mjs chain.json [--feed <kept feed>]... [--head <hash>]... [--receipt <hash>]...');
for (let at = 0; at < rest.length; at += 2) {
  if (!asked[rest[at]]) end(2, `Unknown option ${rest[at]}.`);
  asked[rest[at]].push(rest[at] === '--feed' ? rest[at + 1] : rest[at + 1].toLowerCase());
}

let chain;
let definition;
try {
  chain = JSON.parse(readFileSync(file, 'utf8'));
  definition = JSON.parse(chain.definition);
} catch (error) {
  end(2, `${file} cannot be read: ${error.message}`);
}
const faults = [];
const must = (holds, fault) => void (holds || faults.push(fault));
must(chain.format === 'hearth-round-chain-1' && definition.format === 'hearth-round-1', 'The file is of another format.');
const { options } = definition;

// 1. Each link is made of the one before it, its place, and the commitment to its opening.
const hashes = [sha256(chain.definition)];
const last = new Map();
const salts = new Set();
chain.links.forEach(({ opening: text, hash }, index) => {
  const position = index + 1;
  must(sha256(`${hashes[index]}\n${position}\n${sha256(text)}`) === hash, `Link ${position} is not what follows from link ${index} and its opening.`);
  hashes.push(hash);
  const opening = JSON.parse(text);
  must(/^[0-9a-f]{64}$/.test(opening.salt) && !salts.has(opening.salt), `The salt of link ${position} is none, or not its own.`);
  must(/^[0-9a-f]{32}$/.test(opening.voter), `Link ${position} names no voter.`);
  salts.add(opening.salt);
  if (opening.cover === true) return;
  const { choice, guess } = opening;
  const shares = Array.isArray(guess) && guess.length === options.length && guess.every((share) => Number.isInteger(share) && share >= 0) ? guess.reduce((sum, share) => sum + share, 0) : 0;
  if (!Number.isInteger(choice) || choice < 0 || choice >= options.length || shares !== 100) return must(false, `Link ${position} is no valid ballot.`);
  last.set(opening.voter, { choice, guess });
});

// 2. What was published while the round ran is in the chain, in this order, and the reveal is its end.
let before = -1;
for (const { kind, at, position, hash } of chain.heads) {
  must(hashes[position] === hash, `The head that was published at ${at} is not link ${position}.`);
  must(position > before || kind === 'reveal', `The head that was published at ${at} stands before an earlier one.`);
  before = position;
}
must(chain.heads[0]?.kind === 'opening', 'No head was published at the opening.');
must(chain.heads.at(-1)?.kind === 'reveal' && chain.heads.at(-1).position === chain.links.length, 'The head of the reveal is not the last link.');
const published = new Map();
for (const { at, hash } of chain.heads) published.set(hash, [...(published.get(hash) ?? []), at]);
let kept = 0;
for (const name of asked['--feed']) {
  const heads = keptHeads(name);
  must(heads.length > 0, `${name} has no heads in it.`);
  for (const { at, hash } of heads) {
    kept += 1;
    if (!hashes.includes(hash)) must(false, `The head ${hash} of ${at} in ${name} is not in the chain.`);
    else must(published.get(hash)?.includes(at) ?? false, `The head ${hash} of ${at} in ${name} is in the chain, but ${published.has(hash) ? `is said to be of ${published.get(hash).join(' and ')}` : 'is not among the published heads'}.`);
  }
}
for (const head of asked['--head']) must(hashes.includes(head), `The head ${head} that you noted is not in the chain.`);

// 3. The result is what the ballots say: the last one of each voter counts.
const ballots = [...last.values()];
const z = 1.959963984540054;
const wilson = (count, of) => {
  if (of === 0) return [0, 1];
  const share = count / of;
  const weight = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return [count === 0 ? 0 : middle - half, count === of ? 1 : middle + half];
};
const tops = (values) => (ballots.length === 0 ? [] : values.flatMap((value, key) => (value === Math.max(...values) ? [key] : [])));
const votes = options.map((_, key) => ballots.filter(({ choice }) => choice === key).length);
const guesses = options.map((_, key) => ballots.reduce((sum, { guess }) => sum + guess[key], 0));
const { result } = chain;
must(result.voters === ballots.length, `The result counts ${result.voters} voters, the chain ${ballots.length}.`);
options.forEach((_, key) => {
  const told = result.options[key] ?? {};
  const share = ballots.length === 0 ? 0 : votes[key] / ballots.length;
  const guess = ballots.length === 0 ? 0 : guesses[key] / (100 * ballots.length);
  const [low, high] = wilson(votes[key], ballots.length);
  must(told.key === key && told.votes === votes[key], `The result gives option ${key + 1} ${told.votes} votes, the chain ${votes[key]}.`);
  must(near(told.share, share) && near(told.low, low) && near(told.high, high) && near(told.guess, guess) && near(told.surprise, share - guess), `The figures of option ${key + 1} do not follow from the ballots.`);
});
const mostChosen = tops(votes);
const mostSurprising = tops(votes.map((count, key) => count * 100 - guesses[key]));
must(same(result.mostChosen, mostChosen), 'Another option was chosen most.');
must(same(result.mostSurprising, mostSurprising), 'Another option is the most surprisingly popular.');
must(result.differs === (ballots.length > 0 && !mostChosen.some((key) => mostSurprising.includes(key))), 'The warning does not follow from the ballots.');

if (faults.length > 0) end(1, `NOT VERIFIED\n${faults.slice(0, 20).map((fault) => `- ${fault}`).join('\n')}${faults.length > 20 ? `\n- and ${faults.length - 20} more` : ''}`);

const lines = [`VERIFIED: ${definition.question}`, `${chain.links.length} links, ${chain.heads.length} published heads, ${ballots.length} voters.`, ...(kept > 0 ? [`${kept} kept heads fit.`] : [])];
options.forEach((option, key) => lines.push(`${String(votes[key]).padStart(7)}  ${option}${mostChosen.includes(key) ? '  (most chosen)' : ''}${mostSurprising.includes(key) ? '  (most surprisingly popular)' : ''}`));
for (const receipt of asked['--receipt']) {
  const position = hashes.indexOf(receipt, 1);
  if (position === -1) end(1, `NOT VERIFIED\n- The receipt ${receipt} is not in the chain.`);
  const opening = JSON.parse(chain.links[position - 1].opening);
  const counts = chain.links.slice(position).every(({ opening: later }) => JSON.parse(later).voter !== opening.voter);
  lines.push(`Receipt ${receipt.slice(0, 12)}...: link ${position}, ${opening.cover ? 'no ballot' : `"${options[opening.choice]}"`}${counts ? '' : ', replaced by a later ballot'}.`);
}
end(0, lines.join('\n'));

/** The heads of a kept feed, JSON Feed or Atom: of each item the hash in it and when it was published. */
function keptHeads(name) {
  try {
    const text = readFileSync(name, 'utf8');
    const items = text.trimStart().startsWith('{')
      ? JSON.parse(text).items.map(({ title, date_published }) => [title, date_published])
      : [...text.matchAll(/<entry>[\s\S]*?<\/entry>/g)].map(([entry]) => [/<title[^>]*>([^<]*)</.exec(entry)?.[1], /<published>([^<]*)</.exec(entry)?.[1]]);
    return items.map(([title, at]) => ({ at, hash: String(title).toLowerCase() }));
  } catch (error) {
    return end(2, `${name} cannot be read: ${error.message}`);
  }
}

function end(code, text) {
  writeSync(code === 0 ? 1 : 2, `${text}\n`);
  process.exit(code);
}
