import type { HTMLAttributes } from 'svelte/elements';
import type { HearthAnswersAttributes, HearthAttributes, HearthCommunityElement, HearthCountAttributes, HearthLauncherAttributes, HearthLauncherElement, HearthThreadAttributes } from './types.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'hearth-community': Omit<HTMLAttributes<HearthCommunityElement>, keyof HearthAttributes> & HearthAttributes;
    'hearth-launcher': Omit<HTMLAttributes<HearthLauncherElement>, keyof HearthLauncherAttributes> & HearthLauncherAttributes;
    'hearth-thread': Omit<HTMLAttributes<HTMLElement>, keyof HearthThreadAttributes> & HearthThreadAttributes;
    'hearth-count': Omit<HTMLAttributes<HTMLElement>, keyof HearthCountAttributes> & HearthCountAttributes;
    'hearth-vote': Omit<HTMLAttributes<HTMLElement>, keyof HearthCountAttributes> & HearthCountAttributes;
    'hearth-answers': Omit<HTMLAttributes<HTMLElement>, keyof HearthAnswersAttributes> & HearthAnswersAttributes;
  }
}
