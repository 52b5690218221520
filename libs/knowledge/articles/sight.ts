/** Where a topic of a row stands: what is the same for all readers is kept, and shown to each as far as they see it. */
export interface Placed {
  /** The space or shelf. */
  standsIn: string;
  isDeleted: boolean;
}

/** SQL: the columns of `Placed`, of a topic. */
export const placed = (topic: string): string => `${topic}.space_id as "standsIn", ${topic}.deleted_at is not null as "isDeleted"`;

/** Whether who sees these spaces sees what a row is about. */
export function sightOf(spaceIds: Iterable<string>): (row: Placed) => boolean {
  const seen = new Set(spaceIds);
  return ({ standsIn, isDeleted }) => !isDeleted && seen.has(standsIn);
}
