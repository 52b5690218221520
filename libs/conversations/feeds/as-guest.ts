import { currentScope, guest, inScope } from '#platform';

/** Runs work with the eyes of a guest, whoever asks: what it makes may be kept for everybody. */
export function asGuest<Result>(work: () => Result): Result {
  return inScope({ ...currentScope()!, actor: guest }, work);
}
