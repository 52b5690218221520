import type { HTMLAttributes } from 'svelte/elements';
import type { HearthAttributes, HearthCommunityElement, HearthLauncherAttributes, HearthLauncherElement } from './types.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'hearth-community': Omit<HTMLAttributes<HearthCommunityElement>, keyof HearthAttributes> & HearthAttributes;
    'hearth-launcher': Omit<HTMLAttributes<HearthLauncherElement>, keyof HearthLauncherAttributes> & HearthLauncherAttributes;
  }
}
