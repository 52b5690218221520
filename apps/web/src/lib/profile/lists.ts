import type { TopicListQuery } from '#contracts';

/** What a profile can list: topics that the member started, answered in, or solved. */
export const profileLists = ['topics', 'answers', 'solutions'] as const;
export type ProfileList = (typeof profileLists)[number];

/** The list's filter, as the API names it too. */
export function filterOf(list: ProfileList, handle: string): Pick<TopicListQuery, 'author' | 'answeredBy' | 'solvedBy'> {
  if (list === 'answers') return { answeredBy: handle };
  return list === 'solutions' ? { solvedBy: handle } : { author: handle };
}
