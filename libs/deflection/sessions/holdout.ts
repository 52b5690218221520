import { createHash } from 'node:crypto';

/** Whether a visit is among those who see no suggestions: by a hash of its id, so that it stays so, and nobody can choose it. */
export function isHeldOut(visitId: string, percent: number): boolean {
  return createHash('sha256').update(`holdout:${visitId}`).digest().readUInt32BE(0) < (percent / 100) * 2 ** 32;
}
