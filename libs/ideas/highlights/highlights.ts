import { Injectable } from '@nestjs/common';
import type { Highlights as HighlightsShown } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { Spaces } from '#spaces';
import { defaultStatuses, statusOf } from '../status/statuses.js';
import { highlightRows } from './highlights.queries.js';

/** What a community made lately besides questions: ideas that are wanted, and new articles. One statement, and none where there are no such spaces. */
@Injectable()
export class Highlights {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  async shown(): Promise<HighlightsShown> {
    const [spaces, refs] = await Promise.all([this.spaces.list(), this.spaces.refs()]);
    const slugsOf = (wanted: string) => new Set(spaces.filter(({ kind, archived }) => kind === wanted && !archived).map(({ slug }) => slug));
    const [boards, shelves] = [slugsOf('ideas'), slugsOf('knowledge')].map((slugs) => [...refs].flatMap(([id, { slug }]) => (slugs.has(slug) ? [id] : [])));
    if (boards!.length + shelves!.length === 0) return { ideas: [], articles: [] };
    const rows = await this.database.query(highlightRows, [currentCommunityId(), boards, shelves]);
    return {
      ideas: rows.filter(({ kind }) => kind === 'idea').map(({ number, slug, title, spaceId, up, status, group, statuses }) => ({ number, slug, title, space: refs.get(spaceId)!, votes: up!, status: statusOf(statuses ?? defaultStatuses, status!, group!) })),
      articles: rows.filter(({ kind }) => kind === 'article').map(({ number, slug, title, spaceId, at }) => ({ number, slug, title, space: refs.get(spaceId)!, at: at.toISOString() })),
    };
  }
}
