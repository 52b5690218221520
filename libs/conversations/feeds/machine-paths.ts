/** Pages that programs read: the server answers them itself. */
export const machinePaths = /^\/(?:(?:(?:(?:s|tags|rounds)\/[^/?]+|changelog)\/)?feed\.(?:atom|json)|t\/\d+\/feed\.atom|k\/[^/?]+\/[^/?]+\.md|sitemap\.xml|sitemaps\/\d+\.xml|robots\.txt)(?:\?|$)/;

export function topicPath({ number, slug }: { number: number; slug: string }): string {
  return `/t/${number}/${encodeURIComponent(slug)}`;
}
