import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { HearthAttributes, HearthCommunityElement, HearthLauncherAttributes, HearthLauncherElement } from './types.js';

type Plain<Own> = Omit<HTMLAttributes<HTMLElement>, keyof Own>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'hearth-community': DetailedHTMLProps<Plain<HearthAttributes> & HearthAttributes, HearthCommunityElement>;
      'hearth-launcher': DetailedHTMLProps<Plain<HearthLauncherAttributes> & HearthLauncherAttributes, HearthLauncherElement>;
    }
  }
}
