const fence = /^ {0,3}(`{3,}|~{3,})/;
const codeInLine = /(`{1,2})[^`]+\1/g;
const prompt = /\{\{\s*([^{}\s][^{}]{0,199})\}\}/g;

/** What a template asked for and nobody wrote yet, each once. Code may hold braces of its own. */
export function promptsIn(source: string): string[] {
  const found = new Set<string>();
  let open: string | null = null;
  for (const line of source.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open !== null && mark?.startsWith(open)) open = null;
    else if (open === null && mark) open = mark;
    else if (open === null) for (const match of line.replace(codeInLine, '').matchAll(prompt)) found.add(match[1]!.trim());
  }
  return [...found];
}
