import sanitizeHtml from 'sanitize-html';
import { asSanitised, isPlainlyRendered } from './rendered-html.js';

const blockDirection = ['dir'];

const policy: sanitizeHtml.IOptions = {
  allowedTags: [
    'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'em', 'strong', 's', 'a', 'img',
    'table', 'thead', 'tbody', 'tr', 'th', 'td', 'kbd', 'sub', 'sup', 'details', 'summary', 'input', 'span', 'div', 'figure', 'figcaption',
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'class'],
    img: ['src', 'alt', 'title', 'loading', 'decoding'],
    input: [{ name: 'type', values: ['checkbox'] }, 'checked', 'disabled', 'aria-label', 'class'],
    details: ['open'],
    ol: ['start', 'dir', 'class'],
    ul: ['dir', 'class'],
    li: ['class'],
    pre: [{ name: 'tabindex', values: ['0'] }, 'dir'],
    code: ['class'],
    span: ['class', 'dir'],
    div: [{ name: 'tabindex', values: ['0'] }, 'dir', 'class'],
    figure: ['class'],
    th: ['dir', 'class'],
    td: ['dir', 'class'],
    ...Object.fromEntries(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table', 'summary', 'figcaption'].map((tag) => [tag, blockDirection])),
  },
  allowedClasses: {
    a: ['mention', 'topic-link'],
    input: ['task-box'],
    ul: ['tasks'],
    ol: ['tasks'],
    li: ['task'],
    code: ['hljs', 'language-*'],
    span: ['math', 'hljs-*', /^[a-z]+_{1,3}$/],
    div: ['math', 'table-wrap'],
    figure: ['quote'],
    th: ['align-left', 'align-center', 'align-right'],
    td: ['align-left', 'align-center', 'align-right'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  disallowedTagsMode: 'discard',
}; // prettier-ignore

/**
 * The last gate: whatever the renderer did, only these elements, attributes, classes and addresses leave it. Most posts
 * hold nothing but a few elements that can be told at a glance, and need no parser.
 */
export function sanitise(html: string): string {
  return isPlainlyRendered(html) ? asSanitised(html) : sanitiseAnything(html);
}

export function sanitiseAnything(html: string): string {
  return sanitizeHtml(html, policy);
}
