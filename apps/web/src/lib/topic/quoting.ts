/** A text as a quote in Markdown, with room below for what one says to it; '' for an empty text. */
export function quoted(text: string): string {
  const lines = text.trim().replace(/\n\s*\n/g, '\n\n').split('\n');
  if (lines.join('') === '') return '';
  return `${lines.map((line) => `> ${line.trim()}`.trim()).join('\n')}\n\n`;
}

/** What is being written, with a quote at its end. */
export function withQuote(written: string, quote: string): string {
  return written.trim() === '' ? quote : `${written.trimEnd()}\n\n${quote}`;
}

/** What is selected within one text, or null. */
export function selectedIn(text: Element): string | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null;
  return selection.toString();
}
