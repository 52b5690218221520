import type { Overtaking } from '#contracts';
import { DomainError } from '#platform';

/** Why a line cannot be taken back, or not any more. */
export function overtaken(by: Overtaking, message: string, details: { action?: string } = {}): DomainError {
  return new DomainError('conflict.already-done', { message, details: { by, ...details } });
}
