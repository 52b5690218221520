import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Community } from '#contracts';
import { cleanImage, currentActor, currentCommunityId, DomainError, FileStorage, notFound, type ByteRange, type SentFile } from '#platform';
import { authorize } from '../identity.policy.js';
import { Communities } from './communities.js';

const maxSide = 512;
const maxBytes = 5 * 1024 * 1024;
const addressShape = /^\/files\/logos\/([0-9a-f]{32}\.webp)$/;

/** The picture that stands for a community: everyone sees it, its address changes with it. */
@Injectable()
export class Logos {
  constructor(
    private readonly communities: Communities,
    private readonly storage: FileStorage,
  ) {}

  /** How many bytes the actor may send; throws if he may send nothing. */
  maxBytes(): number {
    authorize(currentActor(), 'community.administer');
    return maxBytes;
  }

  async upload(given: Buffer): Promise<Community> {
    if (given.length > this.maxBytes()) throw new DomainError('request.too-large', { message: `A logo may have up to ${maxBytes} bytes.`, details: { maxBytes } });
    const { bytes, mime, extension } = await cleanImage(given, maxSide);
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
    const before = nameIn((await this.communities.find()).settings.logoUrl);
    await this.storage.put(keyOf(name), bytes, mime);
    const community = await this.communities.edit({ settings: { logoUrl: `/files/logos/${name}` } });
    if (before && before !== name) await this.storage.delete(keyOf(before));
    return community;
  }

  /** The logo under this name while it is the community's. */
  async find(name: string): Promise<SentFile> {
    const { settings } = await this.communities.current();
    if (nameIn(settings.logoUrl) !== name) throw notFound('file');
    const stream = await this.storage.get(keyOf(name));
    if (!stream) throw notFound('file');
    const bytes = Buffer.concat(await stream.toArray());
    const part = (range?: ByteRange): Readable => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]);
    return { etag: name.slice(0, 32), mime: 'image/webp', filename: 'logo.webp', bytes: bytes.length, isPublic: true, open: async (range) => part(range) };
  }
}

function nameIn(logoUrl: string | null): string | undefined {
  return logoUrl ? addressShape.exec(logoUrl)?.[1] : undefined;
}

function keyOf(name: string): string {
  return `${currentCommunityId()}/logos/${name}`;
}
