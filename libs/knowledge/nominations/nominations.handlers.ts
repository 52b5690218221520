import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events } from '#platform';
import { addFind } from './nominations.queries.js';

/** Keeps count of the searches that ended at a topic, which a later library tells of. */
@Injectable()
export class NominationsHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.events.on('knowledge.count-find', ['answer.found'], async ({ payload: { topicId, visitId } }) => void (await this.database.query(addFind, [currentCommunityId(), topicId, visitId])), ({ topicId, visitId }) => `${topicId}:${visitId}`);
  }
}
