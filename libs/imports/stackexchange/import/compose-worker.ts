import { parentPort } from 'node:worker_threads';
import { TextComposer, type TextBatch } from './compose-texts.js';

/** A thread that composes texts, so that the main one can read and write meanwhile. */
parentPort?.on('message', ({ tasks, ...batch }: TextBatch) => {
  const composer = new TextComposer(batch);
  parentPort?.postMessage(tasks.map((task) => composer.compose(task)));
});
