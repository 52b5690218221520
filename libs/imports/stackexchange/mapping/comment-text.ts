import { tagSlug } from './tag-slugs.js';

/** Somebody who wrote below the same post. */
export interface Participant {
  displayName: string;
  handle: string;
}

const mention = /(?<![\p{L}\p{N}_@./])@([\p{L}\p{N}][\p{L}\p{N}'._-]*)/gu;
const blockStart = /^(?:#{1,6}\s|>|[-+*]\s|\d{1,9}[.)]\s|~~~|```)/;
const tagLink = /\[(?:meta-)?tag:([^\]\s]+)\]/g;
const shortestName = 3;

const compact = (name: string): string => name.replace(/\s+/gu, '').toLowerCase();

/**
 * A comment of a dump as Markdown of ours: one paragraph, `[tag:x]` as a link, and `@Name`, which names somebody by the
 * beginning of the display name without spaces, as a mention.
 */
export function commentMarkdown(text: string, participants: readonly Participant[]): string {
  const named = text.replace(mention, (whole, written: string) => {
    const name = written.replace(/['._-]+$/, '');
    const member = memberNamed(name, participants);
    return member ? `@${member.handle}${written.slice(name.length)}` : whole;
  });
  const linked = named.replace(tagLink, (whole, name: string) => (tagSlug(name) === '' ? whole : `[${name}](/tags/${encodeURIComponent(tagSlug(name))})`));
  return blockStart.test(linked) ? `\\${linked}`.replace(/^\\(\d+)([.)])/, '$1\\$2') : linked;
}

function memberNamed(name: string, participants: readonly Participant[]): Participant | undefined {
  const wanted = compact(name);
  return (
    participants.find(({ displayName }) => compact(displayName) === wanted) ??
    (wanted.length >= shortestName ? participants.find(({ displayName }) => compact(displayName).startsWith(wanted)) : undefined)
  );
}
