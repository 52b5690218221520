import type { RenderContext, TopicTarget } from '../context.js';
import { contentLimits } from '../limits.js';
import { pathWithin, topicOfPath } from './addresses.js';
import { handleOf } from './mentions.js';
import type { Token } from './markdown-it.js';
import { makeLink, makeToken } from './tokens.js';

const BARE_TOPIC_PATH = /(?<![\p{L}\p{N}/._-])\/t\/\d{1,9}(?:\/[\p{L}\p{N}\p{M}_-]*)?(?:#[\w-]{1,80})?(?![.-]?[\p{L}\p{N}_/])/gu;

/** Paths such as `/t/12/slug` that stand in running text. */
export function bareTopicPaths(text: string): IterableIterator<RegExpMatchArray> {
  return text.matchAll(BARE_TOPIC_PATH);
}

/** How many more titles a post may show; long titles of a path repeated thousands of times would make megabytes. */
export interface TitleBudget {
  left: number;
}

export function newTitleBudget(): TitleBudget {
  return { left: contentLimits.references };
}

function topicHref(topic: TopicTarget, fragment: string): string {
  return `/t/${topic.number}/${encodeURIComponent(topic.slug)}${fragment}`;
}

function linkBarePaths(token: Token, context: RenderContext, titles: TitleBudget): Token[] {
  const out: Token[] = [];
  let end = 0;
  for (const match of bareTopicPaths(token.content)) {
    const target = topicOfPath(match[0]);
    const topic = target === null || titles.left <= 0 ? undefined : context.topicTitles.get(target.number);
    if (target === null || topic === undefined) continue;
    titles.left -= 1;
    if (match.index !== undefined && match.index > end) out.push(makeToken('text', '', 0, token.content.slice(end, match.index)));
    out.push(...makeLink(topicHref(topic, target.fragment), 'topic-link', topic.title));
    end = (match.index ?? 0) + match[0].length;
  }
  if (end === 0) return [token];
  if (end < token.content.length) out.push(makeToken('text', '', 0, token.content.slice(end)));
  return out;
}

/** Marks where a link leads: nothing for this community, `rel` for elsewhere; a bare address of a topic shows its title. */
function settleLink(children: Token[], at: number, context: RenderContext, titles: TitleBudget): void {
  const link = children[at];
  if (link === undefined || link.attrGet('class') !== null) return;
  const href = String(link.attrGet('href') ?? '');
  const path = pathWithin(context.siteUrl, href);
  if (path === null) {
    link.attrSet('rel', 'nofollow ugc noopener');
    return;
  }
  const target = topicOfPath(path);
  const topic = target === null || titles.left <= 0 ? undefined : context.topicTitles.get(target.number);
  if (target === null || topic === undefined) return;
  titles.left -= 1;
  link.attrSet('href', topicHref(topic, target.fragment));
  link.attrSet('class', 'topic-link');
  const text = children[at + 1];
  if (link.info === 'auto' && text?.type === 'text') text.content = topic.title;
}

/** Resolves mentions, links and bare topic paths of a line of text against what the context knows. */
export function resolveReferences(children: Token[], context: RenderContext, titles: TitleBudget): Token[] {
  const out: Token[] = [];
  let linkDepth = 0;
  children.forEach((child, at) => {
    if (child.type === 'link_open') {
      linkDepth += 1;
      settleLink(children, at, context, titles);
      out.push(child);
    } else if (child.type === 'link_close') {
      linkDepth -= 1;
      out.push(child);
    } else if (child.type === 'mention') {
      const member = linkDepth === 0 ? context.mentions.get(handleOf(child)) : undefined;
      if (member === undefined) out.push(makeToken('text', '', 0, child.content));
      else out.push(...makeLink(`/u/${encodeURIComponent(member.handle)}`, 'mention', `@${member.handle}`));
    } else if (child.type === 'text' && linkDepth === 0 && child.content.includes('/t/')) {
      out.push(...linkBarePaths(child, context, titles));
    } else out.push(child);
  });
  return out;
}
