import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentActor, currentCommunityId, currentScope, Database, FileStorage, inScope, Jobs, notFound, type SentFile } from '#platform';
import { Spaces } from '#spaces';
import { AttachmentsRepository } from './attachments.repository.js';
import { visibleFile } from './files.queries.js';
import { isModerator } from '../topics/topics.policy.js';

const nameShape = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?:\.[a-z0-9]{2,5})?$/;
const sweptAtOnce = 100;

/** Uploaded files, as far as the actor may see them. */
@Injectable()
export class Files implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly attachments: AttachmentsRepository,
    private readonly storage: FileStorage,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register('files.sweep', () => this.sweep());
    this.jobs.schedule('files.sweep', '41 * * * *');
  }

  /** The file of an address such as `<id>.webp`, as far as the actor may see it, or who is beside them in this browser. */
  async find(name: string): Promise<SentFile> {
    const { beside, ...scope } = currentScope()!;
    const file = (await this.seen(name)) ?? (beside && (await inScope({ ...scope, actor: beside }, () => this.seen(name))));
    if (!file) throw notFound('file');
    return file;
  }

  private async seen(name: string): Promise<SentFile | undefined> {
    const id = nameShape.exec(name)?.[1];
    const actor = currentActor();
    const spaceIds = await this.spaces.visibleIds();
    const moderated = spaceIds.filter((spaceId) => isModerator(actor, spaceId));
    const row = id && (await this.database.one(visibleFile, [currentCommunityId(), id, spaceIds, actor.memberId, moderated]));
    if (!row || (name !== id && !row.storageKey.endsWith(`/${name}`))) return undefined;
    const space = row.openSpaceId ? await this.spaces.visibleById(row.openSpaceId) : undefined;
    return {
      etag: id,
      mime: row.mime,
      filename: row.storageKey.slice(row.storageKey.lastIndexOf('/') + 1),
      bytes: row.bytes,
      isPublic: space?.visibility === 'public' && !space.archivedAt,
      open: (range) => this.storage.get(row.storageKey, range),
    };
  }

  /** Deletes what was uploaded over a day ago and shown nowhere. A file goes before its row, so that none is left behind. */
  async sweep(): Promise<void> {
    for (let swept = sweptAtOnce; swept === sweptAtOnce; ) {
      swept = await this.database.tx.run(async () => {
        const forgotten = await this.attachments.forgotten(sweptAtOnce);
        for (const { storageKey } of forgotten) await this.storage.delete(storageKey);
        await this.attachments.delete(forgotten.map(({ id }) => id));
        return forgotten.length;
      });
    }
  }
}
