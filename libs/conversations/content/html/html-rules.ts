import type TurndownService from 'turndown';

/** The part of a DOM node that the rules read; turndown brings its own DOM. */
export interface HtmlNode {
  nodeName: string;
  nodeType: number;
  textContent: string | null;
  firstChild: HtmlNode | null;
  parentNode: HtmlNode | null;
  previousSibling: HtmlNode | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?: (name: string) => string | null;
}

/** A fence longer than any run of backticks in the code. */
function fenceAround(code: string): string {
  let longest = 2;
  for (const run of code.matchAll(/`{3,}/g)) longest = Math.max(longest, run[0].length);
  return '`'.repeat(longest + 1);
}

/** The language that Stack Exchange writes as a class: `<pre class="lang-py prettyprint-override">`. */
function codeLanguage(pre: HtmlNode): string {
  const classes = `${pre.getAttribute?.('class') ?? ''} ${pre.firstChild?.getAttribute?.('class') ?? ''}`;
  return /(?:^|\s)lang(?:uage)?-([\w+#-]+)/.exec(classes)?.[1] ?? '';
}

export function addCodeRules(converter: TurndownService): void {
  converter.addRule('codeBlock', {
    filter: 'pre',
    replacement: (_content, node) => {
      const pre = node as unknown as HtmlNode;
      const code = (pre.textContent ?? '').replace(/^\n|\n+$/g, '');
      if (code.trim() === '') return '';
      const fence = fenceAround(code);
      return `\n\n${fence}${codeLanguage(pre)}\n${code}\n${fence}\n\n`;
    },
  });
}

function elementsNamed(parent: HtmlNode, names: RegExp): HtmlNode[] {
  return Array.from(parent.childNodes).filter((child) => names.test(child.nodeName));
}

/** Whether a row is the first of its table, and so the head of the Markdown table. */
function isFirstRow(row: HtmlNode): boolean {
  const isRowOrPart = /^(?:TR|THEAD|TBODY|TFOOT)$/;
  const firstIn = (parent: HtmlNode | null): HtmlNode | undefined => (parent === null ? undefined : elementsNamed(parent, isRowOrPart)[0]);
  const parent = row.parentNode;
  if (firstIn(parent) !== row) return false;
  return parent?.nodeName === 'TABLE' || firstIn(parent?.parentNode ?? null) === parent;
}

function alignmentOf(cell: HtmlNode): string {
  const align = cell.getAttribute?.('align') ?? /text-align:\s*(\w+)/.exec(cell.getAttribute?.('style') ?? '')?.[1] ?? '';
  return { left: ':---', right: '---:', center: ':---:' }[align.toLowerCase()] ?? '---';
}

export function addTableRules(converter: TurndownService): void {
  converter.addRule('tableCell', {
    filter: ['th', 'td'],
    replacement: (content) =>
      ` ${content
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\|/g, '\\|')} |`,
  });
  converter.addRule('tableRow', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = node as unknown as HtmlNode;
      const line = `\n|${content}`;
      if (!isFirstRow(row)) return line;
      return `${line}\n|${elementsNamed(row, /^T[HD]$/)
        .map((cell) => ` ${alignmentOf(cell)} |`)
        .join('')}`;
    },
  });
  converter.addRule('tablePart', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  converter.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.replace(/\n{2,}/g, '\n').trim()}\n\n` });
}
