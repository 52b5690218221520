import type TurndownService from 'turndown';

/** The part of a DOM node that the rules read; turndown brings its own DOM. */
export interface HtmlNode {
  nodeName: string;
  nodeType: number;
  textContent: string | null;
  firstChild: HtmlNode | null;
  parentNode: HtmlNode | null;
  nextSibling: HtmlNode | null;
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

/** The first of these siblings that has such a name. */
function nextNamed(from: HtmlNode | null, names: RegExp): HtmlNode | null {
  let node = from;
  while (node !== null && !names.test(node.nodeName)) node = node.nextSibling;
  return node;
}

const places = new WeakMap<HtmlNode, number>();

/** How many items stand before this one; counted once for the whole list, so that long lists stay linear. */
function placeInList(item: HtmlNode): number {
  if (!places.has(item)) {
    let place = 0;
    for (let node = nextNamed(item.parentNode?.firstChild ?? null, /^LI$/); node !== null; node = nextNamed(node.nextSibling, /^LI$/)) {
      places.set(node, place);
      place += 1;
    }
  }
  return places.get(item) ?? 0;
}

/** Items with the least indentation that Markdown needs, as a person would write them. */
export function addListRule(converter: TurndownService): void {
  converter.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => {
      const item = node as unknown as HtmlNode;
      const list = item.parentNode;
      const start = Number(list?.getAttribute?.('start') ?? 1);
      const mark = list?.nodeName === 'OL' ? `${(Number.isInteger(start) && start >= 0 ? start : 1) + placeInList(item)}. ` : '- ';
      const text = content.trim().replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
      return `${mark}${text}${nextNamed(item.nextSibling, /^LI$/) === null ? '' : '\n'}`;
    },
  });
}

const CELL = /^T[HD]$/;

/** Whether a row is the first of its table, and so the head of the Markdown table. */
function isFirstRow(row: HtmlNode): boolean {
  const isRowOrPart = /^(?:TR|THEAD|TBODY|TFOOT)$/;
  const firstIn = (parent: HtmlNode | null): HtmlNode | null => nextNamed(parent?.firstChild ?? null, isRowOrPart);
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
      let ruler = '|';
      for (let cell = nextNamed(row.firstChild, CELL); cell !== null; cell = nextNamed(cell.nextSibling, CELL))
        ruler += ` ${alignmentOf(cell)} |`;
      return `${line}\n${ruler}`;
    },
  });
  converter.addRule('tablePart', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  converter.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.replace(/\n{2,}/g, '\n').trim()}\n\n` });
}
