import type { EmbedContext, EmbedDensity, EmbedFont, EmbedScheme, EmbedTheme } from '#contracts';

export type HearthTheme = EmbedTheme;
export type HearthView = 'help' | 'home' | 'questions' | 'ask' | 'search' | 'inbox';
/** A token of the site's own server for who is signed in there; null for a guest. */
export type TokenSource = () => Promise<string | null> | string | null;

/** Where somebody is on the site, as its page says; `getToken` gives what its server vouches for. */
export type HearthContext = EmbedContext & { getToken?: TokenSource };

/** What may be asked of the community, by the call's name; `on` beside them listens. */
export interface HearthCalls {
  init: [given: { community: string }];
  identify: [given: { getToken: TokenSource }];
  logout: [];
  context: [context: HearthContext];
  open: [given?: { path?: string; view?: HearthView }];
  close: [];
  theme: [theme: HearthTheme];
}

/** What there is to hear, with what is said. */
export interface HearthEvents {
  ready: { member: { displayName: string } | null };
  open: undefined;
  close: undefined;
  unread: { count: number };
  error: Error;
}

/** The page's own `Hearth`: before the loader is there, it keeps what it is called with. */
export interface HearthFunction {
  <Name extends keyof HearthCalls>(name: Name, ...given: HearthCalls[Name]): void;
  <Name extends keyof HearthEvents>(name: 'on', event: Name, listener: (detail: HearthEvents[Name]) => void): void;
  q?: unknown[];
}

/** Attributes of both elements. */
export interface HearthAttributes {
  view?: HearthView;
  /** A path of the community, such as `/t/123`; stands above `view`. */
  path?: string;
  hue?: number | string;
  chroma?: number | string;
  'neutral-hue'?: number | string;
  radius?: number | string;
  font?: EmbedFont;
  'heading-font'?: EmbedFont;
  'font-size'?: number | string;
  density?: EmbedDensity;
  scheme?: EmbedScheme;
  locale?: string;
}

export interface HearthLauncherAttributes extends HearthAttributes {
  label?: string;
  heading?: string;
  position?: 'start' | 'end';
}

export interface HearthThreadAttributes extends Omit<HearthAttributes, 'view' | 'path'> {
  /** The site's own name for the page, such as `doc:/install`. */
  thread?: string;
  'page-title'?: string;
}

/** Of `hearth-count` and `hearth-vote`: a page by the site's own name for it, or a topic by its number. */
export interface HearthCountAttributes {
  thread?: string;
  topic?: number | string;
  locale?: string;
}

export interface HearthAnswersAttributes {
  q?: string;
  limit?: number | string;
  locale?: string;
}

export interface HearthCommunityElement extends HTMLElement {
  /** Goes to a path of the community, and takes the focus there. */
  open(path?: string): void;
}

export interface HearthLauncherElement extends HTMLElement {
  /** Opens the panel, at a path of the community if one is given. */
  open(path?: string): void;
  close(): void;
}

declare global {
  interface Window {
    Hearth?: HearthFunction;
  }
  interface HTMLElementTagNameMap {
    'hearth-community': HearthCommunityElement;
    'hearth-launcher': HearthLauncherElement;
  }
}
