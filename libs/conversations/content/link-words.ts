import type { Token } from './markdown/markdown-it.js';
import { parseMarkdown } from './markdown/parser.js';

/** The words of each link of a text, and what describes its pictures, by the address as it is written: those that come first. */
export function wordsOfLinks(source: string): Map<string, string> {
  const words = new Map<string, string>();
  const keep = (href: string, text: string): void => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said && said !== href && !words.has(href)) words.set(href, said);
  };
  const read = (tokens: readonly Token[]): void => {
    const open: { href: string; text: string }[] = [];
    for (const token of tokens) {
      if (token.type === 'link_open') open.push({ href: String(token.attrGet('href') ?? ''), text: '' });
      else if (token.type === 'link_close') {
        const link = open.pop();
        if (link) keep(link.href, link.text);
      } else {
        if (token.type === 'image') keep(String(token.attrGet('src') ?? ''), token.content);
        for (const link of open) link.text += token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
      }
    }
  };
  for (const { children } of parseMarkdown(source)) if (children) read(children);
  return words;
}
