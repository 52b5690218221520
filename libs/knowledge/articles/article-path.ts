export const articlePath = (space: string, slug: string): string => `/k/${space}/${encodeURIComponent(slug)}`;
