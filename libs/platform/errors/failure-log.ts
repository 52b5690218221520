import { logger } from '../logging/index.js';
import { isDatabaseAway, toProblem } from './problem.js';

const quietMs = 5_000;
let quietUntil = 0;
let unsaid = 0;

/**
 * Logs what nobody expected. While the database is away each request fails in the same way, and that is said once in five
 * seconds; refusals that callers can understand are not logged.
 */
export function logFailure(error: unknown, requestId: string, what: string): void {
  if (toProblem(error, requestId).status < 500) return;
  if (!isDatabaseAway(error)) return logger.error({ err: error, requestId }, what);
  if (performance.now() < quietUntil) return void (unsaid += 1);
  logger.warn({ reason: String(error), requestId, ...(unsaid > 0 && { alsoFailed: unsaid }) }, 'the database does not answer');
  quietUntil = performance.now() + quietMs;
  unsaid = 0;
}
