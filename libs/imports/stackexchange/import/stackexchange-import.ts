import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { SpaceInput } from '#contracts';
import { DomainError } from '#platform';
import { Spaces } from '#spaces';
import type { ImportRow } from '../../imports.entity.js';
import { findDump, type Dump } from '../dump-files.js';
import { fileSystemError } from '../import-file-error.js';
import { boardFrom, type IdeaBoard } from '../mapping/idea-boards.js';
import { siteOf, type Site } from '../mapping/site.js';
import { CheckCounts, type ReportCounts } from './check-counts.js';
import { FinishImport } from './finish-import.js';
import { Batches, type ImportReading, type ImportRun } from './import-run.js';
import type { ImportFile, ImportStep, TallyState } from './import-state.js';
import { ImportsRepository } from './imports.repository.js';
import { ReadDump } from './read-dump.js';
import { SettleDump } from './settle-dump.js';
import { StagingRepository } from './staging.repository.js';
import { Tally } from './tally.js';
import { WriteLinks } from './write-links.js';
import { WriteMembers } from './write-members.js';
import { WriteTags } from './write-tags.js';
import { WriteTopics } from './write-topics.js';

export interface ImportOptions {
  folder: string;
  /** Slug of a support space that is there; without it one is made, named after the site. */
  space?: string;
  /** Tags whose questions become ideas, each with the slug of a space for ideas: `feature-request=ideas`. A space that is missing is made. */
  ideas?: readonly string[];
  /** Host name of the site, where the folder's name does not say it. */
  host?: string;
  /** Stops the import after the batch that is being written. */
  signal: AbortSignal;
  tell: (reading: ImportReading) => void;
  /** A sentence for who runs the import. */
  say: (sentence: string) => void;
}

export interface ImportReport extends TallyState {
  source: string;
  space: string;
  /** An interrupted import was gone on with, so that these rows were not all read now. */
  resumed: boolean;
  /** What of the dump is in the community now. */
  counts: ReportCounts;
  /** Where the community does not have what was read; empty if all is well. */
  faults: string[];
}

const endBytes = 65_536;

/** Brings a Stack Exchange dump into a support space: reads it to its end, then writes whole topics. */
@Injectable()
export class StackExchangeImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly staging: StagingRepository,
    private readonly spaces: Spaces,
    private readonly batches: Batches,
    private readonly readDump: ReadDump,
    private readonly settleDump: SettleDump,
    private readonly members: WriteMembers,
    private readonly tags: WriteTags,
    private readonly topics: WriteTopics,
    private readonly links: WriteLinks,
    private readonly finish: FinishImport,
    private readonly checkCounts: CheckCounts,
  ) {}

  async run(options: ImportOptions): Promise<ImportReport> {
    const site = siteOf(options.folder, options.host);
    const dump = await findDump(options.folder);
    const unlock = await this.imports.lock(site.source);
    try {
      const run = await this.begin(site, dump, options);
      return await this.goOn(run);
    } finally {
      await unlock();
    }
  }

  private async begin(site: Site, dump: Dump, { space, ideas, signal, tell, say }: ImportOptions): Promise<ImportRun> {
    const files = await Promise.all(dump.files.map(fileOf));
    let row = await this.imports.bySource(site.source);
    if (row?.state === 'undoing') throw refused(`The import of ${site.source} is being undone: finish that first with "import undo ${site.source}".`);
    const place = await this.spaceOf(row, site, space);
    const named = await this.boardsOf(row, ideas);
    let resumed = false;
    if (!row) row = await this.imports.add(site.source, files);
    else if (row.state === 'finished') {
      say(`${site.source} was imported before: what is here stays, what is new is added.`);
      await this.beginAnew(row, files);
    } else if (row.progress.step === 'read' && !areSame(row.files, files)) {
      say('The dump has changed since its import was interrupted, so it is read from the beginning.');
      await this.beginAnew(row, files);
    } else {
      resumed = true;
      say(`Going on where the import of ${site.source} was interrupted.`);
    }
    const { id, progress } = (await this.imports.bySource(site.source))!;
    if (named) await this.imports.setBoards(id, named);
    const boards = named ?? row.boards;
    if (place !== null && row.spaceId === null) await this.imports.setSpace(id, place, false);
    return { id, site, dump, prefix: `${site.source}/`, spaceId: place, boards, resumed, progress, tally: new Tally(progress.tally), signal, tell };
  }

  private async beginAnew(row: ImportRow, files: ImportFile[]): Promise<void> {
    while (await this.staging.removeSome(row.id, false));
    await this.imports.beginAnew(row.id, files);
  }

  /** The space that is there for it; null where one is made once the dump was read. */
  private async spaceOf(row: ImportRow | null, site: Site, slug: string | undefined): Promise<string | null> {
    const standing = row?.spaceId ? await this.spaces.visibleById(row.spaceId) : undefined;
    if (standing && slug !== undefined && standing.slug !== slug) {
      throw refused(`${site.source} was imported into the space "${standing.slug}" before: leave --space away, or undo that import first.`);
    }
    const place = standing ?? (await this.spaces.visibleBySlug(slug ?? site.slug));
    if (place && place.kind !== 'support') throw refused(`The space "${place.slug}" is for discussions; questions need a support space: name another one with --space.`);
    if (!place && slug !== undefined) throw refused(`There is no space "${slug}": make it first, or leave --space away to have one made.`);
    return place?.id ?? null;
  }

  /** Boards as the command names them, with those that are here; undefined where it names none: then those of the last time hold. */
  private async boardsOf(row: ImportRow | null, given: readonly string[] | undefined): Promise<IdeaBoard[] | undefined> {
    if (!given || given.length === 0) return undefined;
    return Promise.all(
      given.map(async (text) => {
        const named = boardFrom(text);
        if (!named) throw refused(`"${text}" does not name a tag and a space: write it as feature-request=ideas.`);
        const standing = await this.spaces.visibleBySlug(named.space);
        if (standing && standing.kind !== 'ideas') throw refused(`The space "${named.space}" is not for ideas: name another one with --ideas.`);
        const made = row?.boards.some((board) => board.made && board.space === named.space) ?? false;
        return { ...named, spaceId: standing?.id ?? null, made };
      }),
    );
  }

  private async goOn(run: ImportRun): Promise<ImportReport> {
    const steps: Record<Exclude<ImportStep, 'check' | 'clean'>, () => Promise<void>> = {
      read: () => this.readDump.run(run),
      settle: () => this.settleDump.run(run),
      members: () => this.members.run(run),
      tags: () => this.tags.run(run),
      topics: () => this.topics.run(run),
      links: () => this.links.run(run),
      count: () => this.finish.count(run),
      derive: () => this.finish.derive(run),
    };
    for (;;) {
      const { step } = run.progress;
      if (step === 'check' || step === 'clean') break;
      if (step !== 'read' && step !== 'settle') {
        await this.ensureSpace(run);
        await this.ensureBoards(run);
      }
      await steps[step]();
    }
    const { counts, faults } = await this.checkCounts.run(run);
    await this.finish.clean(run);
    const place = await this.spaces.visibleById(run.spaceId!);
    return { source: run.site.source, space: place!.slug, resumed: run.resumed, counts, faults, ...run.tally.state };
  }

  private async ensureSpace(run: ImportRun): Promise<void> {
    if (run.spaceId) return;
    const { name, slug, hosts } = run.site;
    await this.batches.commit(run, async () => {
      const space = await this.spaces.create({
        name,
        slug,
        description: hosts[0] ? `Questions and answers from ${hosts[0]}.` : '',
        kind: 'support',
        ...newSpace,
      });
      await this.imports.setSpace(run.id, space.id, true);
      run.spaceId = space.id;
      return {};
    });
  }

  /** Boards for ideas that are not here yet; several tags may share one. */
  private async ensureBoards(run: ImportRun): Promise<void> {
    if (run.boards.every(({ spaceId }) => spaceId !== null)) return;
    await this.batches.commit(run, async () => {
      const boards: IdeaBoard[] = [];
      for (const board of run.boards) {
        const standing = board.spaceId ?? boards.find(({ space }) => space === board.space)?.spaceId ?? null;
        const id = standing ?? (await this.spaces.create({ name: nameOf(board.space), slug: board.space, description: '', kind: 'ideas', ...newSpace })).id;
        boards.push({ ...board, spaceId: id, made: board.made || standing === null });
      }
      await this.imports.setBoards(run.id, boards);
      run.boards = boards;
      return {};
    });
  }
}

const nameOf = (slug: string): string => `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;

const newSpace = { icon: 'chat', visibility: 'public', groupIds: [], template: { prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false }, downvotes: true } satisfies Partial<SpaceInput>;

function areSame(before: readonly ImportFile[], now: readonly ImportFile[]): boolean {
  return before.length === now.length && before.every(({ kind, bytes, ends }, at) => kind === now[at]!.kind && bytes === now[at]!.bytes && ends === now[at]!.ends);
}

function refused(message: string): DomainError {
  return new DomainError('request.invalid', { message });
}

async function fileOf({ kind, path, totalBytes }: Dump['files'][number]): Promise<ImportFile> {
  const file = await open(path).catch((cause: unknown) => {
    throw fileSystemError(path, cause);
  });
  try {
    const buffer = Buffer.alloc(endBytes);
    const hash = createHash('sha256');
    for (const position of [0, Math.max(0, totalBytes - endBytes)]) {
      const { bytesRead } = await file.read(buffer, 0, endBytes, position);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return { kind, bytes: totalBytes, ends: hash.digest('hex') };
  } catch (cause) {
    throw fileSystemError(path, cause);
  } finally {
    await file.close();
  }
}
