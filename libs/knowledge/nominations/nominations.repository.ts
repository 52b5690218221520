import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { NominationRow } from './nominations.entity.js';

type NewNomination = Pick<NominationRow, 'id' | 'postId' | 'topicId' | 'kind' | 'articleId' | 'memberId' | 'note'>;

@Injectable()
export class NominationsRepository {
  constructor(private readonly database: Database) {}

  /** False where the answer was nominated for the same already. */
  async insert(row: NewNomination): Promise<boolean> {
    const { raw } = await this.database.manager.createQueryBuilder().insert().into(NominationRow).values({ ...row, communityId: currentCommunityId() }).orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  find(id: string): Promise<NominationRow | null> {
    return this.database.manager.findOneBy(NominationRow, { communityId: currentCommunityId(), id });
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<NominationRow | null> {
    return this.database.manager.findOne(NominationRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The one that stands: it waits, or was accepted. */
  standing(postId: string, kind: NominationRow['kind']): Promise<NominationRow | null> {
    return this.database.manager.findOne(NominationRow, { where: [{ communityId: currentCommunityId(), postId, kind, state: 'open' }, { communityId: currentCommunityId(), postId, kind, state: 'accepted' }] });
  }

  async update(id: string, changes: Partial<NominationRow>): Promise<void> {
    await this.database.manager.update(NominationRow, { communityId: currentCommunityId(), id }, changes);
  }
}
