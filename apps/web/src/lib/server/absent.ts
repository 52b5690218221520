import { isHttpError } from '@sveltejs/kit';

/** What is asked for, or null where it is not there, or not for the reader. */
export function orNull<Found>(asked: Promise<Found>): Promise<Found | null> {
  return asked.catch((error: unknown) => {
    if (codeOf(error) === 'not-found') return null;
    throw error;
  });
}

function codeOf(error: unknown): unknown {
  return isHttpError(error) ? error.body.code : (error as { code?: unknown }).code;
}
