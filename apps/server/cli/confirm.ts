import { createInterface } from 'node:readline/promises';
import { CommandError } from './failure.js';

/** Asks on the terminal; throws unless the answer is yes, and where nobody can answer. */
export async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY) throw new CommandError(`${question} Nobody can answer here: give --yes to do it without asking.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    if (!/^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim())) throw new CommandError('Nothing was changed.');
  } finally {
    terminal.close();
  }
}
