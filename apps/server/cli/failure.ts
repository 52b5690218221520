import { ImportFileError } from '#imports';
import { explainFailure } from '../failure.js';

/** A command that can't be done; the message is one line and says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** One line for what a person can act on; undefined for a fault of ours, which needs its stack. */
export function explain(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof ImportFileError) return error.message;
  return explainFailure(error);
}
