import { errorStatus, type ErrorCode } from '#contracts';
import type { FieldError } from './field-errors.js';

export interface ErrorDetails {
  /** What happened and what to change, in plain words. */
  message?: string;
  errors?: FieldError[];
  /** Seconds. */
  retryAfter?: number;
  details?: Record<string, unknown>;
}

/** A refusal that the caller can understand; everything else that is thrown becomes a 500 without detail. */
export class DomainError extends Error {
  readonly status: number;
  readonly errors?: FieldError[];
  readonly retryAfter?: number;
  readonly details?: Record<string, unknown>;

  constructor(
    readonly code: ErrorCode,
    given: ErrorDetails = {},
  ) {
    super(given.message ?? code);
    this.status = errorStatus[code];
    this.errors = given.errors;
    this.retryAfter = given.retryAfter;
    this.details = given.details;
  }
}

/** What an actor may not see does not exist for them. */
export function notFound(noun: string): DomainError {
  return new DomainError('not-found', { message: `There is no such ${noun}.` });
}
