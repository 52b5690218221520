import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { MessageTemplateRow } from './templates.entity.js';

export type NewTemplate = Omit<MessageTemplateRow, 'communityId'>;

@Injectable()
export class TemplatesRepository {
  constructor(private readonly database: Database) {}

  list(): Promise<MessageTemplateRow[]> {
    return this.database.manager.find(MessageTemplateRow, { where: { communityId: currentCommunityId() }, order: { name: 'ASC' } });
  }

  count(): Promise<number> {
    return this.database.manager.countBy(MessageTemplateRow, { communityId: currentCommunityId() });
  }

  named(name: string): Promise<MessageTemplateRow | null> {
    return this.database.manager.findOneBy(MessageTemplateRow, { communityId: currentCommunityId(), name });
  }

  /** Takes the row for this transaction. */
  lock(id: string): Promise<MessageTemplateRow | null> {
    return this.database.manager.findOne(MessageTemplateRow, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  /** False where another one has that name by now. */
  async insert(template: NewTemplate): Promise<boolean> {
    const { raw } = await this.database.manager.createQueryBuilder().insert().into(MessageTemplateRow).values({ ...template, communityId: currentCommunityId() }).orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  async update(id: string, changes: Partial<NewTemplate>): Promise<void> {
    await this.database.manager.update(MessageTemplateRow, { communityId: currentCommunityId(), id }, changes);
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(MessageTemplateRow, { communityId: currentCommunityId(), id });
  }
}
