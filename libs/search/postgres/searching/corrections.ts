import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { halvesOf, nearest, variantsOf } from '../../analysis/typos.js';
import { Ranking, type Request } from './ranking.js';
import { nearWords } from './search.queries.js';
import { Stemmer } from '../stemmer.js';
import { Terms, type Group } from './terms.js';

export interface Correction {
  text: string;
  groups: Group[];
}

const shortest = 4;
const mostCandidates = 5;
const beyond = '\u{10ffff}';

/** Finds the words of the community's own vocabulary that mistyped ones stand for. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly terms: Terms,
    private readonly stemmer: Stemmer,
    private readonly ranking: Ranking,
  ) {}

  /** Replaces words that no visible topic holds by the most similar ones that a visible topic holds; undefined if there are none. */
  async of(text: string, groups: readonly Group[], request: Request): Promise<Correction | undefined> {
    const held = new Set(await this.ranking.held(groups, request));
    const corrected = await Promise.all(groups.map(async (group) => (held.has(group) ? group : ((await this.better(group, request)) ?? group))));
    const isChanged = corrected.some((group, at) => group !== groups[at]);
    return isChanged ? { text: rewrite(text, groups, corrected), groups: corrected } : undefined;
  }

  /** A word that only hidden topics hold is not offered: that would tell that they exist. */
  private async better(group: Group, request: Request): Promise<Group | undefined> {
    const { folded } = group;
    if ([...folded].length < shortest) return undefined;
    const { beginning, ending } = halvesOf(folded);
    const near = await this.database.query(nearWords, [currentCommunityId(), folded, beginning, beginning + beyond, ending, ending + beyond, variantsOf(folded)]);
    const best = nearest(folded, near).slice(0, mostCandidates);
    const stems = await this.stemmer.stems(best, request.state.languages);
    const terms = await this.terms.resolve(best.map((text) => ({ text })), stems);
    const candidates = best.map((text): Group => ({ ...group, text, folded: text, terms: terms.get(text) ?? [] }));
    return (await this.ranking.held(candidates, request))[0];
  }
}

function rewrite(text: string, groups: readonly Group[], corrected: readonly Group[]): string {
  let result = '';
  let at = 0;
  const inOrder = groups.map((group, index) => ({ group, better: corrected[index]! })).sort((a, b) => a.group.start - b.group.start);
  for (const { group, better } of inOrder) {
    if (better === group || group.start < at) continue;
    result += text.slice(at, group.start) + better.text;
    at = group.end;
  }
  return result + text.slice(at);
}
