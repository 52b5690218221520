import { destination, pino } from 'pino';
import { describeError } from './describe-error.js';

let sink = destination({ dest: 1, sync: true });

/** JSON lines with request, actor and job ids; never bodies, tokens or addresses. */
export const logger = pino(
  { level: 'info', base: undefined, serializers: { err: describeError }, redact: ['*.password', '*.token', '*.email', '*.address'] },
  { write: (line: string) => void sink.write(line) },
);

export function setLogLevel(level: string): void {
  logger.level = level;
}

/** Lets lines be written while the process goes on with its work; the last ones are written when it exits. */
export function logWithoutWaiting(): void {
  sink = destination({ dest: 1, sync: false });
}
