import { Injectable } from '@nestjs/common';
import { CampaignChoice, CampaignScoreInput, type CampaignJudging, type CampaignScore, type JudgedIdea, type MemberRef } from '#contracts';
import { TopicAccess } from '#conversations';
import { Members } from '#identity';
import { csvLine, currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { CampaignAccess, type VisibleCampaign } from './campaign-access.js';
import { canChoose, canHandIn, canScore, canSeeJudging, canSeeScores, isJudge } from './campaigns.policy.js';
import { ideasInSpace, scoresOf, winnersOf, type CampaignIdeaRow, type ScoreRow, type WinnerRow } from './campaigns.queries.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { isWhole, verdictOf, weightedMean } from './verdicts.js';

const byteOrderMark = '\uFEFF';

/** Judges score ideas, each without seeing what others think; staff choose, and say why. */
@Injectable()
export class JudgingCampaigns {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly topics: TopicAccess,
    private readonly members: Members,
    private readonly access: CampaignAccess,
    private readonly repository: CampaignsRepository,
  ) {}

  async judging(slug: string): Promise<CampaignJudging> {
    const visible = await this.access.bySlug(slug);
    const actor = currentActor();
    if (!canSeeJudging(actor, visible.subject)) throw notFound('campaign');
    const { campaign, judges, subject } = visible;
    const [ideas, scores, winners] = await Promise.all([this.ideasOf(visible), this.database.query(scoresOf, [currentCommunityId(), campaign.id]), this.database.query(winnersOf, [currentCommunityId(), campaign.id])]);
    const people = await this.members.refs([...ideas.flatMap(({ authorId }) => authorId ?? []), ...judges.map(({ memberId }) => memberId)]);
    const see = canSeeScores(actor, subject);
    const present = (row: ScoreRow): CampaignScore => ({ judge: people.get(row.memberId) ?? null, values: row.points, note: row.note, mean: weightedMean(row.points, campaign.criteria) });
    const chooses = canChoose(actor, subject) || campaign.resultAt !== null;
    return {
      criteria: campaign.criteria,
      ideas: ideas.map((idea): JudgedIdea => {
        const own = scores.filter(({ topicId }) => topicId === idea.id);
        const mine = own.find(({ memberId }) => memberId === actor.memberId);
        return {
          ...presentIdea(idea, people),
          excerpt: idea.excerpt,
          own: idea.authorIds.includes(actor.memberId),
          mine: mine ? present(mine) : null,
          scores: see ? own.map(present) : null,
          verdict: see ? verdictOf(own.map(({ points }) => points), campaign.criteria) : null,
          chosen: chooses ? choiceOf(idea, winners) : null,
        };
      }),
      judges: judges.flatMap(({ memberId, handedInAt }) => {
        const member = people.get(memberId);
        return member ? [{ member, ...progressOf(memberId, ideas, scores, campaign.criteria), handedIn: handedInAt !== null }] : [];
      }),
      statement: chooses ? campaign.statement : '',
      chosenAt: chooses ? (campaign.chosenAt?.toISOString() ?? null) : null,
      abilities: { score: canHandIn(actor, subject), handIn: canHandIn(actor, subject), see, choose: canChoose(actor, subject) },
    };
  }

  async score(slug: string, number: number, given: CampaignScoreInput): Promise<void> {
    const { values, note } = validate(CampaignScoreInput, given);
    const memberId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lock(slug);
      const { campaign, subject } = visible;
      const idea = (await this.ideasOf(visible)).find((row) => row.number === number);
      if (!idea) throw notFound('idea');
      if (!canScore(currentActor(), subject, idea.authorIds)) throw refusal(visible, idea);
      if (values.length !== campaign.criteria.length) throw new DomainError('request.invalid', { message: 'Give points for each criterion.', errors: [{ path: 'values', message: 'Give points for each criterion.' }] });
      await this.repository.putScore({ campaignId: campaign.id, topicId: idea.id, memberId, points: values, note });
    });
  }

  /** The scores of a judge are in: they stay as they are, and those of others are shown. */
  async handIn(slug: string): Promise<void> {
    const memberId = await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lock(slug);
      const { campaign, subject } = visible;
      if (!canHandIn(currentActor(), subject)) throw refusal(visible);
      const [ideas, scores] = [await this.ideasOf(visible), await this.database.query(scoresOf, [currentCommunityId(), campaign.id])];
      const { scored, of } = progressOf(memberId, ideas, scores, campaign.criteria);
      if (scored < of) throw new DomainError('conflict.locked', { message: `Score all ${of} ideas first.`, details: { limit: 'campaign.scores' } });
      await this.repository.handIn(campaign.id, memberId, await this.access.now());
    });
  }

  /** Which ideas win and why, also against the scores; nobody else reads it before the result. */
  async choose(slug: string, given: CampaignChoice): Promise<void> {
    const { winners, statement } = validate(CampaignChoice, given);
    await this.topics.authorizeWriting();
    await this.database.tx.run(async () => {
      const visible = await this.access.lock(slug);
      if (!canChoose(currentActor(), visible.subject)) throw choiceRefusal(visible);
      const ideas = await this.ideasOf(visible);
      const chosen = winners.map(({ number, why }, place) => {
        const idea = ideas.find((row) => row.number === number);
        if (!idea || winners.findIndex((other) => other.number === number) < place) throw new DomainError('request.invalid', { message: 'Choose ideas of this campaign, each once.', errors: [{ path: `winners.${place}.number`, message: 'Choose ideas of this campaign, each once.' }] });
        return { topicId: idea.id, why };
      });
      await this.repository.setWinners(visible.campaign.id, chosen);
      await this.repository.update(visible.campaign.id, { statement, chosenAt: await this.access.now() });
    });
  }

  /** The board of judging as a table, for who sees all scores. */
  async table(slug: string): Promise<string> {
    const { criteria, ideas, abilities } = await this.judging(slug);
    if (!abilities.see) throw new DomainError('ability.missing', { message: 'Hand in your own scores first.' });
    const head = ['number', 'title', 'author', 'votes', 'judges', 'mean', 'spread', 'lowest', 'highest', ...criteria.map(({ name, weight }) => `${name} (${weight})`), 'chosen'];
    const line = ({ number, title, author, votes, verdict, chosen }: JudgedIdea) =>
      csvLine([number, title, author?.handle ?? '', votes, verdict?.judges ?? 0, ...[verdict?.mean, verdict?.spread, verdict?.low, verdict?.high].map(rounded), ...criteria.map((_, at) => rounded(verdict?.criteria[at])), chosen?.why ?? '']);
    return byteOrderMark + csvLine(head) + ideas.map(line).join('');
  }

  /** As they stand in the campaign, or were judged there before they moved to where the actor still reads them. */
  private async ideasOf({ campaign }: VisibleCampaign): Promise<CampaignIdeaRow[]> {
    const standing = await this.database.query(ideasInSpace, [currentCommunityId(), campaign.spaceId]);
    const winners = await this.database.query(winnersOf, [currentCommunityId(), campaign.id]);
    const seen = new Set(await this.spaces.visibleIds());
    return [...winners.filter(({ id, spaceId }) => seen.has(spaceId) && standing.every((idea) => idea.id !== id)), ...standing];
  }
}

export function presentIdea({ number, slug, title, authorId, votes }: CampaignIdeaRow, people: ReadonlyMap<string, MemberRef>) {
  return { number, slug, title, author: (authorId && people.get(authorId)) || null, votes };
}

function choiceOf({ id }: CampaignIdeaRow, winners: readonly WinnerRow[]): JudgedIdea['chosen'] {
  const at = winners.findIndex((winner) => winner.id === id);
  return at < 0 ? null : { place: at + 1, why: winners[at]!.why };
}

/** Of the ideas that are a judge's to score, how many are scored whole. */
function progressOf(memberId: string, ideas: readonly CampaignIdeaRow[], scores: readonly ScoreRow[], criteria: Parameters<typeof isWhole>[1]): { scored: number; of: number } {
  const theirs = ideas.filter(({ authorIds }) => !authorIds.includes(memberId));
  const whole = new Set(scores.filter((score) => score.memberId === memberId && isWhole(score.points, criteria)).map(({ topicId }) => topicId));
  return { scored: theirs.filter(({ id }) => whole.has(id)).length, of: theirs.length };
}

function refusal({ campaign, subject }: VisibleCampaign, idea?: CampaignIdeaRow): DomainError {
  const actor = currentActor();
  if (!isJudge(actor, subject)) return new DomainError('ability.missing', { message: 'Judges score the ideas of this campaign.' });
  if (idea?.authorIds.includes(actor.memberId)) return new DomainError('ability.missing', { message: 'Nobody scores an idea of their own.' });
  return new DomainError('conflict.closed', { message: campaign.phase === 'judging' ? 'Your scores are in.' : 'Ideas are scored while they are judged.' });
}

function choiceRefusal({ subject }: VisibleCampaign): DomainError {
  return canChoose(currentActor(), { ...subject, phase: 'judging' }) ? new DomainError('conflict.closed', { message: 'Ideas are chosen while they are judged.' }) : new DomainError('ability.missing', { message: 'Staff choose the ideas.' });
}

const rounded = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Math.round(value * 100) / 100);
