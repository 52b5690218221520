import type { SpaceVisibility } from '#contracts';

/** Whether topics are opened in a space now, and their texts changed: in one with a task until its time. */
export function takesTopics({ topicsUntil }: { topicsUntil?: Date | null }, now = new Date()): boolean {
  return !topicsUntil || now < topicsUntil;
}

interface Readers {
  visibility: SpaceVisibility;
  groupIds: readonly string[];
}

/** Whether everybody who reads the one space reads the other, too: what moves there is shown to nobody new. */
export function readersAreWithin(inner: Readers, outer: Readers): boolean {
  if (outer.visibility === 'public') return true;
  if (outer.visibility === 'members') return inner.visibility !== 'public';
  // Staff read no space of groups that they are not in.
  if (inner.visibility === 'private') return outer.visibility === 'private';
  return outer.visibility === 'groups' && inner.visibility === 'groups' && inner.groupIds.every((id) => outer.groupIds.includes(id));
}
