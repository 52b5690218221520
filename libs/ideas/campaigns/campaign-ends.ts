import { Injectable } from '@nestjs/common';
import type { IdeaStatus, Locale } from '#contracts';
import { Carrying } from '#conversations';
import { Communities } from '#identity';
import { currentCommunityId, Database, DomainError } from '#platform';
import { readersAreWithin, Spaces, TaskSpaces, type SpaceListRow } from '#spaces';
import { Boards } from '../board/boards.js';
import { IdeaKeeping } from '../board/keeping.js';
import { keepIdeas, lockIdea } from '../board/keeping.queries.js';
import { setStatus } from '../status/decisions.queries.js';
import { firstOf } from '../status/statuses.js';
import type { CampaignMove } from './campaigns.entity.js';
import { freeVotes, topicsInSpace, winnersOf, type CampaignPageRow, type StandingRow } from './campaigns.queries.js';
import { CampaignsRepository } from './campaigns.repository.js';

type Step = Pick<CampaignMove, 'status' | 'statusGroup' | 'fitted'>;
const asBefore: Step = { status: null, statusGroup: null, fitted: null };

/** What stands above an idea that was archived, in the language of the community. */
const archived: Record<Locale, (campaign: string) => string> = {
  en: (campaign) => `The campaign “${campaign}” is over.`,
  fr: (campaign) => `La campagne « ${campaign} » est terminée.`,
  ar: (campaign) => `انتهت حملة «${campaign}».`,
};

/** The end of a campaign: its ideas move into a board or are archived, each one of both; and all of it can be taken back. */
@Injectable()
export class CampaignEnds {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly taskSpaces: TaskSpaces,
    private readonly communities: Communities,
    private readonly carrying: Carrying,
    private readonly boards: Boards,
    private readonly keeping: IdeaKeeping,
    private readonly repository: CampaignsRepository,
  ) {}

  /** Whether ideas can move to where they should: the board may be gone since, or open to more people. */
  async hasPlace(campaign: CampaignPageRow): Promise<boolean> {
    if (campaign.ending === 'archive') return true;
    const [board, own] = await this.spacesOf(campaign);
    return board !== undefined && own !== undefined && isOpenBoard(board) && readersAreWithin(board, own);
  }

  async end(campaign: CampaignPageRow, actorId: string | null, now: Date): Promise<Partial<CampaignPageRow>> {
    if (!(await this.hasPlace(campaign))) throw new DomainError('conflict.locked', { message: 'The board that ideas should move into is gone, or open to more people than the campaign. Choose what happens at the end anew.', details: { limit: 'campaign.board' } });
    const { id, targetId, name } = campaign;
    const spaceId = campaign.spaceId!;
    const standing = await this.database.query(topicsInSpace, [currentCommunityId(), spaceId]);
    const going = await this.goingOf(campaign, standing);
    const { defaultLocale } = (await this.communities.current()).settings;
    const steps = await this.stepsOf(targetId);
    const moves: (Step & Pick<CampaignMove, 'topicId' | 'movedTo'>)[] = [];
    for (const topic of standing) {
      if (going.has(topic.id)) {
        if (await this.carrying.move(topic.id, spaceId, targetId!, actorId)) moves.push({ topicId: topic.id, movedTo: targetId, ...(await this.fit(topic.id, steps)) });
      } else if (await this.carrying.lock(topic.id, now, archived[defaultLocale](name), actorId)) moves.push({ topicId: topic.id, movedTo: null, ...asBefore });
    }
    await this.repository.addMoves(id, moves);
    const moved = moves.filter(({ movedTo }) => movedTo !== null).map(({ topicId }) => topicId);
    await this.keeping.count(moved);
    await this.database.query(freeVotes, [currentCommunityId(), moved, now]);
    await this.taskSpaces.end(spaceId, now);
    return { endedAt: now, endsAt: null };
  }

  /** Puts everything back as far as nobody did something else with it since. What was written on the board is shown to nobody new. */
  async takeBack(campaign: CampaignPageRow, actorId: string): Promise<Partial<CampaignPageRow>> {
    const [board, own] = await this.spacesOf(campaign);
    if (board && own && !readersAreWithin(own, board)) throw new DomainError('conflict.locked', { message: 'More people read the campaign than the board that its ideas moved into: what was written there since would be shown to them.', details: { limit: 'campaign.return' } });
    const spaceId = campaign.spaceId!;
    const steps = await this.stepsOf(spaceId);
    const back: string[] = [];
    for (const { topicId, movedTo, ...step } of await this.repository.takeMoves(campaign.id)) {
      if (movedTo === null) await this.carrying.unlock(topicId, campaign.endedAt!, actorId);
      else if (await this.carrying.move(topicId, movedTo, spaceId, actorId)) {
        back.push(topicId);
        await this.restore(topicId, step, steps);
      }
    }
    await this.keeping.count(back);
    await this.database.query(freeVotes, [currentCommunityId(), back, null]);
    await this.taskSpaces.end(spaceId, null);
    return { endedAt: null, endsAt: null };
  }

  private async spacesOf({ targetId, spaceId }: Pick<CampaignPageRow, 'targetId' | 'spaceId'>): Promise<[SpaceListRow | undefined, SpaceListRow | undefined]> {
    const rows = await this.spaces.allRows();
    return [rows.find(({ id }) => id === targetId), rows.find(({ id }) => id === spaceId)];
  }

  /** With what was merged into them. */
  private async goingOf({ id, ending }: CampaignPageRow, standing: readonly StandingRow[]): Promise<ReadonlySet<string>> {
    if (ending === 'archive') return new Set();
    const chosen = ending === 'move' ? null : new Set((await this.database.query(winnersOf, [currentCommunityId(), id])).map((winner) => winner.id));
    const ids = standing.filter((topic) => !topic.isDeleted && (chosen?.has(topic.id) ?? true)).map((topic) => topic.id);
    const going = new Set(ids);
    return new Set([...ids, ...standing.filter(({ mergedIntoId }) => mergedIntoId !== null && going.has(mergedIntoId)).map((topic) => topic.id)]);
  }

  private async stepsOf(spaceId: string | null): Promise<readonly IdeaStatus[]> {
    return spaceId === null ? [] : (await this.boards.settings(spaceId)).statuses;
  }

  /** On a board that lacks its step, an idea stands at the first one of the same meaning; returns the step before, where it changed. */
  private async fit(topicId: string, steps: readonly IdeaStatus[]): Promise<Step> {
    await this.database.query(keepIdeas, [currentCommunityId(), [topicId]]);
    const idea = await this.database.one(lockIdea, [currentCommunityId(), topicId]);
    if (!idea || steps.some(({ key }) => key === idea.status)) return asBefore;
    const { key, group } = firstOf(steps, idea.statusGroup);
    await this.database.query(setStatus, [currentCommunityId(), topicId, key, group]);
    return { status: idea.status, statusGroup: idea.statusGroup, fitted: key };
  }

  /** Its step before; one that was decided on since stands, as far as there is such a step. */
  private async restore(topicId: string, { status, statusGroup, fitted }: Step, steps: readonly IdeaStatus[]): Promise<void> {
    const idea = await this.database.one(lockIdea, [currentCommunityId(), topicId]);
    if (status !== null && idea?.status === fitted) await this.database.query(setStatus, [currentCommunityId(), topicId, status, statusGroup]);
    else await this.fit(topicId, steps);
  }
}

function isOpenBoard({ kind, archivedAt, topicsUntil }: SpaceListRow): boolean {
  return kind === 'ideas' && !archivedAt && !topicsUntil;
}
