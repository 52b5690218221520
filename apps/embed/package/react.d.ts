import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { HearthAnswersAttributes, HearthAttributes, HearthCommunityElement, HearthCountAttributes, HearthLauncherAttributes, HearthLauncherElement, HearthThreadAttributes } from './types.js';

type Plain<Own> = Omit<HTMLAttributes<HTMLElement>, keyof Own>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'hearth-community': DetailedHTMLProps<Plain<HearthAttributes> & HearthAttributes, HearthCommunityElement>;
      'hearth-launcher': DetailedHTMLProps<Plain<HearthLauncherAttributes> & HearthLauncherAttributes, HearthLauncherElement>;
      'hearth-thread': DetailedHTMLProps<Plain<HearthThreadAttributes> & HearthThreadAttributes, HTMLElement>;
      'hearth-count': DetailedHTMLProps<Plain<HearthCountAttributes> & HearthCountAttributes, HTMLElement>;
      'hearth-vote': DetailedHTMLProps<Plain<HearthCountAttributes> & HearthCountAttributes, HTMLElement>;
      'hearth-answers': DetailedHTMLProps<Plain<HearthAnswersAttributes> & HearthAnswersAttributes, HTMLElement>;
    }
  }
}
