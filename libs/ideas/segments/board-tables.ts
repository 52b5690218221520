import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { IdeaSummary } from '#contracts';
import { topicPath } from '#conversations';
import { Communities } from '#identity';
import { csvTable, currentCommunityId, Database } from '#platform';
import { Boards } from '../board/boards.js';
import { Demand } from '../demand/demand.js';
import { stepNameOf } from '../status/statuses.js';
import { authorizeStaff, Segmenting } from './segments.js';
import { segmentList } from './segments.queries.js';

const ideasAtOnce = 100;
const columns = ['number', 'title', 'step', 'step key', 'author', 'created', 'votes for', 'votes against', 'demand', 'weight', 'tags', 'comments', 'address'];

/** A board as a table to take along, with a column for each segment; for staff. */
@Injectable()
export class BoardTables {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly demand: Demand,
    private readonly segmenting: Segmenting,
    private readonly communities: Communities,
  ) {}

  async of(slug: string): Promise<Readable> {
    authorizeStaff();
    await this.boards.find(slug);
    const [segments, site] = await Promise.all([this.database.query(segmentList, [currentCommunityId()]), this.communities.address()]);
    const names = segments.length > 0 ? [...segments.map(({ name }) => name), null] : [];
    return csvTable(
      [...columns, ...names.map((name) => name ?? 'in no segment')],
      (cursor) => this.page(slug, cursor),
      ({ number, slug: words, title, status, author, createdAt, votes, demand, weight, tags, commentCount, segments: parts }) => [
        number,
        title,
        stepNameOf(status),
        status.key,
        author?.handle ?? null,
        createdAt,
        votes.up,
        votes.down,
        demand,
        Math.round((weight ?? 0) * 1_000) / 1_000,
        tags.join(', '),
        commentCount,
        site + topicPath({ number, slug: words }),
        ...names.map((name) => parts.find((part) => part.name === name)?.votes ?? 0),
      ],
    );
  }

  private async page(slug: string, cursor: string | undefined) {
    const { items, nextCursor } = await this.boards.ideas(slug, { group: 'all', sort: 'votes', mine: false, limit: ideasAtOnce, cursor });
    const ids = items.map(({ id }: IdeaSummary) => id);
    const [demand, weighed] = await Promise.all([this.demand.sumsOf(ids), this.segmenting.weighed(ids)]);
    return { items: items.map((idea) => ({ ...idea, demand: demand.get(idea.id)!.total, weight: weighed.get(idea.id)!.weight })), nextCursor };
  }
}
