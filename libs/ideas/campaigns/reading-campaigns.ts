import { Injectable } from '@nestjs/common';
import type { Campaign, CampaignHead, CampaignList, CampaignResult, CampaignSummary } from '#contracts';
import { Members, moderatesIn } from '#identity';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { Spaces } from '#spaces';
import { CampaignAccess, type VisibleCampaign } from './campaign-access.js';
import { CampaignFigures, type Figures } from './campaign-figures.js';
import { campaignAbilities, canMakeCampaigns } from './campaigns.policy.js';
import { allCampaigns, ideasInSpace, linesOf, scoresOf, winnersOf } from './campaigns.queries.js';
import { presentIdea } from './judging-campaigns.js';
import { publicVerdictOf } from './verdicts.js';

/** Campaigns as one reader sees them. */
@Injectable()
export class ReadingCampaigns {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly access: CampaignAccess,
    private readonly figures: CampaignFigures,
  ) {}

  async list(): Promise<CampaignList> {
    const visible = await this.access.visible(await this.database.query(allCampaigns, [currentCommunityId()]));
    const figures = await this.figures.of(visible.map(({ campaign }) => campaign));
    const inPhases = (...phases: string[]) => visible.filter(({ campaign }) => phases.includes(campaign.phase)).map((found) => present(found, figures.get(found.campaign.id)));
    return { open: inPhases('open', 'judging'), coming: inPhases('planned').reverse(), finished: inPhases('result', 'ended'), abilities: { make: await this.mayMake() } };
  }

  async find(slug: string): Promise<Campaign> {
    const visible = await this.access.bySlug(slug);
    const [head, result] = await Promise.all([this.head(visible), visible.campaign.resultAt ? this.result(visible) : null]);
    return { ...head, result };
  }

  /** The campaign whose space it is. */
  async ofSpace(slug: string): Promise<CampaignHead> {
    const space = await this.spaces.visibleBySlug(slug);
    const visible = space && (await this.access.ofSpace(space.id));
    if (!visible) throw notFound('campaign');
    return this.head(visible);
  }

  private async head(visible: VisibleCampaign): Promise<CampaignHead> {
    const { campaign, judges, subject } = visible;
    const [figures, lines, target] = await Promise.all([this.figures.of([campaign]), this.database.query(linesOf, [currentCommunityId(), campaign.id]), campaign.targetId ? this.spaces.visibleById(campaign.targetId) : undefined]);
    const people = await this.members.refs([...judges.map(({ memberId }) => memberId), ...lines.flatMap(({ actorId }) => actorId ?? [])]);
    const { question, html, stakes, visibility, groupIds, limited, downvotes, criteria, ending } = campaign;
    return {
      ...present(visible, figures.get(campaign.id)),
      question,
      html,
      stakes,
      visibility,
      groupIds,
      limited,
      downvotes,
      judges: judges.flatMap(({ memberId }) => people.get(memberId) ?? []),
      criteria,
      ending,
      target: target ? { slug: target.slug, name: target.name } : null,
      timeline: lines.map(({ phase, undo, actorId, at }) => ({ phase, undo, actor: (actorId && people.get(actorId)) || null, byClock: actorId === null, at: at.toISOString() })),
      abilities: campaignAbilities(currentActor(), subject, new Date()),
    };
  }

  private async result({ campaign }: VisibleCampaign): Promise<CampaignResult> {
    const seen = new Set(await this.spaces.visibleIds());
    const [winners, scores, standing] = await Promise.all([
      this.database.query(winnersOf, [currentCommunityId(), campaign.id]),
      this.database.query(scoresOf, [currentCommunityId(), campaign.id]),
      this.database.query(ideasInSpace, [currentCommunityId(), campaign.spaceId]),
    ]);
    const people = await this.members.refs([...winners, ...standing].flatMap(({ authorId }) => authorId ?? []));
    const verdict = (topicId: string) => publicVerdictOf(scores.filter((score) => score.topicId === topicId).map(({ points }) => points), campaign.criteria);
    return {
      statement: campaign.statement,
      winners: winners.flatMap((idea, at) => (seen.has(idea.spaceId) ? [{ ...presentIdea(idea, people), place: at + 1, why: idea.why, verdict: verdict(idea.id) }] : [])),
      others: standing.filter(({ id }) => winners.every((winner) => winner.id !== id)).map((idea) => presentIdea(idea, people)),
    };
  }

  /** Staff, and who moderates a board that the ideas of a campaign could move into. */
  private async mayMake(): Promise<boolean> {
    const actor = currentActor();
    const boards = (await this.spaces.list()).filter(({ kind, id }) => kind === 'ideas' && moderatesIn(actor, id));
    return canMakeCampaigns(actor, boards[0]?.id ?? null);
  }
}

function present({ campaign, space }: VisibleCampaign, figures: Figures | undefined): CampaignSummary {
  const { id, slug, name, phase, opensAt, closesAt, votesUntil, resultBy, resultAt, endsAt } = campaign;
  return {
    id,
    slug,
    name,
    phase,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    votesUntil: votesUntil?.toISOString() ?? null,
    resultBy: resultBy.toISOString(),
    resultAt: resultAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    space: space ? { slug: space.slug, name: space.name } : null,
    ideaCount: figures?.ideas ?? 0,
    participantCount: figures?.people ?? 0,
  };
}
