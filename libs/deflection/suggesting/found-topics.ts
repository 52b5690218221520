import type { HelpResult, SearchHit, SearchQuery } from '#contracts';
import { currentCommunityId, type Database } from '#platform';
import type { Search } from '#search';
import { rankByPlace, type PlaceOfAsking } from './ranking.js';
import type { HelpSource } from './sources.js';
import { candidatesOf } from './suggesting.queries.js';

/** So many matches of the words are looked at for the place's sake. */
const looked = 20;
/** What holds the error code, though not the words, is shown as well, up to so many. */
const byCode = 3;

/** Topics of one kind, as the search finds them for the actor. */
export class FoundTopics implements HelpSource {
  constructor(
    private readonly search: Search,
    private readonly database: Database,
    private readonly which: Pick<SearchQuery, 'kind' | 'state'>,
  ) {}

  async find(text: string, place: PlaceOfAsking, limit: number): Promise<HelpResult[]> {
    const { errorCode } = place;
    const [words, codes] = await Promise.all([this.hits(text, looked), errorCode ? this.hits(errorCode, byCode) : []]);
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

  private async hits(q: string, limit: number): Promise<SearchHit[]> {
    return (await this.search.search({ q, limit, ...this.which })).items;
  }
}

function present({ kind, number, slug, space, title, snippet, from, answerCount, state, outdated, pair }: SearchHit): HelpResult {
  return { kind, number, slug, space, title, snippet, from, answerCount, state, outdated, pair };
}
