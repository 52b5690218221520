import { Injectable } from '@nestjs/common';
import { Id, OpinionInput, type OpinionItem, type Page, type PageQuery } from '#contracts';
import { authorize, Members, requireMember, silenceOf } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, notFound, pageFrom, validate } from '#platform';
import { Spaces } from '#spaces';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { opinionItemById, opinionItems, putOpinion, withdrawOpinion, type OpinionItemRow } from './opinions.queries.js';
import { presentOpinionItems } from './opinions.presenter.js';

/** Members with the points for it read the queue and say what they would do; moderators decide. */
@Injectable()
export class GivingOpinions {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly reviewables: ReviewablesRepository,
  ) {}

  async page({ cursor, limit }: PageQuery): Promise<Page<OpinionItem>> {
    const memberId = requireMember(currentActor());
    authorize(currentActor(), 'opinion.give');
    const [rank, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(opinionItems, [currentCommunityId(), await this.spaces.visibleIds(), memberId, rank, id === null ? null : validate(Id, id), limit + 1]);
    const items = await this.present(rows.slice(0, limit));
    const { nextCursor } = pageFrom(rows, limit, (row) => [row.rank, row.id], (row) => row);
    return { items, nextCursor };
  }

  /** One opinion of each member, said anew while nobody has decided. */
  async give(id: string, given: OpinionInput): Promise<OpinionItem> {
    const { verdict, text } = validate(OpinionInput, given);
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const silence = silenceOf(currentActor());
      if (silence) throw silence;
      await this.load(id, memberId);
      const item = await this.reviewables.lock(id);
      if (!item || item.decidedAt) throw new DomainError('conflict.already-done', { message: 'A moderator has decided this already.' });
      await this.database.query(putOpinion, [currentCommunityId(), id, memberId, verdict, text]);
    });
    return (await this.present([await this.load(id, memberId)]))[0]!;
  }

  async withdraw(id: string): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      await this.load(id, memberId);
      if (!(await this.database.one(withdrawOpinion, [currentCommunityId(), id, memberId]))) throw notFound('opinion of yours');
    });
  }

  /** What the reader may have an opinion on; everything else does not exist. */
  private async load(id: string, memberId: string): Promise<OpinionItemRow> {
    authorize(currentActor(), 'opinion.give');
    const row = await this.database.one(opinionItemById, [currentCommunityId(), await this.spaces.visibleIds(), memberId, validate(Id, id)]);
    if (!row) throw notFound('item');
    return row;
  }

  private async present(rows: readonly OpinionItemRow[]): Promise<OpinionItem[]> {
    const [spaces, members] = await Promise.all([this.spaces.refs(), this.members.refs(rows.flatMap(({ authorId }) => authorId ?? []))]);
    return presentOpinionItems(rows, { spaces, members });
  }
}
