import type { Article, MemberRef, Post, TopicPage } from '#contracts';
import { articlePath, memberPath, postPath, spacePath, topicPath } from '$lib/addresses';
import { plainText } from './plain-text';

const longest = 5_000;
type Node = Record<string, unknown>;

/** What stands around the topic: addresses and names that its data does not hold. */
interface Site {
  origin: string;
  name: string;
  /** What the pages call whoever wrote with an account that is gone; search engines want a name. */
  nobody: string;
}

function author(member: MemberRef | null, { origin, nobody }: Site): Node {
  return member ? { '@type': 'Person', name: member.displayName, url: origin + memberPath(member) } : { '@type': 'Person', name: nobody };
}

/** What each post says of itself, whatever kind it is. */
function written(post: Post, site: Site): Node {
  return {
    text: plainText(post.html, longest),
    datePublished: post.createdAt,
    dateModified: post.editedAt ?? undefined,
    url: site.origin + postPath(post.id),
    author: author(post.author, site),
  };
}

function answer(post: Post, site: Site): Node {
  return { '@type': 'Answer', ...written(post, site), upvoteCount: post.kudosCount - post.downvoteCount };
}

function question({ topic, body, solution, replies }: TopicPage, site: Site): Node {
  const suggested = replies.items.map(({ post }) => post).filter((post) => post.kind === 'answer' && !post.isSolution && !post.deleted);
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: topic.title,
      ...written(body, site),
      url: site.origin + topicPath(topic),
      answerCount: topic.answerCount,
      upvoteCount: body.kudosCount,
      acceptedAnswer: solution ? answer(solution.post, site) : undefined,
      suggestedAnswer: suggested.map((post) => answer(post, site)),
    },
  };
}

function discussion({ topic, body, replies }: TopicPage, site: Site): Node {
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    headline: topic.title,
    ...written(body, site),
    url: site.origin + topicPath(topic),
    isPartOf: { '@type': 'WebPage', name: topic.space.name, url: site.origin + spacePath(topic.space) },
    interactionStatistic: { '@type': 'InteractionCounter', interactionType: 'https://schema.org/LikeAction', userInteractionCount: body.kudosCount },
    commentCount: topic.replyCount,
    comment: replies.items.filter(({ post }) => !post.deleted).map(({ post }) => ({ '@type': 'Comment', ...written(post, site) })),
  };
}

function breadcrumbs({ topic }: TopicPage, { name }: Site): (readonly [string, string])[] {
  return [
    [name, '/'],
    [topic.space.name, spacePath(topic.space)],
    [topic.title, topicPath(topic)],
  ];
}

function listOf(steps: readonly (readonly [string, string])[], { origin }: Site): Node {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], at) => ({ '@type': 'ListItem', position: at + 1, name, item: origin + path })),
  };
}

/** What search engines are told about a topic, as the text of a JSON-LD script that cannot be left early. */
export function structuredData(page: TopicPage, site: Site): string {
  const main = page.topic.kind === 'question' ? question(page, site) : discussion(page, site);
  // Of a duplicate search engines are shown the original.
  const steps = listOf(breadcrumbs(page, site), site);
  return inScript(page.topic.duplicate ? [steps] : [main, steps]);
}

/** The same of an article. */
export function articleData(article: Article, { body }: TopicPage, site: Site): string {
  const url = site.origin + articlePath(article);
  const main = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: article.title,
    articleBody: plainText(body.html, longest),
    datePublished: article.publishedAt ?? undefined,
    dateModified: body.editedAt ?? article.publishedAt ?? undefined,
    author: article.contributors.length > 0 ? article.contributors.map((member) => author(member, site)) : author(null, site),
    isPartOf: { '@type': 'WebPage', name: article.space.name, url: site.origin + spacePath(article.space) },
    mainEntityOfPage: url,
    url,
  };
  const above = article.above.map(({ title, slug }) => [title, articlePath({ space: article.space, slug })] as const);
  return inScript([main, listOf([[site.name, '/'], [article.space.name, spacePath(article.space)], ...above, [article.title, articlePath(article)]], site)]);
}

function inScript(nodes: Node[]): string {
  return JSON.stringify(nodes).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
