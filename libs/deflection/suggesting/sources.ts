import type { HelpResult } from '#contracts';
import type { PlaceOfAsking } from './ranking.js';

/** Something that may hold the answer already. */
export interface HelpSource {
  /** What the actor may see of it on a text, best first, for the place of asking. */
  find(text: string, place: PlaceOfAsking, limit: number): Promise<HelpResult[]>;
}

/** All of them, in the order in which they are shown. */
export const HELP_SOURCES = Symbol('HELP_SOURCES');
