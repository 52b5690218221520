import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Communities, Members, Profiles, requireSite, Throttles, type Limit } from '#identity';
import { currentActor, currentCommunityId, currentScope, Database, inScope } from '#platform';
import { Spaces } from '#spaces';
import { topicPath } from '../feeds/machine-paths.js';
import { ownDrafts, ownPosts, type OwnPostRow } from './own-archive.queries.js';

const atOnce = 500;
const limit: Limit = { name: 'archive.read', tries: 10, seconds: 3_600 };

export interface Archive {
  filename: string;
  text: Readable;
}

/** What a member takes along: the profile, all that they wrote, and their drafts, as one text of JSON. */
@Injectable()
export class OwnArchive {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly members: Members,
    private readonly profiles: Profiles,
    private readonly spaces: Spaces,
    private readonly throttles: Throttles,
  ) {}

  /** Throws `session.required` for a guest, `session.frame` in a frame, and `rate.limited`. */
  async open(): Promise<Archive> {
    const memberId = requireSite(currentActor());
    await this.throttles.count(limit, memberId);
    const { member } = await this.members.viewer();
    const { handle, displayName, title, bio, joinedAt } = await this.profiles.find(member!.handle);
    const beginning = { handle, displayName, email: member!.email, title, bio, joinedAt };
    // The stream is read after this request's work is done; each part of it is read as the same reader.
    const scope = currentScope()!;
    const text = Readable.from(this.parts(memberId, beginning, await this.communities.address(), (read) => inScope(scope, read)));
    return { filename: `${handle}.json`, text };
  }

  private async *parts(memberId: string, member: object, site: string, asReader: <Rows>(read: () => Promise<Rows>) => Promise<Rows>): AsyncGenerator<string> {
    yield `{"member":${JSON.stringify(member)},"posts":[`;
    let separator = '\n';
    for (let after: Pick<OwnPostRow, 'at' | 'id'> | undefined = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }; after; ) {
      const { at, id }: Pick<OwnPostRow, 'at' | 'id'> = after;
      const rows: OwnPostRow[] = await asReader(async () => this.database.query(ownPosts, [currentCommunityId(), memberId, at, id, atOnce, await this.spaces.visibleIds()]));
      for (const row of rows) {
        yield separator + JSON.stringify(presentPost(row, site));
        separator = ',\n';
      }
      after = rows.length === atOnce ? rows.at(-1) : undefined;
    }
    const drafts = await asReader(() => this.database.query(ownDrafts, [currentCommunityId(), memberId]));
    yield `],"drafts":${JSON.stringify(drafts.map(({ key, content, updatedAt }) => ({ for: key, content, keptAt: updatedAt })))}}\n`;
  }
}

function presentPost({ kind, number, slug, title, isVisible, source, createdAt, editedAt, deletedAt }: OwnPostRow, site: string): object {
  const topic = { number, title, address: isVisible ? site + topicPath({ number, slug }) : null };
  return { kind, topic, text: source, writtenAt: createdAt, editedAt, deletedAt };
}
