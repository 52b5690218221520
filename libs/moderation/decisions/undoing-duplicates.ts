import { Injectable } from '@nestjs/common';
import { Duplicates, TopicAccess } from '#conversations';
import { DomainError } from '#platform';
import type { ActionRow } from './log.queries.js';

/** Takes back what votes did with a duplicate. */
@Injectable()
export class UndoingDuplicates {
  constructor(
    private readonly access: TopicAccess,
    private readonly duplicates: Duplicates,
  ) {}

  async undo({ action, topicId, before }: ActionRow, actorId: string): Promise<void> {
    const { originalId, closedAt, closedBy, moved } = before.duplicate!;
    await this.duplicates.lock(topicId!, originalId);
    const { topic } = await this.access.byId(topicId!);
    if (action === 'reopen') await this.duplicates.close(topicId!, { originalId, closedAt: new Date(closedAt), closedBy });
    else {
      if (topic.closedAt?.toISOString() !== closedAt || topic.duplicateOfId !== originalId) throw new DomainError('conflict.already-done', { message: 'Something else was done with this topic since.' });
      await this.duplicates.reopen(topicId!, { originalId }, actorId, moved);
    }
  }
}
