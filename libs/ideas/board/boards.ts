import { Injectable } from '@nestjs/common';
import { ideaGroups, IdeaBoardInput, IdeaListQuery, type IdeaBoard, type IdeaGroup, type IdeaPage, type IdeaSort, type IdeaStatus, type IdeaVoteBudget } from '#contracts';
import { TopicAccess, type VisibleTopic } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, notFound, pageFrom, SlowFigures, validate, type Actor } from '#platform';
import { Spaces, Tags, type SpaceListRow } from '#spaces';
import { canConfigure, canDecide, canSeeSmallSegments, votesOf } from '../ideas.policy.js';
import { segmentList } from '../segments/segments.queries.js';
import { defaultStatuses, statusOf } from '../status/statuses.js';
import { openVotes } from '../votes/votes.queries.js';
import { boardCounts, boardSettings, configureBoard, ideaList, isKept, statusesInUse, type IdeaListRow } from './board.queries.js';
import { presentIdeaSummary } from './board.presenter.js';

const countsFreshMs = 10_000;

export interface BoardSettings {
  limited: boolean;
  statuses: readonly IdeaStatus[];
  /** Votes are taken until then; null for ever. */
  votesUntil: Date | null;
}

/** The ideas of a space, in one of its orders. */
@Injectable()
export class Boards {
  private readonly counts = new SlowFigures<IdeaBoard['counts']>(countsFreshMs);

  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly tags: Tags,
  ) {}

  async board(slug: string): Promise<IdeaBoard> {
    const space = await this.find(slug);
    const { limited, statuses } = await this.settings(space.id);
    const actor = currentActor();
    return {
      downvotes: space.downvotes,
      limited,
      sorts: sortsOf(space, actor),
      statuses: [...statuses],
      counts: await this.counts.get(`${currentCommunityId()}:${space.id}`, () => this.count(space.id)),
      budget: limited ? await this.budget(space.id) : null,
      abilities: { decide: canDecide(actor, space.id), configure: canConfigure(actor) },
    };
  }

  async ideas(slug: string, given: IdeaListQuery): Promise<IdeaPage> {
    const { sort, tag, cursor, ...query } = validate(IdeaListQuery, given);
    const space = await this.find(slug);
    const actor = currentActor();
    const order = sort ?? sortsOf(space, actor)[0]!;
    authorizeSort(actor, order);
    const { statuses, votesUntil } = await this.settings(space.id);
    const { text, values } = ideaList({
      ...query,
      communityId: currentCommunityId(),
      spaceId: space.id,
      memberId: actor.memberId,
      sort: order,
      tagId: tag === undefined ? undefined : await this.tags.idOf(tag),
      after: cursor ? decodeCursor(cursor, 2) : undefined,
    });
    const rows = await this.database.query<IdeaListRow>(text, values);
    const segments = await this.database.query(segmentList, [currentCommunityId()]);
    const authors = await this.members.refs(rows.flatMap(({ authorId }) => authorId ?? []));
    return pageFrom(rows, query.limit, (row) => [isKept(order) ? '' : row.sortKey, row.id], (row) => presentIdeaSummary(row, { statuses, votesUntil, authors, segments }));
  }

  async configure(slug: string, given: IdeaBoardInput): Promise<IdeaBoard> {
    const { limited, statuses } = validate(IdeaBoardInput, given);
    if (!canConfigure(currentActor())) throw new DomainError('ability.missing', { message: 'Only admins change boards.' });
    const space = await this.find(slug);
    await this.database.tx.run(async () => {
      const inUse = await this.database.query(statusesInUse, [currentCommunityId(), space.id]);
      checkStatuses(statuses, inUse, (await this.settings(space.id)).statuses);
      await this.database.query(configureBoard, [currentCommunityId(), space.id, limited, JSON.stringify(statuses)]);
    });
    return this.board(slug);
  }

  async settings(spaceId: string): Promise<BoardSettings> {
    const own = await this.database.one(boardSettings, [currentCommunityId(), spaceId]);
    return { limited: own?.limited ?? false, statuses: own?.statuses ?? defaultStatuses, votesUntil: own?.votesUntil ?? null };
  }

  async budget(spaceId: string): Promise<IdeaVoteBudget | null> {
    const actor = currentActor();
    if (!actor.memberId) return null;
    return { most: votesOf(actor), used: (await this.database.one(openVotes, [currentCommunityId(), spaceId, actor.memberId]))!.used };
  }

  /** An idea that the actor sees; other topics are none. */
  async ideaByNumber(number: number): Promise<VisibleTopic> {
    const visible = await this.access.byNumber(number);
    if (visible.topic.kind !== 'idea') throw notFound('idea');
    return visible;
  }

  /** A board that the actor sees. */
  async find(slug: string): Promise<SpaceListRow> {
    const space = await this.spaces.visibleBySlug(slug);
    if (!space || space.kind !== 'ideas') throw notFound('space');
    return space;
  }

  private async count(spaceId: string): Promise<IdeaBoard['counts']> {
    const rows = await this.database.query(boardCounts, [currentCommunityId(), spaceId]);
    return Object.fromEntries(ideaGroups.map((group) => [group, rows.find((row) => row.group === group)?.count ?? 0])) as IdeaBoard['counts'];
  }
}

/** The first is the board's own. An interval needs votes of both sides; where ideas stand by weight says what single customers want. */
function sortsOf({ downvotes }: SpaceListRow, actor: Actor): IdeaSort[] {
  return [...(downvotes ? (['wilson'] as const) : []), 'hot', 'votes', ...(canSeeSmallSegments(actor) ? (['weight'] as const) : []), 'newest'];
}

function authorizeSort(actor: Actor, sort: IdeaSort): void {
  if (sort !== 'weight' || canSeeSmallSegments(actor)) return;
  throw new DomainError(actor.memberId ? 'ability.missing' : 'session.required', { message: 'Staff alone have the order by weight.' });
}

/** Each group has a step, each step is there once, and where ideas stand stays; `before` is how steps are called now. */
function checkStatuses(statuses: readonly IdeaStatus[], inUse: readonly { status: string; group: IdeaGroup }[], before: readonly IdeaStatus[]): void {
  const problem = (message: string, details?: Record<string, unknown>) => new DomainError('request.invalid', { message, errors: [{ path: 'statuses', message }], details });
  if (new Set(statuses.map(({ key }) => key)).size < statuses.length) throw problem('Two steps have the same key.');
  const missing = ideaGroups.filter((group) => statuses.every((status) => status.group !== group));
  if (missing.length > 0) throw problem('Each group needs at least one step.', { missingGroups: missing });
  const gone = inUse.find(({ status, group }) => !statuses.some(({ key, group: at }) => key === status && at === group) && (status !== 'new' || group !== 'new'));
  if (gone) throw problem(`Ideas stand at the step ${gone.status}. Put them to another one first.`, { stepInUse: statusOf(before, gone.status, gone.group) });
}
