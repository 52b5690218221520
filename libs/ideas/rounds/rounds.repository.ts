import { Injectable } from '@nestjs/common';
import type { RoundHead, RoundResult } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import type { Link } from './chain.js';
import { addLinks } from './rounds.queries.js';
import { RoundCommentRow, RoundHeadRow, RoundKey, RoundRow } from './rounds.entity.js';

@Injectable()
export class RoundsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: Pick<RoundRow, 'id' | 'spaceId' | 'question' | 'details' | 'options' | 'opensAt' | 'closesAt' | 'definition' | 'openedBy'>, keys: Pick<RoundKey, 'sealKey' | 'voterKey'>): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.manager.insert(RoundRow, { ...row, communityId });
    await this.database.manager.insert(RoundKey, { ...keys, communityId, roundId: row.id });
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(RoundRow, { communityId: currentCommunityId(), id });
  }

  async addLinks(roundId: string, firstPosition: number, links: readonly Link[]): Promise<void> {
    const columns = [links.map(({ voter }) => voter), links.map(({ sealed }) => sealed), links.map(({ hash }) => hash)];
    await this.database.query(addLinks, [currentCommunityId(), roundId, firstPosition, ...columns]);
  }

  async addHead(roundId: string, head: { occasion: string; kind: RoundHead['kind']; at: Date; position: number; hash: Buffer }): Promise<void> {
    await this.database.manager.insert(RoundHeadRow, { ...head, roundId, communityId: currentCommunityId() });
  }

  /** From here on nobody can tell any more who gave which ballot. */
  async reveal(id: string, result: RoundResult, revealedAt: Date): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.manager.update(RoundRow, { communityId, id }, { result, revealedAt });
    await this.database.manager.update(RoundKey, { communityId, roundId: id }, { voterKey: null });
  }

  async insertComment(row: Pick<RoundCommentRow, 'id' | 'roundId' | 'memberId' | 'source' | 'html'>): Promise<void> {
    await this.database.manager.insert(RoundCommentRow, { ...row, communityId: currentCommunityId() });
  }

  findComment(roundId: string, id: string): Promise<RoundCommentRow | null> {
    return this.database.manager.findOneBy(RoundCommentRow, { communityId: currentCommunityId(), roundId, id });
  }

  /** Taken for this transaction. */
  lockComment(roundId: string, id: string): Promise<RoundCommentRow | null> {
    return this.database.manager.findOne(RoundCommentRow, { where: { communityId: currentCommunityId(), roundId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async deleteComment(id: string): Promise<void> {
    await this.database.manager.delete(RoundCommentRow, { communityId: currentCommunityId(), id });
  }

  async setCommentHidden(id: string, hiddenBy: string | null): Promise<void> {
    await this.database.manager.update(RoundCommentRow, { communityId: currentCommunityId(), id }, { hiddenBy });
  }
}
