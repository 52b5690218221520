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
  snippet: Run[];
  note?: string;
}
export interface SearchGroup {
  label: string;
  options: SearchOption[];
}
