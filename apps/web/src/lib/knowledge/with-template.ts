/** A template comes below what was begun: nothing is lost. */
export function withTemplate(begun: string, template: string): string {
  return [begun.trimEnd(), template].filter(Boolean).join('\n\n');
}
