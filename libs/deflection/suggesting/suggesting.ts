import { Inject, Injectable } from '@nestjs/common';
import { HelpQuery, type HelpResults } from '#contracts';
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
    @Inject(HELP_SOURCES) private readonly sources: readonly HelpSource[],
  ) {}

  async results(given: HelpQuery, cookies: string | undefined): Promise<HelpResults> {
    const text = validate(HelpQuery, given).q.trim();
    if (await this.visits.isHeldOut(cookies)) return { items: [], heldOut: true };
    if (text.length < shortest) return { items: [], heldOut: false };
    const found = await Promise.all(this.sources.map((source) => source.find(text, {}, ofEach)));
    return { items: found.flat(), heldOut: false };
  }
}
