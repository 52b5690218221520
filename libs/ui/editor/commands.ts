/** What a press on the editor's toolbar does to the text. */
export type Command = 'bold' | 'italic' | 'code' | 'link' | 'quote' | 'mention' | 'list' | 'heading' | 'numbers' | 'table';

export interface Selected {
  text: string;
  start: number;
  end: number;
}
/** Replace `start..end` by `text`, then select `selectStart..selectEnd`. */
export interface Change {
  start: number;
  end: number;
  text: string;
  selectStart: number;
  selectEnd: number;
}

const never = /(?!)/;
const marks = { bold: '**', italic: '_' } as const;

function around({ text, start, end }: Selected, mark: string): Change {
  const inside = text.slice(start, end);
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    return { start: start - size, end: end + size, text: inside, selectStart: start - size, selectEnd: end - size };
  }
  // Markdown needs its marks at the words: spaces at the ends of a selection stay outside.
  const lead = /^\s*/.exec(inside)?.[0] ?? '';
  const trail = inside.length > lead.length ? (/\s*$/.exec(inside)?.[0] ?? '') : '';
  const core = inside.slice(lead.length, inside.length - trail.length);
  const at = start + lead.length + size;
  return { start, end, text: lead + mark + core + mark + trail, selectStart: at, selectEnd: at + core.length };
}

/** Each line with what begins it, by its place; without it where all have one. Other beginnings of the kind are replaced. */
function linesOf({ text, start, end }: Selected, prefix: (at: number) => string, known: RegExp, other: RegExp): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const on = lines.every((line) => known.test(line));
  const changed = lines.map((line, at) => (on ? line.replace(known, '') : prefix(at) + line.replace(other, ''))).join('\n');
  return { start: from, end: to, text: changed, selectStart: from + (lines.length === 1 ? changed.length : 0), selectEnd: from + changed.length };
}

function code(selected: Selected): Change {
  const inside = selected.text.slice(selected.start, selected.end);
  if (!inside.includes('\n')) return around(selected, '`');
  const longest = Math.max(2, ...[...inside.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const before = selected.start === 0 || selected.text[selected.start - 1] === '\n' ? '' : '\n';
  const opening = `${before}${fence}\n`;
  const at = selected.start + opening.length;
  return { start: selected.start, end: selected.end, text: `${opening}${inside}\n${fence}\n`, selectStart: at, selectEnd: at + inside.length };
}

function link({ text, start, end }: Selected): Change {
  const inside = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(inside)) return { start, end, text: `[](${inside})`, selectStart: start + 1, selectEnd: start + 1 };
  const at = start + inside.length + 3;
  return { start, end, text: `[${inside}](https://)`, selectStart: at, selectEnd: at + 8 };
}

/** A row of headings and one below it, on lines of their own behind the one with the caret, which comes into the first. */
function table({ text, end }: Selected): Change {
  const from = text.lastIndexOf('\n', end - 1) + 1;
  const next = text.indexOf('\n', end);
  const at = next === -1 ? text.length : next;
  const before = text.slice(from, at).trim() === '' ? '' : '\n\n';
  const caret = at + before.length + 2;
  return { start: at, end: at, text: `${before}|  |  |\n| --- | --- |\n|  |  |\n`, selectStart: caret, selectEnd: caret };
}

function mention({ text, start, end }: Selected): Change {
  const space = start > 0 && !/\s/.test(text[start - 1] ?? '') ? ' ' : '';
  const at = start + space.length + 1;
  return { start, end, text: `${space}@`, selectStart: at, selectEnd: at };
}

export function changeFor(command: Command, selected: Selected): Change {
  switch (command) {
    case 'bold':
    case 'italic':
      return around(selected, marks[command]);
    case 'code':
      return code(selected);
    case 'quote':
      return linesOf(selected, () => '> ', /^> /, never);
    case 'list':
      return linesOf(selected, () => '- ', /^- /, /^\d+[.)] /);
    case 'numbers':
      return linesOf(selected, (at) => `${at + 1}. `, /^\d+[.)] /, /^- /);
    case 'heading':
      return linesOf(selected, () => '## ', /^## /, /^#{1,6} /);
    case 'table':
      return table(selected);
    case 'link':
      return link(selected);
    case 'mention':
      return mention(selected);
  }
}

/** An image in Markdown, described by the name of its file until somebody writes something better. */
export function imageMarkdown(filename: string, url: string): string {
  const name = filename.replace(/\.[^.]*$/, '').replace(/[\s[\]\\]+/g, ' ').trim();
  return `![${name}](${url})`;
}

/** An image on a line of its own behind the one with the caret; what is selected stays so. */
export function imageAt({ text, start, end }: Selected, image: string): Change {
  const from = text.lastIndexOf('\n', end - 1) + 1;
  const next = text.indexOf('\n', end);
  const at = next === -1 ? text.length : next;
  const inserted = `${text.slice(from, at).trim() === '' ? '' : '\n\n'}${image}\n`;
  const wroteHere = start === at;
  return { start: at, end: at, text: inserted, selectStart: wroteHere ? at + inserted.length : start, selectEnd: wroteHere ? at + inserted.length : end };
}

/** The handle being typed before the caret, without its @; null when none is. */
export function mentionBefore(text: string, caret: number): string | null {
  return /(?:^|[\s([{>])@([a-z0-9_-]{0,30})$/i.exec(text.slice(Math.max(0, caret - 40), caret))?.[1] ?? null;
}
