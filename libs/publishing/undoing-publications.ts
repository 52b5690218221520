import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TopicAccess, Withholding } from '#conversations';
import { overtaken, WaysBack, type ActionRow } from '#moderation';
import { currentCommunityId, Database } from '#platform';
import { PublicationsRepository } from './publications.repository.js';
import { bodyOfTopic } from './publications.queries.js';

/** Takes a published question back: its topic is deleted, and the private one may be asked for anew. */
@Injectable()
export class UndoingPublications implements OnModuleInit {
  readonly actions = ['publish'] as const;

  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly withholding: Withholding,
    private readonly publications: PublicationsRepository,
    private readonly ways: WaysBack,
  ) {}

  onModuleInit(): void {
    this.ways.add(this);
  }

  async refuse({ topicId }: ActionRow): Promise<void> {
    if ((await this.access.byId(topicId!)).topic.deletedAt) throw overtaken('topic', 'The topic was deleted since.');
  }

  async giveBack({ topicId, before: { publicationId } }: ActionRow, actorId: string): Promise<void> {
    const body = await this.database.one(bodyOfTopic, [currentCommunityId(), topicId]);
    await this.withholding.put(body!.id, { kind: 'deleted', by: actorId }, actorId);
    await this.publications.undo(publicationId!);
  }
}
