import { htmlToMarkdown, normaliseText, renderMarkdown, slugify, type Rendered, type RenderContext } from '#conversations';
import { commentMarkdown, type Participant } from '../mapping/comment-text.js';
import { lettersOf } from '../mapping/html-text.js';
import { withPictures } from '../mapping/pictures.js';
import { versionsOf, type HistoryEntry, type Version } from '../mapping/revisions.js';
import { SiteLinks, type LinkTarget } from '../mapping/site-links.js';

/** Where a link of the dump leads here. */
export interface KnownTarget extends LinkTarget {
  title: string;
}

/** A text of the dump: the body of a question or an answer with its history, or a comment with who may be named in it. */
export type TextTask = { kind: 'body'; html: string; history: HistoryEntry[]; wantsExcerpt: boolean } | { kind: 'comment'; text: string; participants: Participant[] };

/** Texts that are composed together; all of it can be sent to another thread. */
export interface TextBatch {
  tasks: TextTask[];
  hosts: string[];
  /** By the number on the site. */
  targets: ReadonlyMap<number, KnownTarget>;
  siteUrl: string;
}

export interface ComposedText {
  source: string;
  html: string;
  /** Empty where none is wanted: only topics and solutions show one. */
  excerpt: string;
  rendererVersion: number;
  /** Oldest first; the last one's text is the source. */
  versions: Version[];
}

const nobody: RenderContext['mentions'] = new Map();

/** Turns texts of a site into Markdown of ours and into HTML, one after another. */
export class TextComposer {
  private readonly links: SiteLinks;
  private readonly topicTitles: RenderContext['topicTitles'];

  constructor(private readonly batch: Omit<TextBatch, 'tasks'>) {
    this.links = new SiteLinks(batch.hosts);
    this.topicTitles = new Map([...batch.targets.values()].map(({ number, title }) => [number, { number, title, slug: slugify(title) }]));
  }

  compose(task: TextTask): ComposedText {
    return task.kind === 'body' ? this.body(task) : this.comment(task.text, task.participants);
  }

  /**
   * The Markdown in the history is the source if it says what the HTML says (other dialects have tags and short forms
   * that ours shows as they are written); otherwise the HTML is turned into Markdown.
   */
  private body({ html, history, wantsExcerpt }: TextTask & { kind: 'body' }): ComposedText {
    const versions = versionsOf(history);
    const last = versions.at(-1);
    if (last) {
      const written = this.render(last.source, nobody);
      if (lettersOf(written.html) === lettersOf(html)) {
        const source = this.rewrite(last.source);
        return { ...resultOf(source === last.source ? written : this.render(source, nobody), wantsExcerpt), source, versions: this.withLast(versions, source) };
      }
    }
    const source = this.rewrite(normaliseText(htmlToMarkdown(html)).trimEnd());
    return { ...resultOf(this.render(source, nobody), wantsExcerpt), source, versions: this.withLast(versions, source) };
  }

  private comment(text: string, participants: readonly Participant[]): ComposedText {
    const source = commentMarkdown(this.rewrite(normaliseText(text).trim()), participants);
    const mentions = new Map(participants.map((participant) => [participant.handle, participant]));
    return { ...resultOf(this.render(source, mentions), false), source, versions: [] };
  }

  private withLast(versions: readonly Version[], source: string): Version[] {
    return versions.map((version, at) => ({ ...version, source: at === versions.length - 1 ? source : this.rewrite(version.source) }));
  }

  private rewrite(markdown: string): string {
    return this.links.rewrite(withPictures(markdown), (posts) => posts.map((post) => this.batch.targets.get(post)).find((target) => target !== undefined));
  }

  private render(source: string, mentions: RenderContext['mentions']): Rendered {
    return renderMarkdown(source, { mentions, topicTitles: this.topicTitles, siteUrl: this.batch.siteUrl });
  }
}

function resultOf({ html, excerpt, rendererVersion }: Rendered, wantsExcerpt: boolean): Pick<ComposedText, 'html' | 'excerpt' | 'rendererVersion'> {
  return { html, excerpt: wantsExcerpt ? excerpt() : '', rendererVersion };
}
