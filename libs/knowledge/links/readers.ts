import type { SpaceVisibility } from '#contracts';

/** A space, or a shelf of one, as far as it says who reads there. */
export interface ReadBy {
  id: string;
  visibility: SpaceVisibility;
  groupIds: readonly string[];
}

/** Whether everybody who reads what stands in one space reads what stands in the other; where nobody can tell, they do not. */
export function readersSee(here: ReadBy, there: ReadBy): boolean {
  if (here.id === there.id || there.visibility === 'public') return true;
  if (there.visibility === 'members') return here.visibility !== 'public';
  if (here.visibility === 'private') return there.visibility === 'private';
  return here.visibility === 'groups' && there.visibility === 'groups' && here.groupIds.every((id) => there.groupIds.includes(id));
}
