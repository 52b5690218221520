import { createHash } from 'node:crypto';
import { currentCommunityId } from '#platform';
import { v7 as uuidv7 } from 'uuid';

/** The id that something imported has, whether it is written already or not: made of its time and its external id. */
export function idOf(externalId: string, createdAt: Date): string {
  const random = createHash('sha256').update(`${currentCommunityId()}/${externalId}`).digest().subarray(0, 16);
  return uuidv7({ msecs: createdAt.getTime(), random });
}
