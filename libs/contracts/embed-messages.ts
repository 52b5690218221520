/** What the host's page and the community's frame on it say to each other; the loader and the web take it as types. */

export type EmbedFont = 'system' | 'serif' | 'rounded' | 'mono';
export type EmbedDensity = 'compact' | 'regular' | 'roomy';
export type EmbedScheme = 'light' | 'dark' | 'auto';

/** How the host wants the frame to look; the frame takes what is known and in range, and leaves the rest as the community has it. */
export interface EmbedTheme {
  /** Degrees, 0 to 360. */
  hue?: number;
  /** 0 to 0.2. */
  chroma?: number;
  /** Degrees, 0 to 360. */
  neutralHue?: number;
  /** Pixels, 0 to 24. */
  radius?: number;
  font?: EmbedFont;
  headingFont?: EmbedFont;
  density?: EmbedDensity;
  /** Pixels of its plain text, 14 to 22; those of the host's page where nothing is said. */
  fontSize?: number;
  /** `auto` follows the host's page. */
  scheme?: EmbedScheme;
  /** One of the community's languages. */
  locale?: string;
}

/** Where somebody is on the host's page. Texts: a route of 300 letters at most, a product of 60, a version of 40, an error code of 80. */
export interface EmbedContext {
  route?: string;
  product?: string;
  version?: string;
  errorCode?: string;
}

/** The frame's own name, as JSON, so that its first paint has the host's colours. */
export interface FrameName {
  hearth: 1;
  theme: EmbedTheme;
}

/** Comes once for each document of the frame, from the host, with the port over which all else is said. */
export interface Hello {
  hearth: 1;
  type: 'hello';
}

export type FrameMessage =
  | { type: 'ready'; community: string; member: { displayName: string } | null }
  | { type: 'resize'; height: number }
  | { type: 'route'; path: string; title: string }
  | { type: 'unread'; count: number }
  | { type: 'need-token' }
  | { type: 'close' };

export type HostMessage =
  | { type: 'theme'; theme: EmbedTheme }
  /** Null signs out whom a token signed in. */
  | { type: 'token'; token: string | null }
  /** With `replace` the way back leads past it: the host's own page has an entry for it. */
  | { type: 'open'; path: string; replace?: boolean }
  /** The token is what the host's server vouches for; null for nothing. */
  | { type: 'context'; context: EmbedContext; token: string | null }
  | { type: 'focus' }
  /** Signs out whoever is signed in. */
  | { type: 'logout' };
