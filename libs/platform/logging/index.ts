import { pino } from 'pino';

/** JSON lines with request, actor and job ids; never bodies, tokens or addresses. */
export const logger = pino({ level: 'info', base: undefined, redact: ['*.password', '*.token', '*.email', '*.address', 'err.parameters', 'err.driverError.parameters'] });

export function setLogLevel(level: string): void {
  logger.level = level;
}
