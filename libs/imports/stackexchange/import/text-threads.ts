import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { TextComposer, type ComposedText, type TextBatch, type TextTask } from './compose-texts.js';

/** Built beside the server's folder; where the program runs from its sources there is none, and texts are composed here. */
const program = join(dirname(fileURLToPath(import.meta.url)), '../threads/compose-worker.js');

/** A thread takes about 50 MB, and two keep the database busy. */
const mostThreads = 2;
const heap = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 };
/** Long work without a pause would keep statements waiting. */
const turnMs = 10;

/** Composes texts in threads of their own where there is more than one processor; close it at the end. */
export class TextThreads {
  private readonly threads: Worker[];

  constructor(count = existsSync(program) ? Math.min(mostThreads, availableParallelism() - 1) : 0) {
    this.threads = Array.from({ length: count }, () => new Worker(program, { resourceLimits: heap }));
  }

  /** In the order of the tasks. */
  async compose(batch: TextBatch): Promise<ComposedText[]> {
    if (this.threads.length === 0) return composeHere(batch);
    const share = Math.ceil(batch.tasks.length / this.threads.length);
    const parts = this.threads.map((thread, at) => composeIn(thread, { ...batch, tasks: batch.tasks.slice(at * share, (at + 1) * share) }));
    return (await Promise.all(parts)).flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }
}

function composeIn(thread: Worker, batch: TextBatch): Promise<ComposedText[]> {
  return new Promise((resolve, reject) => {
    const done = (composed: ComposedText[]): void => {
      thread.off('error', failed);
      resolve(composed);
    };
    const failed = (error: Error): void => {
      thread.off('message', done);
      reject(error);
    };
    thread.once('message', done).once('error', failed);
    thread.postMessage(batch);
  });
}

async function composeHere({ tasks, ...batch }: TextBatch): Promise<ComposedText[]> {
  const composer = new TextComposer(batch);
  const composed: ComposedText[] = [];
  let began = performance.now();
  for (const task of tasks satisfies TextTask[]) {
    composed.push(composer.compose(task));
    if (performance.now() - began < turnMs) continue;
    await turn();
    began = performance.now();
  }
  return composed;
}
