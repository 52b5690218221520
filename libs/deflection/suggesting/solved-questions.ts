import { Injectable } from '@nestjs/common';
import type { HelpResult, SearchHit } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { Search } from '#search';
import { rankByPlace, type PlaceOfAsking } from './ranking.js';
import type { HelpSource } from './sources.js';
import { candidatesOf } from './suggesting.queries.js';

/** So many matches of the words are looked at for the place's sake. */
const looked = 20;
/** Questions that hold the error code, though not the words, are shown as well, up to so many. */
const byCode = 3;

@Injectable()
export class SolvedQuestions implements HelpSource {
  constructor(
    private readonly search: Search,
    private readonly database: Database,
  ) {}

  async find(text: string, place: PlaceOfAsking, limit: number): Promise<HelpResult[]> {
    const { errorCode } = place;
    const [words, codes] = await Promise.all([this.solved(text, looked), errorCode ? this.solved(errorCode, byCode) : []]);
    const hits = new Map([...words, ...codes].map((hit) => [hit.topicId, hit]));
    if (hits.size === 0) return [];
    const rows = new Map((await this.database.query(candidatesOf, [currentCommunityId(), [...hits.keys()], errorCode ?? null])).map((row) => [row.id, row]));
    const matchesWords = new Set(words.map(({ topicId }) => topicId));
    const found = [...hits.values()].flatMap((hit) => {
      const row = rows.get(hit.topicId);
      return row && (row.namesCode || matchesWords.has(hit.topicId)) ? [{ ...row, hit }] : [];
    });
    return rankByPlace(found, place).slice(0, limit).map(({ hit }) => present(hit));
  }

  private async solved(q: string, limit: number): Promise<SearchHit[]> {
    return (await this.search.search({ q, limit, state: 'solved', kind: 'question' })).items;
  }
}

function present({ number, slug, space, title, snippet, from, answerCount }: SearchHit): HelpResult {
  return { kind: 'question', number, slug, space, title, snippet, from, answerCount };
}
