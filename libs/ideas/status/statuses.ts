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

const names: Readonly<Record<string, string>> = {
  new: 'New',
  'needs-more': 'Needs more',
  'in-review': 'In review',
  accepted: 'Accepted',
  planned: 'Planned',
  building: 'Being built',
  'needs-information': 'Needs information',
  later: 'Later',
  delivered: 'Delivered',
  'partly-delivered': 'Partly delivered',
  declined: 'Not now',
  duplicate: 'Already asked for',
  'already-exists': 'Already there',
};
const groupNames: Record<IdeaGroup, string> = { new: 'New', 'in-progress': 'In progress', 'on-hold': 'On hold', completed: 'Delivered', closed: 'Not now' };

/** What a step is called in a table, which is in English as its columns are: as pages in English say. */
export function stepNameOf({ key, group, name }: IdeaStatus): string {
  return name ?? names[key] ?? groupNames[group];
}

/** A step by its key; one that a board does not have any more keeps its group. */
export function statusOf(statuses: readonly IdeaStatus[], key: string, group: IdeaGroup): IdeaStatus {
  return statuses.find((status) => status.key === key) ?? defaultStatuses.find((status) => status.key === key) ?? { key, group, name: null };
}

/** The first step of a group: where an idea begins, and where one goes that is delivered. */
export function firstOf(statuses: readonly IdeaStatus[], group: IdeaGroup): IdeaStatus {
  return statuses.find((status) => status.group === group)!;
}
