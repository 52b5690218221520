/** Markdown written indented in the source: without the indentation of its first line and without blank ends. */
export function text(strings: TemplateStringsArray): string {
  const source = strings.join('').replace(/^\n+/, '').trimEnd();
  const indentation = /^ */.exec(source)?.[0].length ?? 0;
  return source
    .split('\n')
    .map((line) => line.slice(Math.min(indentation, line.length - line.trimStart().length)))
    .join('\n');
}
