const longest = 35;

/** The slug of a tag of a dump: `.net` cannot begin with a dot here and becomes `dotnet`. Empty where nothing is left. */
export function tagSlug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\./, 'dot')
    .replace(/[^\p{L}\p{N}+#.-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, longest);
}
