import { z } from 'zod';

/** A topic's number in an address. */
export const TopicNumber = z.coerce.number().int().min(1).max(2_147_483_647);
