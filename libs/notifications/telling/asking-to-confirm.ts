import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events } from '#platform';
import { bestPlaced, nameOfVersion } from './asking-to-confirm.queries.js';
import { Telling } from './telling.js';

/** A new version is out: asks those who are best placed what still works. */
@Injectable()
export class AskingToConfirm implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
    private readonly telling: Telling,
  ) {}

  onModuleInit(): void {
    this.events.on('notifications.ask-to-confirm', ['version.released'], ({ payload: { productId, versionId } }) => this.ask(productId, versionId), ({ productId }) => productId);
  }

  private async ask(productId: string, versionId: string): Promise<void> {
    const version = (await this.database.one(nameOfVersion, [currentCommunityId(), versionId]))?.name;
    if (!version) return;
    await this.database.tx.run(async () => {
      for (const { memberId, postId, topicId } of await this.database.query(bestPlaced, [currentCommunityId(), productId, versionId])) {
        await this.telling.tellMember({ memberId, kind: 'confirm', object: `confirm:${postId}:${versionId}`, topicId, postId, detail: { version } });
      }
    });
  }
}
