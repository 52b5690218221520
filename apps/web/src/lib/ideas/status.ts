import type { IdeaGroup, IdeaStatus } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';

const looks: Record<IdeaGroup, string> = { new: 'review', 'in-progress': 'building', 'on-hold': 'planned', completed: 'shipped', closed: 'declined' };

/** In their order; a page does not load the contracts. */
export const groups = Object.keys(looks) as IdeaGroup[];
export const openGroups: readonly IdeaGroup[] = ['new', 'in-progress', 'on-hold'];

/** The class of a status's sign. */
export const lookOf = (group: IdeaGroup): string => `status status-${looks[group]}`;

/** What a step is called: as its board says, or as its key is called everywhere. */
export function statusName({ key, group, name }: IdeaStatus, t: (key: MessageKey) => string): string {
  if (name) return name;
  const own = `ideas.status.${key}` as MessageKey;
  const text = t(own);
  return text === own ? t(`ideas.group.${group}`) : text;
}

const colours = 4;
/** The class of a segment's colour, by its place. */
export const segmentColour = (place: number): string => `seg-${(place % colours) + 1}`;

/** A weight with the three digits that tell ideas apart. */
export const weightText = (weight: number, formats: { number: (value: number) => string }): string => formats.number(Math.round(weight * 1000) / 1000);
