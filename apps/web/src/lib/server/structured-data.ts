import type { MemberRef, Post, TopicPage } from '#contracts';
import { memberPath, postPath, spacePath, topicPath } from '$lib/addresses';
import { plainText } from './plain-text';

const longest = 5_000;
type Node = Record<string, unknown>;

function author(member: MemberRef | null, origin: string): Node | undefined {
  return member ? { '@type': 'Person', name: member.displayName, url: origin + memberPath(member) } : undefined;
}

function answer(post: Post, origin: string): Node {
  return {
    '@type': 'Answer',
    text: plainText(post.html, longest),
    upvoteCount: post.kudosCount - post.downvoteCount,
    dateCreated: post.createdAt,
    dateModified: post.editedAt ?? undefined,
    url: origin + postPath(post.id),
    author: author(post.author, origin),
  };
}

function question({ topic, body, solution, replies }: TopicPage, origin: string): Node {
  const suggested = replies.items.map(({ post }) => post).filter((post) => post.kind === 'answer' && !post.isSolution && !post.deleted);
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: topic.title,
      text: plainText(body.html, longest),
      answerCount: topic.answerCount,
      upvoteCount: body.kudosCount,
      dateCreated: topic.createdAt,
      dateModified: body.editedAt ?? undefined,
      author: author(topic.author, origin),
      acceptedAnswer: solution ? answer(solution.post, origin) : undefined,
      suggestedAnswer: suggested.map((post) => answer(post, origin)),
    },
  };
}

function discussion({ topic, body, replies }: TopicPage, origin: string): Node {
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    headline: topic.title,
    text: plainText(body.html, longest),
    url: origin + topicPath(topic),
    datePublished: topic.createdAt,
    dateModified: body.editedAt ?? undefined,
    author: author(topic.author, origin),
    interactionStatistic: { '@type': 'InteractionCounter', interactionType: 'https://schema.org/LikeAction', userInteractionCount: body.kudosCount },
    comment: replies.items
      .filter(({ post }) => !post.deleted)
      .map(({ post }) => ({ '@type': 'Comment', text: plainText(post.html, longest), datePublished: post.createdAt, url: origin + postPath(post.id), author: author(post.author, origin) })),
  };
}

function breadcrumbs({ topic }: TopicPage, origin: string, communityName: string): Node {
  const steps = [
    [communityName, '/'],
    [topic.space.name, spacePath(topic.space)],
    [topic.title, topicPath(topic)],
  ] as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], at) => ({ '@type': 'ListItem', position: at + 1, name, item: origin + path })),
  };
}

/** What search engines are told about a topic, as the text of a JSON-LD script that cannot be left early. */
export function structuredData(page: TopicPage, origin: string, communityName: string): string {
  const main = page.topic.kind === 'question' ? question(page, origin) : discussion(page, origin);
  return JSON.stringify([main, breadcrumbs(page, origin, communityName)]).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
