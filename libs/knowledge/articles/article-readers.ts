import type { ArticleAudience, SpaceVisibility } from '#contracts';
import { readersAreWithin } from '#spaces';

/** Whom an article is for. */
export interface ArticleReaders {
  audience: ArticleAudience;
  groupIds: readonly string[];
}

const visibilityOf: Readonly<Record<ArticleAudience, SpaceVisibility>> = { staff: 'private', groups: 'groups', members: 'members', public: 'public' };

/** A space that these read, and nobody else. */
export function spaceFor({ audience, groupIds }: ArticleReaders): { visibility: SpaceVisibility; groupIds: readonly string[] } {
  return { visibility: visibilityOf[audience], groupIds: audience === 'groups' ? groupIds : [] };
}

/** Who may read the one may read the other: a translation is for those who may read its source, or for some of them. */
export function isNoWider(one: ArticleReaders, other: ArticleReaders): boolean {
  return readersAreWithin(spaceFor(one), spaceFor(other));
}

/** Whether each is for nobody but the other's. */
export function areSame(one: ArticleReaders, other: ArticleReaders): boolean {
  return one.audience === other.audience && isNoWider(one, other) && isNoWider(other, one);
}
