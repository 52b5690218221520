/** Where things are: the one place that knows the site's paths. */
export const topicPath = ({ number, slug }: { number: number; slug: string }): string => `/t/${number}/${encodeURIComponent(slug)}`;
export const spacePath = ({ slug }: { slug: string }): string => `/s/${slug}`;
export const articlePath = ({ space, slug }: { space: { slug: string }; slug: string }): string => `/k/${space.slug}/${encodeURIComponent(slug)}`;
/** Where the space of an article is not known: it leads on to the page of the article. */
export const articlePagePath = (id: string, page: 'edit' | 'settings' | 'translations'): string => `/knowledge/${id}/${page}`;
export const tagPath = (tag: string): string => `/tags/${encodeURIComponent(tag)}`;
export const tagAboutPath = (tag: string): string => `${tagPath(tag)}/about`;
export const memberPath = ({ handle }: { handle: string }): string => `/u/${encodeURIComponent(handle)}`;
export const reputationPath = (member: { handle: string }): string => `${memberPath(member)}/reputation`;
export const badgePath = (badge: string): string => `/badges/${encodeURIComponent(badge)}`;
export const roundPath = (id: string): string => `/rounds/${id}`;
export const roundsPath = (space: { slug: string }): string => `${spacePath(space)}/rounds`;
export const campaignPath = ({ slug }: { slug: string }): string => `/campaigns/${slug}`;
export const pairwisePath = (space: { slug: string }): string => `${spacePath(space)}/pairwise`;
export const postPath = (id: string): string => `/p/${id}`;
/** The window in which a frame's person signs in. */
export const windowPath = '/sign-in/window';
export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`;

/** The same address with some parameters set, and those that are null, undefined or empty taken away. */
export function withQuery(url: URL, changes: Record<string, string | null | undefined>): string {
  const parameters = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  const text = parameters.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}

/** The address of a named form action of this page, with the page's own parameters: they are needed when a form fails. */
export function actionHere(url: URL, action: string): string {
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/'));
  return [`?/${action}`, ...kept.map((pair) => new URLSearchParams([pair]).toString())].join('&');
}
