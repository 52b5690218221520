/** A member who may be mentioned. */
export interface MentionTarget {
  handle: string;
  displayName: string;
}

/** A topic whose title may be shown; only topics that every reader of the post may see belong in a context. */
export interface TopicTarget {
  number: number;
  title: string;
  slug: string;
}

/** The few words that rendering adds, in the community's language. */
export interface RenderStrings {
  /** Read out before a ticked and an empty task. */
  taskDone: string;
  taskOpen: string;
  /** Link from a quote to the post that it was taken from, after the name. */
  quoteSource: string;
}

export interface RenderContext {
  /** By lower-case handle. */
  mentions: ReadonlyMap<string, MentionTarget>;
  topicTitles: ReadonlyMap<number, TopicTarget>;
  /** Address of the community, such as `https://community.example.com`. */
  siteUrl: string;
  strings?: Partial<RenderStrings>;
}

export interface Rendered {
  html: string;
  /** Rises whenever the same source gives other HTML, so that stored HTML can be rebuilt. */
  rendererVersion: number;
  /** Plain text, at most 240 characters, cut at a sentence or a word. */
  excerpt: () => string;
}

export const englishStrings: RenderStrings = { taskDone: 'Done', taskOpen: 'To do', quoteSource: 'wrote:' };
