/** The address part of a title: letters and digits of any script in lower case, joined by dashes. */
export function slugifyTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A placeholder that stands for the address of the demo topic with this title, as in `[label]({{topic:...}})`. */
export function topicRef(title: string): string {
  return `{{topic:${slugifyTitle(title)}}}`;
}

const reference = /\{\{topic:([^{}]+)\}\}/g;

/** Replaces every placeholder in the Markdown by what `addressOf` gives for its slug. */
export function resolveTopicRefs(markdown: string, addressOf: (slug: string) => string): string {
  return markdown.replace(reference, (_placeholder, slug: string) => addressOf(slug));
}

/** The slugs of all topics that the Markdown refers to. */
export function topicRefsIn(markdown: string): string[] {
  return [...markdown.matchAll(reference)].map((match) => match[1] ?? '');
}
