import { DomainError } from '#platform';

/** For parts of the facade whose feature is still being built. */
export async function notYet(): Promise<never> {
  throw new DomainError('server.unavailable', { message: 'This is not built yet.' });
}
