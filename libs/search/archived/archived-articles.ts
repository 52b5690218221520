import { Injectable } from '@nestjs/common';
import type { SearchHit, SearchPage, SearchQuery } from '#contracts';
import { canWrite } from '#knowledge';
import { currentActor, currentCommunityId, Database, decodeCursor, encodeCursor } from '#platform';
import { Spaces } from '#spaces';
import { fold } from '../analysis/fold.js';
import { highlight } from '../analysis/highlight.js';
import { wordsOf } from '../analysis/words.js';
import { presentHit } from '../search.presenter.js';
import { topicsAnywhere } from '../search.queries.js';
import { archivedArticles, countArchived } from './archived.queries.js';

/** Archived articles are in no index; who writes in their space finds them by their words. */
@Injectable()
export class ArchivedArticles {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  /** How many hold the words; null for who writes nowhere. */
  async count(q: string): Promise<number | null> {
    const [spaceIds, patterns] = [await this.written(), patternsOf(q)];
    if (spaceIds.length === 0) return null;
    return patterns.length > 0 ? (await this.database.one(countArchived, [currentCommunityId(), spaceIds, patterns]))!.count : 0;
  }

  async find({ q, limit, cursor }: SearchQuery): Promise<Pick<SearchPage, 'items' | 'nextCursor'>> {
    const [spaceIds, patterns] = [await this.written(), patternsOf(q)];
    if (spaceIds.length === 0 || patterns.length === 0) return { items: [], nextCursor: null };
    const before = cursor ? Number(decodeCursor(cursor, 1)[0]) : null;
    const found = await this.database.query(archivedArticles, [currentCommunityId(), spaceIds, patterns, before, limit + 1]);
    const shown = found.slice(0, limit);
    const refs = await this.spaces.refs();
    const rows = new Map((await this.database.query(topicsAnywhere, [currentCommunityId(), shown.map(({ id }) => id), spaceIds])).map((row) => [row.id, row]));
    const words = new Set(wordsOf(q).map(({ text }) => fold(text)));
    const items = shown.flatMap(({ id, title, excerpt }): SearchHit[] => {
      const row = rows.get(id);
      const space = row && refs.get(row.spaceId);
      const hit = { topicId: id, title: highlight(title, words), snippet: highlight(excerpt, words), from: 'body' as const, score: 0 };
      return row && space ? [presentHit(hit, row, { space, pair: null })] : [];
    });
    const last = shown.at(-1);
    return { items, nextCursor: last && found.length > limit ? encodeCursor([last.number]) : null };
  }

  private async written(): Promise<string[]> {
    const actor = currentActor();
    return actor.memberId === null ? [] : (await this.spaces.visibleIds()).filter((id) => canWrite(actor, id));
  }
}

function patternsOf(q: string): string[] {
  return wordsOf(q).filter(({ kind }) => kind === 'word').map(({ text }) => `%${text.replace(/[\\%_]/g, '\\$&')}%`);
}
