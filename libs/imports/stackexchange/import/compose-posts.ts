import { htmlToMarkdown, normaliseText, renderMarkdown, type Rendered, type RenderContext } from '#conversations';
import { commentMarkdown, type Participant } from '../mapping/comment-text.js';
import { lettersOf } from '../mapping/html-text.js';
import { versionsOf, type HistoryEntry, type Version } from '../mapping/revisions.js';
import { SiteLinks, type LinkTarget } from '../mapping/site-links.js';

export interface ComposedText extends Rendered {
  source: string;
  /** Oldest first; the last one's text is the source. */
  versions: Version[];
}

/** Where the texts of a batch lead, and who is named in them. */
export interface TextSurroundings {
  links: SiteLinks;
  find: (postIds: number[]) => LinkTarget | undefined;
  topicTitles: RenderContext['topicTitles'];
  siteUrl: string;
}

const nobody: RenderContext['mentions'] = new Map();

/**
 * The body of a question or an answer. The Markdown in its history is its source if it says what the HTML says (other
 * dialects have tags and short forms that ours shows as they are written); otherwise the HTML is turned into Markdown.
 */
export function composeBody(html: string, history: readonly HistoryEntry[], surroundings: TextSurroundings): ComposedText {
  const versions = versionsOf(history);
  const last = versions.at(-1);
  const { links, find } = surroundings;
  if (last) {
    const written = render(last.source, nobody, surroundings);
    if (lettersOf(written.html) === lettersOf(html)) {
      const source = links.rewrite(last.source, find);
      return { ...(source === last.source ? written : render(source, nobody, surroundings)), source, versions: withLast(versions, source, surroundings) };
    }
  }
  const source = links.rewrite(normaliseText(htmlToMarkdown(html)).trimEnd(), find);
  return { ...render(source, nobody, surroundings), source, versions: withLast(versions, source, surroundings) };
}

/** A comment: one paragraph in which participants may be named. */
export function composeComment(text: string, participants: readonly Participant[], surroundings: TextSurroundings): ComposedText {
  const source = commentMarkdown(surroundings.links.rewrite(normaliseText(text).trim(), surroundings.find), participants);
  const mentions = new Map(participants.map((participant) => [participant.handle, participant]));
  return { ...render(source, mentions, surroundings), source, versions: [] };
}

function withLast(versions: readonly Version[], source: string, { links, find }: TextSurroundings): Version[] {
  return versions.map((version, at) => ({ ...version, source: at === versions.length - 1 ? source : links.rewrite(version.source, find) }));
}

function render(source: string, mentions: RenderContext['mentions'], { topicTitles, siteUrl }: TextSurroundings): Rendered {
  return renderMarkdown(source, { mentions, topicTitles, siteUrl });
}
