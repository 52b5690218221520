import type { IdeaGroup, IdeaStatus } from '#contracts';

const leaf = (group: IdeaGroup, ...keys: string[]): IdeaStatus[] => keys.map((key) => ({ key, group, name: null }));

/** The steps of a board whose admins chose none of their own. */
export const defaultStatuses: readonly IdeaStatus[] = [
  ...leaf('new', 'new', 'needs-more'),
  ...leaf('in-progress', 'in-review', 'accepted', 'planned', 'building'),
  ...leaf('on-hold', 'needs-information', 'later'),
  ...leaf('completed', 'delivered', 'partly-delivered'),
  ...leaf('closed', 'declined', 'duplicate', 'already-exists'),
];

/** A step by its key; one that a board does not have any more keeps its group. */
export function statusOf(statuses: readonly IdeaStatus[], key: string, group: IdeaGroup): IdeaStatus {
  return statuses.find((status) => status.key === key) ?? defaultStatuses.find((status) => status.key === key) ?? { key, group, name: null };
}

/** The first step of a group: where an idea begins, and where one goes that is delivered. */
export function firstOf(statuses: readonly IdeaStatus[], group: IdeaGroup): IdeaStatus {
  return statuses.find((status) => status.group === group)!;
}
