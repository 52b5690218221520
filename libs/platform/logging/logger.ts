import { pino, type Logger } from 'pino';
import { describeError } from './describe-error.js';

const personal = ['*.password', '*.token', '*.email', '*.address'];

/** JSON lines with request, actor and job ids; never bodies, tokens or addresses. */
export function loggerTo(write: (line: string) => void): Logger {
  return pino({ level: 'info', base: undefined, serializers: { err: describeError }, redact: personal }, { write });
}
