/** The entries of a list that was written one a line; empty lines and doubles are left out. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
}
