import { Injectable } from '@nestjs/common';
import { CampaignInput, campaignLimits, type CampaignPhase } from '#contracts';
import { Composer, TopicAccess } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Events, guest, Idempotency, validate } from '#platform';
import { canSeeSpace, freeSlug, readersAreWithin, slugOfName, Spaces, TaskSpaces, type SpaceListRow } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { CampaignAccess, type VisibleCampaign } from './campaign-access.js';
import { CampaignKeeping } from './campaign-keeping.js';
import { campaignAbilities, canAdvance, canMakeCampaigns } from './campaigns.policy.js';
import { campaignSlugs, openBoard, readersOfSpaces, type CampaignPageRow } from './campaigns.queries.js';
import { CampaignsRepository } from './campaigns.repository.js';

type Wanted = z.output<typeof CampaignInput>;
type Columns = Omit<CampaignPageRow, 'id' | 'slug' | 'phase' | 'spaceId' | 'statement' | 'chosenAt' | 'resultAt' | 'endsAt' | 'endedAt' | 'madeBy' | 'createdAt'>;

const minuteMs = 60_000;
const shortestMinutes = 5;

/** Which columns can still be changed in a phase; what was promised or voted under stays. After the result it is the end alone. */
const changeable: Partial<Record<CampaignPhase, readonly (keyof Columns)[]>> = {
  open: ['name', 'question', 'html', 'excerpt', 'stakes', 'closesAt', 'votesUntil', 'resultBy', 'criteria', 'ending', 'targetId'],
  judging: ['stakes', 'votesUntil', 'resultBy', 'ending', 'targetId'],
};

/** One form makes a campaign, and changes it as long as that is fair. */
@Injectable()
export class MakingCampaigns {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly spaces: Spaces,
    private readonly taskSpaces: TaskSpaces,
    private readonly topics: TopicAccess,
    private readonly composer: Composer,
    private readonly members: Members,
    private readonly access: CampaignAccess,
    private readonly repository: CampaignsRepository,
    private readonly keeping: CampaignKeeping,
    private readonly events: Events,
  ) {}

  /** Returns the address of the campaign. */
  async make(given: CampaignInput, idempotencyKey?: string): Promise<string> {
    const input = validate(CampaignInput, given);
    const madeBy = await this.topics.authorizeWriting();
    return this.idempotency.run(idempotencyKey, input, async () => {
      const target = await this.targetOf(input);
      authorizeTarget(target?.id ?? null);
      if (!canSeeSpace(currentActor(), readersOf(input))) throw wrong('visibility', 'You would not see this campaign yourself.', 'unseen');
      const columns = await this.columnsOf(input, target);
      const judges = await this.judgesOf(input);
      const id = uuidv7();
      const slug = await this.slugFor(input.name);
      await this.repository.insert({ ...columns, id, slug, phase: 'planned', madeBy });
      await this.setJudges(id, judges, madeBy);
      await this.keeping.keepLater(id, columns.opensAt);
      return slug;
    });
  }

  async edit(slug: string, given: CampaignInput): Promise<void> {
    const input = validate(CampaignInput, given);
    const actorId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lock(slug);
      const { campaign, subject } = visible;
      if (!campaignAbilities(currentActor(), subject, new Date()).edit) throw refusal(visible, 'This campaign is not changed any more.');
      const changes = await this.changesOf(campaign, input);
      if (changes.ending !== campaign.ending || changes.targetId !== campaign.targetId) authorizeTarget(changes.targetId ?? null);
      if (campaign.phase === 'judging' && changes.resultBy! < campaign.resultBy && !canAdvance(currentActor(), subject)) throw new DomainError('ability.missing', { message: 'Staff publish the result, and bring it forward.' });
      await this.repository.update(campaign.id, changes);
      if (campaign.phase === 'planned' || campaign.phase === 'open') await this.setJudges(campaign.id, await this.judgesOf({ ...input, ...readersOf(campaign) }), actorId);
      if (campaign.phase === 'open' || campaign.phase === 'judging') await this.follow({ ...campaign, ...changes });
      await this.keeping.keepLater(campaign.id, new Date());
    });
  }

  /** Takes back a campaign that nobody could take part in yet. */
  async withdraw(slug: string): Promise<void> {
    const actorId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lock(slug);
      if (!campaignAbilities(currentActor(), visible.subject, new Date()).withdraw) throw refusal(visible, 'A campaign that was opened runs to its end.');
      await this.setJudges(visible.campaign.id, [], actorId);
      await this.repository.delete(visible.campaign.id);
    });
  }

  /** Told to those who judge since, by an event. */
  private async setJudges(campaignId: string, judges: readonly string[], actorId: string): Promise<void> {
    const memberIds = await this.repository.setJudges(campaignId, judges);
    if (memberIds.length > 0) await this.events.publish('campaign.judges-changed', { campaignId, memberIds, actorId });
  }

  private async changesOf(campaign: CampaignPageRow, input: Wanted): Promise<Partial<Columns>> {
    const fixed = campaign.phase === 'planned' ? input : { ...input, visibility: campaign.visibility, groupIds: campaign.groupIds, opensAt: campaign.opensAt.toISOString() };
    const target = await this.targetOf(fixed);
    if (campaign.phase === 'result') return { ending: fixed.ending, targetId: target?.id ?? null };
    const columns = await this.columnsOf(campaign.phase === 'judging' ? { ...fixed, closesAt: campaign.closesAt.toISOString() } : fixed, target, campaign);
    const names = changeable[campaign.phase];
    return names ? Object.fromEntries(names.map((name) => [name, columns[name]])) : columns;
  }

  /** The space of a running campaign says what the campaign does. */
  private async follow({ spaceId, name, excerpt, closesAt, limited, votesUntil }: CampaignPageRow): Promise<void> {
    await this.taskSpaces.describe(spaceId!, { name, description: excerpt, topicsUntil: closesAt });
    await this.database.query(openBoard, [currentCommunityId(), spaceId, limited, votesUntil]);
  }

  private async columnsOf(input: Wanted, target: SpaceListRow | undefined, before?: CampaignPageRow): Promise<Columns> {
    const { name, stakes, visibility, limited, downvotes, criteria, ending } = input;
    const question = await this.composer.compose(input.question, null);
    return {
      name,
      question: question.source,
      html: question.html,
      excerpt: question.excerpt().slice(0, 300),
      stakes,
      visibility,
      groupIds: visibility === 'groups' ? input.groupIds : [],
      limited,
      downvotes,
      criteria: input.judges.length > 0 ? someOf(criteria) : criteria,
      ending,
      targetId: target?.id ?? null,
      ...(await this.timesOf(input, before)),
    };
  }

  /** Each time follows the one before it, and what has passed cannot be chosen. */
  private async timesOf(input: Wanted, before?: CampaignPageRow): Promise<Pick<Columns, 'opensAt' | 'closesAt' | 'votesUntil' | 'resultBy'>> {
    const now = (await this.access.now()).getTime();
    const phase = before?.phase ?? 'planned';
    const opensAt = phase === 'planned' ? Math.max(Date.parse(input.opensAt), now) : Date.parse(input.opensAt);
    const closesAt = Date.parse(input.closesAt);
    const resultBy = timeOf(input.resultBy, before?.resultBy);
    const votesUntil = input.votesUntil === null ? null : timeOf(input.votesUntil, before?.votesUntil);
    const closesFrom = phase === 'planned' ? opensAt + shortestMinutes * minuteMs : now;
    if (phase !== 'judging' && closesAt < closesFrom) throw wrong('closesAt', `Ideas are taken for at least ${shortestMinutes} minutes.`, 'too_short');
    if (closesAt - opensAt > campaignLimits.longestDays * 1_440 * minuteMs) throw wrong('closesAt', 'A campaign lasts a year at most.', 'too_long');
    if (resultBy < closesAt) throw wrong('resultBy', 'The result comes after the last idea.', 'before');
    if (votesUntil !== null && (votesUntil < opensAt || votesUntil > resultBy)) throw wrong('votesUntil', 'Votes are given between the opening and the result.', 'outside');
    if (resultBy < now && resultBy !== before?.resultBy.getTime()) throw wrong('resultBy', 'This time has passed.', 'past');
    if (votesUntil !== null && votesUntil < now && votesUntil !== before?.votesUntil?.getTime()) throw wrong('votesUntil', 'This time has passed.', 'past');
    return { opensAt: new Date(opensAt), closesAt: new Date(closesAt), votesUntil: votesUntil === null ? null : new Date(votesUntil), resultBy: new Date(resultBy) };
  }

  /** A board that the actor sees and whose readers see the campaign, so that nothing is shown to anybody new. */
  private async targetOf({ ending, target, ...readers }: Pick<Wanted, 'ending' | 'target' | 'visibility' | 'groupIds'>): Promise<SpaceListRow | undefined> {
    if (ending === 'archive') return undefined;
    const board = target === null ? undefined : await this.spaces.visibleBySlug(target);
    if (board?.kind !== 'ideas' || board.archivedAt || board.topicsUntil) throw wrong('target', 'Choose the board that ideas move into.', 'board');
    if (!readersAreWithin(board, readers)) throw wrong('target', 'More people read this board than the campaign: its ideas would be shown to them.', 'readers');
    return board;
  }

  /** Ids of the judges, each of whom sees the campaign once it is open. */
  private async judgesOf(input: Pick<Wanted, 'judges' | 'visibility' | 'groupIds'>): Promise<string[]> {
    const handles = [...new Set(input.judges.map((handle) => handle.replace(/^@/, '').toLowerCase()))];
    const found = await this.members.byHandles(handles);
    const unknown = handles.find((handle) => !found.has(handle));
    if (unknown !== undefined) throw wrong('judges', `There is no member ${unknown}.`, 'unknown', { handle: unknown });
    const ids = [...found.values()].map(({ id }) => id);
    for (const { id, role, groupIds } of await this.database.query(readersOfSpaces, [currentCommunityId(), ids])) {
      if (canSeeSpace({ ...guest, memberId: id, role, groupIds }, readersOf(input))) continue;
      const { handle } = [...found.values()].find((member) => member.id === id)!;
      throw wrong('judges', `${handle} does not see this campaign.`, 'unseen', { handle });
    }
    return ids;
  }

  private async slugFor(name: string): Promise<string> {
    const [rows, spaces] = await Promise.all([this.database.query(campaignSlugs, [currentCommunityId()]), this.spaces.allRows()]);
    return freeSlug(slugOfName(name) || `campaign-${uuidv7().slice(-8)}`, new Set(['new', ...rows.map(({ slug }) => slug), ...spaces.map(({ slug }) => slug)]));
  }
}

/** Throws unless the actor makes campaigns whose ideas go there; null for nowhere. */
function authorizeTarget(targetId: string | null): void {
  if (!canMakeCampaigns(currentActor(), targetId)) throw new DomainError('ability.missing', { message: 'Staff make campaigns, and moderators of the board that ideas go to.' });
}

/** A form sends minutes: a time within the same one is not changed. */
function timeOf(given: string, before: Date | null | undefined): number {
  const time = Date.parse(given);
  const minute = (moment: number): number => Math.floor(moment / minuteMs);
  return before && minute(time) === minute(before.getTime()) ? before.getTime() : time;
}

function readersOf({ visibility, groupIds }: Pick<Wanted, 'visibility' | 'groupIds'>): Pick<SpaceListRow, 'visibility' | 'groupIds' | 'archivedAt'> {
  return { visibility, groupIds, archivedAt: null };
}

function someOf<Item>(criteria: Item[]): Item[] {
  if (criteria.length === 0) throw wrong('criteria', 'Judges need something to judge by.', 'none');
  return criteria;
}

function refusal({ campaign, subject }: VisibleCampaign, message: string): DomainError {
  const mayIfEarlier = campaignAbilities(currentActor(), { ...subject, phase: 'planned' }, new Date()).edit;
  return mayIfEarlier && campaign.phase !== 'planned' ? new DomainError('conflict.closed', { message }) : new DomainError('ability.missing', { message: 'Who runs the campaign does this.' });
}

function wrong(path: string, message: string, code: string, details?: Record<string, unknown>): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path, message, code }], ...(details && { details }) });
}
