import { Injectable } from '@nestjs/common';
import { IdeaScoreInput, SegmentsInput, type IdeaMatrix, type IdeaSegments, type Segment } from '#contracts';
import { authorize } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Jobs, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Boards } from '../board/boards.js';
import { keepIdeas } from '../board/keeping.queries.js';
import { IdeaKeeping } from '../board/keeping.js';
import { Demand } from '../demand/demand.js';
import { canSpeakForCustomers } from '../ideas.policy.js';
import { segmentsFor } from './by-segment.js';
import { assignMembers, countMembers, dropSegments, putScore, putSegments, scoresOf, segmentList, segmentVotes } from './segments.queries.js';

export const assignSegments = 'ideas.assign-segments';

/** Who wants an idea, by parts of the customers; and what it would take, as staff sees it. */
@Injectable()
export class Segmenting {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly demand: Demand,
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
    return (await this.weighed([topic.id])).get(topic.id)!;
  }

  /** Votes by segment of each of these ideas, by id, as the actor sees them. */
  async weighed(ideas: readonly string[]): Promise<ReadonlyMap<string, IdeaSegments>> {
    const [rows, segments] = await Promise.all([this.database.query(segmentVotes, [currentCommunityId(), ideas]), this.database.query(segmentList, [currentCommunityId()])]);
    const votes = new Map(rows.map((row) => [row.topicId, row]));
    return new Map(ideas.map((id) => [id, segmentsFor(currentActor(), votes.get(id) ?? { up: 0, parts: {} }, segments)]));
  }

  /** Open ideas against what they would take, the most wanted first; for staff. */
  async matrix(slug: string): Promise<IdeaMatrix> {
    authorizeStaff();
    const space = await this.boards.find(slug);
    const rows = await this.database.query(scoresOf, [currentCommunityId(), space.id]);
    const ids = rows.map(({ id }) => id);
    const [demand, weighed] = await Promise.all([this.demand.sumsOf(ids), this.weighed(ids)]);
    const items = rows.map(({ id, ...row }) => ({ ...row, demand: demand.get(id)!, weighed: weighed.get(id)! }));
    return { items: items.sort((one, other) => other.demand.total - one.demand.total) };
  }

  async score(number: number, given: IdeaScoreInput): Promise<void> {
    const { effort, value, note } = validate(IdeaScoreInput, given);
    authorizeStaff();
    const { topic } = await this.boards.ideaByNumber(number);
    await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
    await this.database.query(putScore, [currentCommunityId(), topic.id, effort, value, note, currentActor().memberId]);
  }
}

/** Scores, notes and tables are the company's. */
export function authorizeStaff(): void {
  const actor = currentActor();
  if (canSpeakForCustomers(actor)) return;
  throw new DomainError(actor.memberId ? 'ability.missing' : 'session.required', { message: 'This is for staff.' });
}
