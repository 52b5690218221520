import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { IdeaScoreInput, SegmentsInput, type IdeaMatrix, type IdeaSegments, type Segment } from '#contracts';
import { authorize } from '#identity';
import { csvTable, currentActor, currentCommunityId, Database, DomainError, Jobs, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Boards } from '../board/boards.js';
import { keepIdeas } from '../board/keeping.queries.js';
import { IdeaKeeping } from '../board/keeping.js';
import { canSpeakForCustomers } from '../ideas.policy.js';
import { bySegment } from './by-segment.js';
import { assignMembers, countMembers, dropSegments, putScore, putSegments, scoresOf, segmentList, segmentVotes } from './segments.queries.js';

export const assignSegments = 'ideas.assign-segments';

/** Who wants an idea, by parts of the customers; and what it would take, as staff sees it. */
@Injectable()
export class Segmenting {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly keeping: IdeaKeeping,
    private readonly jobs: Jobs,
  ) {}

  async segments(): Promise<Segment[]> {
    authorize(currentActor(), 'community.administer');
    return this.database.query(segmentList, [currentCommunityId()]);
  }

  /** Members are put into their segments, and ideas are weighed, a moment later. */
  async edit(given: SegmentsInput): Promise<Segment[]> {
    const { segments } = validate(SegmentsInput, given);
    authorize(currentActor(), 'community.administer');
    await this.database.tx.run(async () => {
      const placed = segments.map((segment, position) => ({ ...segment, id: segment.id ?? uuidv7(), position }));
      await this.database.query(dropSegments, [currentCommunityId(), placed.map(({ id }) => id)]);
      await this.database.query(putSegments, [currentCommunityId(), JSON.stringify(placed)]);
      await this.jobs.add(assignSegments, {}, { key: 'all' });
    });
    return this.segments();
  }

  /** Finds everybody's segment, and weighs all ideas. */
  async assign(): Promise<void> {
    await this.database.query(assignMembers, [currentCommunityId()]);
    await this.database.query(countMembers, [currentCommunityId()]);
    await this.keeping.settle({ lately: false });
  }

  async ofIdea(number: number): Promise<IdeaSegments> {
    const { topic } = await this.boards.ideaByNumber(number);
    const [votes, segments] = await Promise.all([this.database.one(segmentVotes, [currentCommunityId(), topic.id]), this.database.query(segmentList, [currentCommunityId()])]);
    const parts = bySegment(votes ?? { up: 0, parts: {} }, segments);
    return { weight: parts.reduce((sum, { weight }) => sum + weight, 0), segments: parts };
  }

  /** Open ideas against what they would take; for staff. */
  async matrix(slug: string): Promise<IdeaMatrix> {
    authorizeStaff();
    const space = await this.boards.find(slug);
    return { items: await this.database.query(scoresOf, [currentCommunityId(), space.id]) };
  }

  async score(number: number, given: IdeaScoreInput): Promise<void> {
    const { effort, value, note } = validate(IdeaScoreInput, given);
    authorizeStaff();
    const { topic } = await this.boards.ideaByNumber(number);
    await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
    await this.database.query(putScore, [currentCommunityId(), topic.id, effort, value, note, currentActor().memberId]);
  }

  /** A board as a table to take along, with a column for each segment; for staff. */
  async table(slug: string): Promise<Readable> {
    authorizeStaff();
    await this.boards.find(slug);
    const segments = await this.database.query(segmentList, [currentCommunityId()]);
    const columns = ['number', 'title', 'status', 'votes for', 'votes against', ...segments.map(({ name }) => name), ...(segments.length > 0 ? ['in no segment'] : [])];
    return csvTable(
      columns,
      (cursor) => this.boards.ideas(slug, { group: 'all', sort: 'votes', mine: false, limit: 100, cursor }),
      ({ number, title, status, votes, segments: parts }) => [number, title, status.name ?? status.key, votes.up, votes.down, ...segments.map(({ name }) => parts.find((part) => part.name === name)?.votes ?? 0), ...(segments.length > 0 ? [parts.find(({ name }) => name === null)?.votes ?? 0] : [])],
    );
  }
}

function authorizeStaff(): void {
  const actor = currentActor();
  if (canSpeakForCustomers(actor)) return;
  throw new DomainError(actor.memberId ? 'ability.missing' : 'session.required', { message: 'This is for staff.' });
}
