import { takenName } from './accounts.repository.js';

const attempts = 5;

/**
 * Runs what makes a newcomer's account in a transaction of its own, once more where another newcomer took the generated handle, or
 * made an account with the same address, in the meantime: nothing was used up, and the next time that is seen.
 */
export async function againWhileTaken<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!takenName(error) || attempt === attempts) throw error;
    }
  }
}
