import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QuestionTemplate, SpaceInput, type MemberRef, type MemberSpaceRole, type Space, type SpaceKind, type SpaceRef, type SpaceRole } from '#contracts';
import { Members, moderatesIn } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Events, Idempotency, notFound, Signals, SlowFigures, validate } from '#platform';
import { canEditSpaces, canSeeSpace, spaceAbilities } from './spaces.policy.js';
import { allSpaces, lockSpace, topicCounts, type SpaceCountRow, type SpaceListRow } from './spaces.queries.js';
import { ShelvesRepository } from './shelves/shelves.repository.js';
import { SpacesRepository } from './spaces.repository.js';

const countsFreshMs = 10_000;

/** The places of a community. The list is small, read on every request and so kept in memory until a signal says it changed. */
@Injectable()
export class Spaces implements OnModuleInit {
  private readonly lists = new Map<string, Promise<SpaceListRow[]>>();
  private readonly counts = new SlowFigures<Map<string, SpaceCountRow>>(countsFreshMs);

  constructor(
    private readonly database: Database,
    private readonly repository: SpacesRepository,
    private readonly shelves: ShelvesRepository,
    private readonly events: Events,
    private readonly signals: Signals,
    private readonly idempotency: Idempotency,
    private readonly members: Members,
  ) {}

  onModuleInit(): void {
    this.signals.on('space.changed', ({ communityId }) => this.lists.delete(communityId));
    // Sent at the end of an import, too: it brings many topics at once.
    this.signals.on('community.changed', ({ communityId }) => this.counts.forget(communityId));
    this.signals.afterGap(() => this.lists.clear());
  }

  /** All that the actor may see, in the community's order; without those whose task is done. */
  async list(): Promise<Space[]> {
    const [rows, counts] = await Promise.all([this.visible(), this.topicCounts()]);
    const places = rows.filter((row) => isPlace(row) && !row.endedAt);
    const openers = await this.openersOf(places);
    return places.map((row) => presentSpace(row, sumOf(rows, row, counts), openers));
  }

  /** What there is to go to: the kinds of the spaces that the actor sees. */
  async kinds(): Promise<SpaceKind[]> {
    return [...new Set((await this.visible()).filter((row) => isPlace(row) && !row.archivedAt && !row.endedAt).map(({ kind }) => kind))];
  }

  async find(slug: string): Promise<Space> {
    const row = await this.visibleBySlug(slug);
    if (!row) throw notFound('space');
    return this.present(row);
  }

  /** Ids of a space and of its shelves, as far as the actor may see them: what stands in the space for him. */
  async idsWithin(slug: string): Promise<string[]> {
    const row = await this.visibleBySlug(slug);
    if (!row) throw notFound('space');
    return (await this.visible()).filter(({ id, parentId }) => id === row.id || parentId === row.id).map(({ id }) => id);
  }

  /** Ids of every space that the actor may see, shelves too: the condition that each query over topics carries. */
  async visibleIds(): Promise<string[]> {
    return (await this.visible()).map(({ id }) => id);
  }

  /** The same without spaces whose task is done: what stands there is found and read, and in no list. */
  async listedIds(): Promise<string[]> {
    return (await this.visible()).filter(({ endedAt }) => !endedAt).map(({ id }) => id);
  }

  /** Ids of the spaces that the actor sees and moderates. */
  async moderatedIds(): Promise<string[]> {
    const actor = currentActor();
    return (await this.visible()).filter(({ id }) => moderatesIn(actor, id)).map(({ id }) => id);
  }

  /** A space by id if the actor may see it. One that the list lacks was made just now, and the signal is still on its way. */
  async visibleById(id: string): Promise<SpaceListRow | undefined> {
    if (!(await this.all()).some((space) => space.id === id)) this.lists.delete(currentCommunityId());
    return (await this.visible()).find((space) => space.id === id);
  }

  async visibleBySlug(slug: string): Promise<SpaceListRow | undefined> {
    return (await this.visible()).find((space) => space.slug === slug && isPlace(space));
  }

  /** The space as it is behind its row's lock, within a transaction, if the actor may see it. */
  async lockBySlug(slug: string): Promise<SpaceListRow | undefined> {
    await this.database.query(lockSpace, [currentCommunityId(), slug]);
    const row = (await this.database.query<SpaceListRow>(allSpaces, [currentCommunityId()])).find((space) => space.slug === slug && isPlace(space));
    return row && canSeeSpace(currentActor(), row) ? row : undefined;
  }

  /** By the id of each space or shelf: what stands on a shelf stands in the space around it, for the readers of the shelf. */
  async refs(): Promise<Map<string, SpaceRef>> {
    const rows = await this.visible();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return new Map(rows.flatMap((row) => {
      const place = row.parentId ? byId.get(row.parentId) : row;
      return place ? [[row.id, { ...presentSpaceRef(place), visibility: row.visibility }]] : [];
    }));
  }

  /** Who has a role in a space alone, by the member's id: shown beside names there. */
  async rolesIn(slug: string): Promise<Record<string, SpaceRole>> {
    return (await this.visibleBySlug(slug))?.roles ?? {};
  }

  /** Where a member has a role, as far as the actor sees the spaces. */
  async rolesOf(memberId: string): Promise<MemberSpaceRole[]> {
    return (await this.visible()).flatMap((row) => (row.roles[memberId] && !row.archivedAt && isPlace(row) ? [{ space: presentSpaceRef(row), role: row.roles[memberId] }] : []));
  }

  async create(given: SpaceInput, idempotencyKey?: string): Promise<Space> {
    const input = validate(SpaceInput, given);
    authorizeEdit();
    const id = await this.change(() => this.idempotency.run(idempotencyKey, input, () => this.repository.insert(input)));
    return this.byId(id);
  }

  /** Adds what the work makes, which asks itself whether the actor may, and names it. */
  add(input: object, idempotencyKey: string | undefined, work: () => Promise<string>): Promise<string> {
    return this.change(() => this.idempotency.run(idempotencyKey, input, work));
  }

  /** Whose space it is from now on; null makes it the company's. */
  async setOpener(id: string, openedBy: string | null): Promise<void> {
    authorizeEdit();
    await this.change(async () => {
      await this.repository.setOpener(id, openedBy);
      return id;
    });
  }

  async edit(id: string, given: SpaceInput): Promise<Space> {
    const input = validate(SpaceInput, given);
    authorizeEdit();
    await this.change(async () => {
      if (!(await this.repository.update(id, input))) throw notFound('space');
      await this.shelves.follow(id);
      return id;
    });
    return this.byId(id);
  }

  async order(ids: string[]): Promise<void> {
    authorizeEdit();
    await this.change(async () => {
      await this.repository.order(ids);
      return ids[0] ?? '';
    });
  }

  /** An archived space and its topics are seen by admins alone; `on` false brings it back. */
  async archive(id: string, on: boolean): Promise<void> {
    authorizeEdit();
    await this.change(async () => {
      if (!(await this.repository.setArchived(id, on))) throw notFound('space');
      await this.shelves.follow(id);
      return id;
    });
  }

  /** Runs a change of a space, which it names, and tells every process. */
  async change(work: () => Promise<string>): Promise<string> {
    const id = await this.database.tx.run(async () => {
      const spaceId = await work();
      if (spaceId) await this.events.publish('space.changed', { spaceId });
      await this.signals.send('space.changed', spaceId);
      return spaceId;
    });
    this.lists.delete(currentCommunityId());
    return id;
  }

  async byId(id: string): Promise<Space> {
    const row = (await this.all()).find((space) => space.id === id && isPlace(space));
    if (!row) throw notFound('space');
    return this.present(row);
  }

  private async present(row: SpaceListRow): Promise<Space> {
    const [rows, counts, openers] = await Promise.all([this.visible(), this.topicCounts(), this.openersOf([row])]);
    return presentSpace(row, sumOf(rows, row, counts), openers);
  }

  private openersOf(rows: readonly SpaceListRow[]): Promise<Map<string, MemberRef>> {
    return this.members.refs(rows.flatMap(({ openedBy }) => openedBy ?? []));
  }

  private async visible(): Promise<SpaceListRow[]> {
    const actor = currentActor();
    return (await this.all()).filter((space) => canSeeSpace(actor, space));
  }

  /** Every space, whoever sees it: for rules, not for showing. */
  allRows(): Promise<SpaceListRow[]> {
    return this.all();
  }

  private all(): Promise<SpaceListRow[]> {
    const communityId = currentCommunityId();
    const known = this.lists.get(communityId);
    if (known) return known;
    const asked = this.database.query<SpaceListRow>(allSpaces, [communityId]);
    this.lists.set(communityId, asked);
    asked.catch(() => this.lists.delete(communityId));
    return asked;
  }

  private topicCounts(): Promise<Map<string, SpaceCountRow>> {
    const communityId = currentCommunityId();
    return this.counts.get(communityId, async () => {
      const rows = await this.database.query<SpaceCountRow>(topicCounts, [communityId]);
      return new Map(rows.map((row) => [row.spaceId, row]));
    });
  }
}

/** A shelf is no place of its own. */
const isPlace = (row: SpaceListRow): boolean => row.parentId === null;

/** What the actor finds in a space, on its shelves too; works in progress are not counted. */
function sumOf(visible: readonly SpaceListRow[], { id }: SpaceListRow, counts: ReadonlyMap<string, SpaceCountRow>): Omit<SpaceCountRow, 'spaceId'> {
  const within = visible.filter((row) => row.id === id || (row.parentId === id && row.shelf !== 'drafts'));
  const all = within.flatMap((row) => counts.get(row.id) ?? []);
  return { topics: all.reduce((sum, { topics }) => sum + topics, 0), waiting: all.reduce((sum, { waiting }) => sum + waiting, 0) };
}

function authorizeEdit(): void {
  if (!canEditSpaces(currentActor())) throw new DomainError('ability.missing', { message: 'Only admins change spaces.' });
}

export function presentSpaceRef(row: SpaceListRow): SpaceRef {
  const { id, slug, name, kind, icon, visibility } = row;
  return { id, slug, name, kind, icon, visibility };
}

function presentSpace(row: SpaceListRow, { topics, waiting }: Omit<SpaceCountRow, 'spaceId'>, openers: ReadonlyMap<string, MemberRef>): Space {
  return {
    ...presentSpaceRef(row),
    description: row.description,
    position: row.position,
    template: QuestionTemplate.parse(row.template),
    downvotes: row.downvotes,
    official: row.openedBy === null,
    opener: row.openedBy ? (openers.get(row.openedBy) ?? null) : null,
    archived: row.archivedAt !== null,
    task: row.topicsUntil === null ? null : { topicsUntil: row.topicsUntil.toISOString(), ended: row.endedAt !== null },
    topicCount: topics,
    waitingCount: waiting,
    groupIds: row.groupIds,
    abilities: spaceAbilities(currentActor(), row),
  };
}
