import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duplicates, TopicAccess } from '#conversations';
import { overtaken, WaysBack, type ActionRow } from '#moderation';
import { DuplicateVotesRepository } from './duplicate-votes.repository.js';

/** Takes back what votes did with a duplicate. */
@Injectable()
export class UndoingDuplicates implements OnModuleInit {
  readonly actions = ['duplicate', 'reopen'] as const;

  constructor(
    private readonly access: TopicAccess,
    private readonly duplicates: Duplicates,
    private readonly ballots: DuplicateVotesRepository,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  async refuse({ action, topicId, before: { duplicate } }: ActionRow): Promise<void> {
    if (!duplicate) return;
    const { topic } = await this.access.byId(topicId!);
    const isAsLeft = action === 'reopen' ? !topic.closedAt && topic.id === topicId : topic.closedAt?.toISOString() === duplicate.closedAt && topic.duplicateOfId === duplicate.originalId;
    if (!isAsLeft) throw overtaken('topic', 'Something else was done with this topic since.');
  }

  async giveBack(line: ActionRow, actorId: string): Promise<void> {
    if (!line.before.duplicate) return;
    const { action, topicId, before: { duplicate: { originalId, closedAt, closedBy, moved } } } = line;
    await this.duplicates.lock(topicId!, originalId);
    await this.refuse(line);
    // What votes meant of an open topic they do not mean of a closed one.
    await this.ballots.clear(topicId!);
    if (action === 'reopen') await this.duplicates.close(topicId!, { originalId, closedAt: new Date(closedAt), closedBy });
    else await this.duplicates.reopen(topicId!, { originalId }, actorId, moved);
  }
}
