import { open } from 'node:fs/promises';
import type { EmailsReport, ImportReport, UndoPlan } from '#imports';
import { CommandError } from './failure.js';
import { duration } from './progress-line.js';

const number = (value: number): string => value.toLocaleString('en');
const sum = (counts: Record<string, number | undefined>): number => Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);

const order = ['members', 'tags', 'tag wikis', 'questions', 'answers', 'posts', 'comments', 'votes', 'links', 'history', 'badges'] as const;

/** The report of an import for people: what became of every row, and whether the database has what was read. */
export function printReport(report: ImportReport, seconds: number, print: (text: string) => void): void {
  const { read, written, there, skipped, notes, counts, faults } = report;
  const rows = sum(read);
  const rate = report.resumed ? '' : ` (${number(Math.round(rows / Math.max(seconds, 0.001)))} rows a second)`;
  print(`\nDone in ${duration(seconds)}: ${number(rows)} rows${rate}.\n\n`);
  print(`${'rows'.padEnd(12)}${'read'.padStart(12)}${'written'.padStart(12)}${'were here'.padStart(12)}${'skipped'.padStart(12)}\n`);
  for (const kind of order) {
    const count = read[kind];
    if (count === undefined) continue;
    const left = skipped.filter((one) => one.kind === kind).reduce((total, one) => total + one.count, 0);
    print(`${kind.padEnd(12)}${[count, written[kind] ?? 0, there[kind] ?? 0, left].map((value) => number(value).padStart(12)).join('')}\n`);
  }
  if (skipped.length > 0) print(`\nSkipped:\n${skipped.map(({ kind, reason, count }) => `  ${number(count)} ${kind}: ${reason}\n`).join('')}`);
  if (notes.length > 0) print(`\nChanged:\n${notes.map(({ kind, reason, count }) => `  ${number(count)} ${kind}: ${reason}\n`).join('')}`);
  const here = Object.entries(counts).map(([kind, count]) => `${number(count)} ${kind}`);
  print(`\nIn the community now: ${here.join(', ')} (space "${report.space}").\n`);
  for (const fault of faults) print(`FAULT: ${fault}\n`);
  if (sum(written) === 0) print('Nothing was new: the community is as it was.\n');
}

/** The file for programs: what is in the community now, and why the rest is not. Opened before the import, so that a wrong path costs nothing. */
export async function openReport(path: string): Promise<{ write(report: ImportReport): Promise<void>; close(): Promise<void> }> {
  const file = await open(path, 'a').catch((error: Error) => {
    throw new CommandError(`The report cannot be written to ${path} (${error.message}): name another file with --report.`);
  });
  return {
    write: async ({ counts, skipped }) => {
      await file.truncate();
      await file.writeFile(`${JSON.stringify({ counts, skipped }, null, 2)}\n`);
    },
    close: () => file.close(),
  };
}

export function printEmails({ read, written, skipped }: EmailsReport, print: (text: string) => void): void {
  print(`\nE-mail addresses: ${number(read)} read, ${number(written)} written.\n${skipped.map(({ reason, count }) => `  ${number(count)} skipped: ${reason}\n`).join('')}`);
}

/** What undoing an import takes away, and what it leaves. */
export function planText({ source, topics, posts, ownPosts, members, claimedMembers }: UndoPlan): string {
  const lines = [`Undoing ${source} takes away ${number(topics)} topics with ${number(posts)} posts, and ${number(members)} members.`];
  if (ownPosts > 0) lines.push(`${number(ownPosts)} of these posts were written here, below imported questions.`);
  if (claimedMembers > 0) lines.push(`${number(claimedMembers)} accounts stay: their people use them.`);
  return `${lines.join('\n')}\n`;
}
