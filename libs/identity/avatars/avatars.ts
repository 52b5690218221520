import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cleanImage, currentCommunityId, DomainError, FileStorage, Jobs, logger, notFound, Outbound, OutboundRefused, type ByteRange, type SentFile } from '#platform';
import { Accounts } from '../accounts/accounts.js';
import { Members } from '../members/members.js';
import { MembersRepository } from '../members/members.repository.js';

const maxSide = 256;
const wanted = { maxBytes: 5 * 1024 * 1024, timeoutMs: 10_000, accept: 'image/png, image/jpeg, image/gif, image/webp, image/avif' };
const addressShape = /^\/files\/avatars\/([0-9a-f-]{36})-[0-9a-f]{32}\.webp$/;

interface FetchAvatar {
  memberId: string;
  address: string;
}

/** Pictures of members that the company's server names. They are fetched once and made anew, so that no page asks another site for them. */
@Injectable()
export class Avatars implements OnModuleInit {
  constructor(
    private readonly members: Members,
    private readonly repository: MembersRepository,
    private readonly accounts: Accounts,
    private readonly storage: FileStorage,
    private readonly outbound: Outbound,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register<FetchAvatar>('avatar.fetch', (job) => this.fetch(job));
    this.jobs.register<{ path: string }>('avatar.forget', ({ path }) => this.storage.delete(keyOf(path)));
  }

  /** Fetches the picture at this address after the transaction; the last one named counts. */
  follow(memberId: string, address: string): Promise<void> {
    return this.jobs.add('avatar.fetch', { memberId, address }, { key: memberId });
  }

  /** Deletes a picture of ours after the transaction; one on another site is not ours to delete. */
  async forget(path: string): Promise<void> {
    if (addressShape.test(path)) await this.jobs.add('avatar.forget', { path });
  }

  /** The picture under this name while it is the member's. */
  async find(name: string): Promise<SentFile> {
    const path = `/files/avatars/${name}`;
    const memberId = addressShape.exec(path)?.[1];
    const member = memberId && (await this.members.refs([memberId])).get(memberId);
    const stream = member && member.avatarUrl === path ? await this.storage.get(keyOf(path)) : null;
    if (!stream) throw notFound('file');
    const bytes = Buffer.concat(await stream.toArray());
    const part = (range?: ByteRange): Readable => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]);
    return { etag: name, mime: 'image/webp', filename: 'avatar.webp', bytes: bytes.length, isPublic: true, open: async (range) => part(range) };
  }

  /** What cannot be had or is no picture leaves the member as they are. */
  private async fetch({ memberId, address }: FetchAvatar): Promise<void> {
    const image = await this.outbound
      .get(address, wanted)
      .then((bytes) => cleanImage(bytes, maxSide))
      .catch((error: unknown) => {
        if (!(error instanceof OutboundRefused) && !(error instanceof DomainError)) throw error;
        logger.info({ memberId, reason: error.message }, 'a picture of a member was not taken');
      });
    const before = (await this.members.refs([memberId])).get(memberId);
    if (!image || !before || !(await this.accounts.isThere(memberId))) return;
    const path = `/files/avatars/${memberId}-${createHash('sha256').update(image.bytes).digest('hex').slice(0, 32)}.${image.extension}`;
    if (before.avatarUrl === path) return;
    await this.storage.put(keyOf(path), image.bytes, image.mime);
    await this.accounts.change(memberId, () => this.repository.updateAvatar(memberId, path));
    if (before.avatarUrl && addressShape.test(before.avatarUrl)) await this.storage.delete(keyOf(before.avatarUrl));
  }
}

function keyOf(path: string): string {
  return `${currentCommunityId()}/avatars/${path.split('/').at(-1)}`;
}
