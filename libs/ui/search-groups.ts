import type { Life } from './life.js';

interface Run {
  text: string;
  hit: boolean;
}
export interface SearchOption {
  href: string;
  life: Life;
  state: string;
  title: Run[];
  /** What the snippet is, in the reader's language; the snippet itself has its own. */
  lead?: string;
  snippet: Run[];
  note?: string;
}
export interface SearchGroup {
  label: string;
  options: SearchOption[];
}
