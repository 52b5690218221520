import { destination } from 'pino';
import { loggerTo } from './logger.js';
import { readableLine } from './readable.js';

let sink = destination({ dest: 1, sync: true });
let shape = (line: string): string => line;

export const logger = loggerTo((line) => void sink.write(shape(line)));

export function setLogLevel(level: string): void {
  logger.level = level;
}

/** Lets lines be written while the process goes on with its work; the last ones are written when it exits. */
export function logWithoutWaiting(): void {
  sink = destination({ dest: 1, sync: false });
}

/** For a terminal that a person looks at: text in place of JSON. */
export function logForPeople(): void {
  shape = readableLine;
}
