import { Injectable } from '@nestjs/common';
import { DisplayName } from '#contracts';
import { bioToHtml } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Statistics } from '../../statistics.js';
import { ContentRepository } from '../../writing/content.repository.js';
import type { MemberRecord } from '../../writing/rows.js';
import { ImportProgress } from '../progress.js';
import { handleCandidates } from '../mapping/handles.js';
import { plainText } from '../mapping/html-text.js';
import { Batches, type ImportRun } from './import-run.js';
import type { UserContent } from './import-state.js';
import { tell } from './read-dump.js';
import { StagingRepository, type WaitingRow } from './staging.repository.js';
import type { Tally } from './tally.js';

type User = WaitingRow<UserContent>;

const batchSize = 1_000;
const longestName = 60;
const longestBio = 2_000;
/** Between looking and inserting somebody may take a handle. */
const attempts = 5;

/** Makes a member of every user of the dump; who was imported before stays as he is now. */
@Injectable()
export class WriteMembers {
  constructor(
    private readonly database: Database,
    private readonly batches: Batches,
    private readonly staging: StagingRepository,
    private readonly content: ContentRepository,
    private readonly statistics: Statistics,
  ) {}

  async run(run: ImportRun): Promise<void> {
    const progress = new ImportProgress(await this.staging.countOf(run.id, 'user'), Date.now());
    // Planned for an empty table, each look for known members and taken handles compares all of the community's.
    let isFirst = true;
    for (;;) {
      const users = await this.staging.page<UserContent>(run.id, 'user', run.progress.after, batchSize);
      const last = users.at(-1);
      if (!last) break;
      await this.batches.commit(run, async (tally) => {
        await this.write(run, users, tally);
        return { after: last.id };
      });
      if (isFirst) await this.statistics.refresh('members');
      isFirst = false;
      progress.add(users.length, users.length, Date.now());
      tell(run, 'Writing members', progress, 'members');
    }
    await this.statistics.refresh('members');
    await this.batches.commit(run, async () => ({ step: 'tags', after: 0 }));
  }

  private async write({ site }: ImportRun, users: User[], tally: Tally): Promise<void> {
    const known = await this.known(site.source, users);
    tally.count('there', 'members', known.size);
    let waiting = users.filter(({ id }) => !known.has(String(id)));
    for (let attempt = 0; waiting.length > 0 && attempt < attempts; attempt += 1) {
      const rows = await this.records(site.source, waiting);
      tally.count('written', 'members', await this.content.insertMembers(rows));
      const made = await this.known(site.source, waiting);
      waiting = waiting.filter(({ id }) => !made.has(String(id)));
    }
    tally.skip('members', 'no handle was free', waiting.length);
  }

  private async known(source: string, users: readonly User[]): Promise<Set<string>> {
    const rows = await this.database.query<{ externalId: string }>(
      { name: 'imports.known-members', text: `select external_id as "externalId" from members where community_id = $1 and external_source = $2 and external_id = any($3)` },
      [currentCommunityId(), source, users.map(({ id }) => String(id))],
    );
    return new Set(rows.map(({ externalId }) => externalId));
  }

  private async records(source: string, users: readonly User[]): Promise<MemberRecord[]> {
    const names = users.map(({ id, content }) => nameOf(content.displayName, id));
    const candidates = users.map(({ id }, at) => handleCandidates(names[at]!, id));
    const rows = await this.database.query<{ handle: string }>(
      { name: 'imports.taken-handles', text: `select handle from members where community_id = $1 and handle = any($2)` },
      [currentCommunityId(), candidates.flat()],
    );
    const taken = new Set(rows.map(({ handle }) => handle));
    return users.map(({ id, at, content }, index) => {
      const handle = candidates[index]!.find((candidate) => !taken.has(candidate)) ?? `user-${uuidv7().slice(-12)}`;
      taken.add(handle);
      const bio = content.about ? plainText(content.about).slice(0, longestBio).trim() || null : null;
      return {
        id: uuidv7({ msecs: at.getTime() }),
        handle,
        displayName: names[index]!,
        role: 'member',
        title: id < 0 ? 'System account' : null,
        bio,
        bioHtml: bio === null ? null : bioToHtml(bio),
        externalSource: source,
        externalId: String(id),
        createdAt: at,
        lastSeenAt: content.lastSeenAt ? new Date(content.lastSeenAt) : null,
      };
    });
  }
}

/** A name within the limits; who has none that can be shown is called by the number. */
function nameOf(given: string, id: number): string {
  const name = DisplayName.safeParse([...given].slice(0, longestName).join(''));
  return name.success ? name.data.slice(0, longestName) : `user${id}`;
}
