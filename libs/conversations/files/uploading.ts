import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Attachment } from '#contracts';
import { Communities } from '#identity';
import { cleanImage, currentCommunityId, DomainError, FileStorage, Idempotency } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { AttachmentsRepository } from './attachments.repository.js';
import { TopicAccess } from '../topics/topic-access.js';

const maxSide = 2_560;
const unclaimedAnHour = 60;

/** Takes images in for posts to show them. */
@Injectable()
export class Uploading {
  constructor(
    private readonly access: TopicAccess,
    private readonly communities: Communities,
    private readonly idempotency: Idempotency,
    private readonly attachments: AttachmentsRepository,
    private readonly storage: FileStorage,
  ) {}

  /** How many bytes the actor may send; throws if he may send nothing. */
  async maxBytes(): Promise<number> {
    await this.refuseHoarding(await this.access.authorizeWriting());
    return (await this.communities.current()).settings.limits.attachmentBytes;
  }

  /** Throws for anything but an image within the limits. */
  async upload(given: Buffer, idempotencyKey?: string): Promise<Attachment> {
    const memberId = await this.access.authorizeWriting();
    const maxBytes = await this.maxBytes();
    if (given.length > maxBytes) throw new DomainError('request.too-large', { message: `An image may have up to ${maxBytes} bytes; this one has ${given.length}.`, details: { maxBytes } });
    const { bytes, mime, extension, width, height } = await cleanImage(given, maxSide);
    const contentHash = createHash('sha256').update(given).digest('base64');
    const attachment = await this.idempotency.run(idempotencyKey, { contentHash }, async (): Promise<Attachment> => {
      await this.attachments.lockUploadsOf(memberId);
      await this.refuseHoarding(memberId);
      const id = uuidv7();
      await this.attachments.insert({ id, memberId, storageKey: storageKey(id, extension), mime, width, height, bytes: bytes.length });
      return { id, url: `/files/${id}.${extension}`, width, height, bytes: bytes.length };
    });
    // The row comes first: a file without a row would never be swept.
    await this.storage.put(storageKey(attachment.id, extension), bytes, mime);
    return attachment;
  }

  private async refuseHoarding(memberId: string): Promise<void> {
    const { count, secondsLeft } = await this.attachments.unclaimed(memberId);
    if (count < unclaimedAnHour) return;
    const retryAfter = Math.max(1, secondsLeft);
    throw new DomainError('rate.limited', { message: `You uploaded ${count} images that no post shows. Post some of them, or wait ${Math.ceil(retryAfter / 60)} minutes.`, retryAfter });
  }
}

function storageKey(id: string, extension: string): string {
  return `${currentCommunityId()}/${id.slice(0, 5)}/${id}.${extension}`;
}
