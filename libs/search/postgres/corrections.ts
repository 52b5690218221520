import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import type { Visibility } from '../search-engine.js';
import { Ranking, type Filters } from './ranking.js';
import { nearWords } from './search.queries.js';
import { Stemmer } from './stemmer.js';
import { Terms, type Group } from './terms.js';
import { TopicReader } from './topic-reader.js';

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
    private readonly reader: TopicReader,
    private readonly ranking: Ranking,
  ) {}

  /** Replaces words that no visible topic holds by the most similar ones that a visible topic holds; undefined if there are none. */
  async of(text: string, groups: readonly Group[], filters: Filters, visibility: Visibility): Promise<Correction | undefined> {
    let changed = false;
    const corrected: Group[] = [];
    for (const group of groups) {
      const isKnown = group.terms.length > 0 && (await this.isVisible(group, filters, visibility));
      const better = isKnown || [...group.folded].length < shortest ? undefined : await this.better(group, filters, visibility);
      if (better) changed = true;
      corrected.push(better ?? group);
    }
    return changed ? { text: rewrite(text, groups, corrected), groups: corrected } : undefined;
  }

  private async better(group: Group, filters: Filters, visibility: Visibility): Promise<Group | undefined> {
    const characters = [...group.folded];
    const half = Math.floor(characters.length / 2);
    const beginning = characters.slice(0, half).join('');
    const ending = characters.slice(half).reverse().join('');
    const start = characters.slice(0, characters.length > shortest ? 2 : 1).join('');
    const near = await this.database.query(nearWords, [currentCommunityId(), group.folded, beginning, beginning + beyond, ending, ending + beyond, mostCandidates, start, start + beyond]);
    const stems = await this.stemmer.stems(near.map(({ folded }) => folded), await this.reader.languages());
    const terms = await this.terms.resolve(near.map(({ folded }) => ({ text: folded })), stems);
    for (const { folded } of near) {
      const candidate: Group = { ...group, text: folded, folded, terms: terms.get(folded) ?? [] };
      if (candidate.terms.length > 0 && (await this.isVisible(candidate, filters, visibility))) return candidate;
    }
    return undefined;
  }

  /** Offering a word that only hidden topics hold would tell that they exist. */
  private async isVisible(group: Group, filters: Filters, visibility: Visibility): Promise<boolean> {
    const { total } = await this.ranking.all([group], filters, visibility, { limit: 1, after: null });
    return total > 0;
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
