import { Injectable } from '@nestjs/common';
import { campaignLimits, type CampaignPhase } from '#contracts';
import { currentCommunityId, Database, DomainError, Events } from '#platform';
import { TaskSpaces } from '#spaces';
import { CampaignEnds } from './campaign-ends.js';
import { publishesItself } from './campaigns.policy.js';
import { closeVotes, ideasInSpace, judgesOf, openBoard, type CampaignPageRow } from './campaigns.queries.js';
import { CampaignsRepository } from './campaigns.repository.js';

const dayMs = 86_400_000;
/** How many ideas win where the votes decide. */
const winnersByVotes = 3;
const plainTemplate = { prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false };

/**
 * What happens as a phase begins. Whoever begins it holds the lock of the campaign's row and has read its phase behind it, so
 * that each begins once. Who may is the caller's to ask.
 */
@Injectable()
export class CampaignPhases {
  constructor(
    private readonly database: Database,
    private readonly taskSpaces: TaskSpaces,
    private readonly repository: CampaignsRepository,
    private readonly ends: CampaignEnds,
    private readonly events: Events,
  ) {}

  /** `actorId` is null where the clock does it. */
  async begin(campaign: CampaignPageRow, phase: CampaignPhase, actorId: string | null, now: Date): Promise<void> {
    const changes = await this.enter(campaign, phase, actorId, now);
    await this.repository.update(campaign.id, { ...changes, phase });
    await this.repository.addLine(campaign.id, phase, actorId, now);
  }

  private enter(campaign: CampaignPageRow, phase: CampaignPhase, actorId: string | null, now: Date): Promise<Partial<CampaignPageRow>> {
    switch (phase) {
      case 'open':
        return this.open(campaign, now);
      case 'judging':
        return this.close(campaign, now);
      case 'result':
        return this.publish(campaign, now);
      default:
        return this.ends.end(campaign, actorId, now);
    }
  }

  /** From here on there is something of it to be found. */
  private async open({ slug, name, excerpt, visibility, groupIds, downvotes, limited, votesUntil, opensAt, closesAt }: CampaignPageRow, now: Date): Promise<Partial<CampaignPageRow>> {
    const spaceId = await this.taskSpaces.open({ slug, name, description: excerpt, kind: 'ideas', icon: 'megaphone', visibility, groupIds, template: plainTemplate, downvotes }, closesAt);
    await this.database.query(openBoard, [currentCommunityId(), spaceId, limited, votesUntil]);
    return { spaceId, ...(now < opensAt && { opensAt: now }) };
  }

  /** Told to its judges, by an event. */
  private async close({ id, spaceId, closesAt }: CampaignPageRow, now: Date): Promise<Partial<CampaignPageRow>> {
    await this.events.publish('campaign.judging-begun', { campaignId: id });
    if (now >= closesAt) return {};
    await this.taskSpaces.closeTopics(spaceId!, now);
    return { closesAt: now };
  }

  /** Told to everybody who took part, by an event: it is published once. */
  private async publish(campaign: CampaignPageRow, now: Date): Promise<Partial<CampaignPageRow>> {
    const { id, spaceId, chosenAt } = campaign;
    const judges = await this.database.query(judgesOf, [currentCommunityId(), [id]]);
    if (!publishesItself({ chosenAt, judges })) throw new DomainError('conflict.locked', { message: 'Choose the ideas first, and say why.', details: { limit: 'campaign.choice' } });
    if (!chosenAt) await this.chooseByVotes(campaign);
    await this.database.query(closeVotes, [currentCommunityId(), spaceId, now]);
    await this.events.publish('campaign.published', { campaignId: id, spaceId: spaceId! });
    return { resultAt: now, endsAt: new Date(now.getTime() + campaignLimits.endsAfterDays * dayMs) };
  }

  private async chooseByVotes({ id, spaceId }: CampaignPageRow): Promise<void> {
    const ideas = await this.database.query(ideasInSpace, [currentCommunityId(), spaceId]);
    const winners = ideas.filter(({ votes }) => votes > 0).slice(0, winnersByVotes);
    await this.repository.setWinners(id, winners.map((idea) => ({ topicId: idea.id, why: '' })));
  }
}
