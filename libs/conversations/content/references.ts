import { contentLimits } from './limits.js';
import { topicOfPath } from './markdown/addresses.js';
import { handleOf } from './markdown/mentions.js';
import type { Token } from './markdown/markdown-it.js';
import { parseMarkdown } from './markdown/parser.js';
import { bareTopicPaths } from './markdown/topic-links.js';

export interface References {
  /** Lower-case, each once, in the order of the text. */
  handles: string[];
  /** Topics that are linked by path or by an address on any host; the renderer checks the host. */
  topicNumbers: number[];
  /** Addresses of images as they are written. */
  images: string[];
  /** Addresses of links as they are written, each as often as it is. */
  links: string[];
}

function topicOfAddress(href: string): number | null {
  return topicOfPath(href.replace(/^https?:\/\/[^/?#]*/i, ''))?.number ?? null;
}

/** A text without these names nobody and nothing, however its signs are escaped; most replies need no parser to tell. */
const mayRefer = /[@[<&\\]|\/\/|\/t\//;

/** What a post refers to, the first hundred members and topics, so that members and titles can be loaded at once before it is rendered. */
export function collectReferences(source: string): References {
  if (!mayRefer.test(source)) return { handles: [], topicNumbers: [], images: [], links: [] };
  const handles = new Set<string>();
  const topics = new Set<number>();
  const images = new Set<string>();
  const links: string[] = [];
  const visit = (token: Token): void => {
    if (token.type === 'mention') handles.add(handleOf(token));
    else if (token.type === 'image') images.add(String(token.attrGet('src') ?? ''));
    else if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      links.push(href);
      const number = topicOfAddress(href);
      if (number !== null) topics.add(number);
    } else if (token.type === 'text' && token.content.includes('/t/')) {
      for (const match of bareTopicPaths(token.content)) {
        const target = topicOfPath(match[0]);
        if (target !== null) topics.add(target.number);
      }
    }
  };
  for (const token of parseMarkdown(source)) token.children?.forEach(visit);
  const most = contentLimits.references;
  return { handles: [...handles].slice(0, most), topicNumbers: [...topics].slice(0, most), images: [...images], links };
}
