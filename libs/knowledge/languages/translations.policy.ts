import type { ArticleAudience } from '#contracts';

export interface Readers {
  audience: ArticleAudience;
  groupIds: readonly string[];
}

const wide: Readonly<Record<ArticleAudience, number>> = { staff: 0, groups: 1, members: 2, public: 3 };

/** Who may read the one may read the other: a translation is for those who may read its source, or for some of them. */
export function isNoWider(one: Readers, other: Readers): boolean {
  if (one.audience === 'groups' && other.audience === 'groups') return one.groupIds.every((id) => other.groupIds.includes(id));
  return wide[one.audience] <= wide[other.audience];
}
