import { Inject, Injectable } from '@nestjs/common';
import { HelpQuery, type HelpResult, type HelpResults } from '#contracts';
import { PageContexts } from '#conversations';
import { validate } from '#platform';
import { Visits } from '../sessions/visits.js';
import { HELP_SOURCES, type HelpSource } from './sources.js';

const shortest = 2;
const ofEach = 6;

/** What may answer a text before it is asked. */
@Injectable()
export class Suggesting {
  constructor(
    private readonly visits: Visits,
    private readonly contexts: PageContexts,
    @Inject(HELP_SOURCES) private readonly sources: readonly HelpSource[],
  ) {}

  async results(given: HelpQuery, cookies: string | undefined): Promise<HelpResults> {
    const { q, context } = validate(HelpQuery, given);
    const text = q.trim();
    if (await this.visits.isHeldOut(cookies)) return { items: [], heldOut: true };
    if (text.length < shortest) return { items: [], heldOut: false };
    const place = context ? await this.contexts.find(context) : {};
    const found = await Promise.all(this.sources.map((source) => source.find(text, place, ofEach)));
    return { items: withoutPairs(found.flat()), heldOut: false };
  }
}

/** Each source finds on its own: where a question and the article that it became are both found, the article stands for both. */
function withoutPairs(found: readonly HelpResult[]): HelpResult[] {
  const numbers = new Set(found.map(({ number }) => number));
  return found.filter(({ pair }) => pair?.kind !== 'article' || !numbers.has(pair.number));
}
