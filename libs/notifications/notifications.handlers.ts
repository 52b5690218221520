import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { Suggesting } from '#curation';
import { Nominating } from '#knowledge';
import { CampaignResults } from '#ideas';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { Spaces } from '#spaces';
import { forgetOld } from './inbox/inbox.queries.js';
import { Following } from './subscriptions/following.js';
import { forgetFollower } from './subscriptions/forget-follower.queries.js';
import { IdeaNews } from './telling/idea-news.js';
import { Telling } from './telling/telling.js';

/** So long a decision can be taken back before anybody hears of it. */
const undoMs = 30_000;
const tellFlag = 'notifications.tell-flag';

const badgeObject = ({ badge, tier }: { badge: string; tier: number }): string => `badge:${badge}:${tier}`;

type DecidedFlag = Pick<EventPayload<'flag.decided'>, 'flagId' | 'flaggerId' | 'topicId' | 'outcome'>;

const everyNight = '50 3 * * *';
const forgottenAtOnce = 5_000;

/** Which events are told to whom, and by what key: told again, nothing is written twice. */
@Injectable()
export class NotificationsHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly telling: Telling,
    private readonly nominations: Nominating,
    private readonly ideas: IdeaNews,
    private readonly following: Following,
    private readonly spaces: Spaces,
    private readonly campaigns: CampaignResults,
    private readonly suggestions: Suggesting,
  ) {}

  onModuleInit(): void {
    this.events.on('notifications.tell-topic', ['topic.created'], ({ payload }) => this.telling.tellTopic(payload.topicId));
    this.events.on('notifications.tell-post', ['post.created'], ({ payload }) => this.telling.tellPost(payload.postId));
    this.events.on('notifications.follow-post', ['post.changed'], ({ payload }) => this.followPost(payload));
    this.events.on('notifications.tell-solution', ['solution.changed'], ({ payload }) => this.telling.tellSolution(payload.topicId, payload.actorId), ({ topicId }) => topicId);
    this.events.on('notifications.tell-kudos', ['vote.changed'], ({ payload }) => this.telling.tellKudos(payload.postId), ({ postId }) => postId);
    this.events.on('notifications.tell-badge', ['badge.awarded'], ({ payload: { memberId, badge, tier } }) => this.telling.tellMember({ memberId, kind: 'badge', object: badgeObject({ badge, tier }), detail: { badge, tier } }));
    this.events.on('notifications.follow-badges', ['badges.seen'], ({ payload: { memberId, awards } }) => this.telling.read({ memberId, kind: 'badge', objects: awards.map(badgeObject) }));
    this.events.on('notifications.tell-level', ['trust.changed'], ({ id, payload }) => this.tellLevel(id, payload));
    this.events.on('notifications.tell-decision', ['decision.announced'], ({ payload }) => this.tellDecision(payload));
    this.events.on('notifications.follow-flag', ['flag.decided'], ({ payload }) => this.followFlag(payload), ({ flagId }) => flagId);
    this.jobs.register<DecidedFlag>(tellFlag, (flag) => this.tellFlag(flag));
    this.events.on('notifications.follow-merged', ['posts.moved'], ({ payload: { topicId, fromTopicId } }) => this.followMoved(topicId, fromTopicId));
    this.events.on('notifications.tell-vote-case', ['vote-case.changed'], ({ payload }) => this.tellVoteCase(payload));
    this.events.on('notifications.tell-nomination', ['nomination.decided'], ({ payload }) => this.tellNomination(payload), ({ nominationId }) => nominationId);
    this.events.on('notifications.tell-suggestion', ['suggestion.made', 'suggestion.withdrawn', 'suggestion.decided'], ({ payload }) => this.tellSuggestion(payload.suggestionId), ({ suggestionId }) => suggestionId);
    this.events.on('notifications.tell-idea', ['idea.decided'], ({ payload }) => this.ideas.decided(payload));
    this.events.on('notifications.follow-ideas', ['topic.changed'], ({ payload }) => this.followIdea(payload));
    this.events.on('notifications.tell-result', ['result.out'], ({ payload }) => this.tellResult(payload));
    this.events.on('notifications.tell-campaign', ['campaign.published'], ({ payload }) => this.tellCampaign(payload));
    this.events.on('notifications.tell-judges', ['campaign.judges-changed'], ({ payload }) => this.telling.tellOfJudging(payload));
    this.events.on('notifications.tell-judging', ['campaign.judging-begun'], ({ payload }) => this.telling.tellToJudge(payload.campaignId));
    this.events.on('notifications.forget-members', ['member.left'], async ({ payload }) => void (await this.database.query(forgetFollower, [currentCommunityId(), payload.memberId])));
    this.jobs.register('notifications.forget', () => this.forget());
    this.jobs.schedule('notifications.forget', everyNight);
  }

  private async followPost({ postId, change, actorId }: EventPayload<'post.changed'>): Promise<void> {
    // A post that was held is new to everybody once it is shown; whoever was told before is not told again.
    if (change === 'unhidden') await this.telling.tellPost(postId);
    // Titles of links change by themselves, and name nobody anew.
    if (change === 'edited' && actorId) await this.telling.tellNamed(postId);
  }

  /** Whoever follows a topic goes with it into a merge, and back; what is split off has nobody yet. */
  private async followMoved(topicId: string, fromTopicId: string): Promise<void> {
    await this.database.tx.run(async () => {
      const { merged, parted } = await this.following.howMoved(topicId, fromTopicId);
      if (merged) await this.ideas.merged(topicId, await this.following.join(topicId, fromTopicId));
      if (!parted) return;
      await this.following.part(fromTopicId, topicId);
      await this.ideas.parted(fromTopicId);
    });
  }

  private async followIdea({ topicId, change }: EventPayload<'topic.changed'>): Promise<void> {
    if (change === 'unmerged') await this.ideas.parted(topicId);
    else if (change === 'restored' || change === 'unhidden') await this.ideas.seenAgain(topicId);
  }

  /** A level that was lost is not worth a message. */
  private async tellLevel(eventId: string, { memberId, from, to }: EventPayload<'trust.changed'>): Promise<void> {
    if (to > from) await this.telling.tellMember({ memberId, kind: 'trust', object: eventId, detail: { level: to } });
  }

  private tellDecision({ actionId, memberId, postId, topicId, decision, onAppeal }: EventPayload<'decision.announced'>): Promise<void> {
    const place = { postId: postId ?? undefined, topicId: topicId ?? undefined };
    return this.telling.tellMember({ memberId, kind: onAppeal ? 'appeal' : 'decision', object: `decision:${actionId}`, ...place, detail: { outcome: decision } });
  }

  /** The last word that was said of a flag counts. */
  private async followFlag({ flagId, flaggerId, topicId, outcome }: EventPayload<'flag.decided'>): Promise<void> {
    await this.jobs.add(tellFlag, { flagId, flaggerId, topicId, outcome }, { key: flagId, runAt: new Date(Date.now() + undoMs) });
  }

  /** A flag that was set aside was decided neither way. */
  private tellFlag({ flagId, flaggerId, topicId, outcome }: DecidedFlag): Promise<void> {
    const news = { memberId: flaggerId, kind: 'flag' as const, object: `flag:${flagId}` };
    return outcome === 'ignored' ? this.telling.takeBack(news) : this.telling.tellMember({ ...news, topicId, detail: { outcome } });
  }

  private async tellVoteCase({ caseId, memberIds, state }: EventPayload<'vote-case.changed'>): Promise<void> {
    for (const memberId of memberIds) await this.telling.tellMember({ memberId, kind: 'vote-case', object: `vote-case:${caseId}`, detail: { outcome: state } });
  }

  /** What was decided holds until it is taken back. */
  private async tellNomination({ nominationId, nominatorId, postId, topicId, outcome }: EventPayload<'nomination.decided'>): Promise<void> {
    const news = { memberId: nominatorId, kind: 'nomination' as const, object: `nomination:${nominationId}` };
    if (outcome === 'open') return this.telling.takeBack(news);
    const reason = await this.nominations.reason(nominationId);
    return this.telling.tellMember({ ...news, postId, topicId, detail: { outcome, ...(reason && { reason }) } });
  }

  /** As it stands now: to who looks at it while it waits, then to who made it. */
  private async tellSuggestion(id: string): Promise<void> {
    const standing = await this.suggestions.standing(id);
    if (!standing) return;
    const { state, memberId, reviewerId, decidedBy, words, postId, topicId } = standing;
    const news = { kind: 'suggestion' as const, postId, topicId, detail: { outcome: state, path: `/review/edits/${id}`, ...(words && { reason: words }) } };
    const [waits, decided] = [`suggestion:${id}`, `suggestion-decided:${id}`];
    if (state === 'open') {
      await this.telling.takeBack({ ...news, memberId, object: decided });
      if (reviewerId) await this.telling.tellMember({ ...news, memberId: reviewerId, object: waits, actorId: memberId });
      return;
    }
    // Another one may keep the article by now.
    await this.telling.takeBackUnread(waits);
    if (state !== 'withdrawn') await this.telling.tellMember({ ...news, memberId, object: decided, actorId: decidedBy });
  }

  private async tellResult(result: EventPayload<'result.out'>): Promise<void> {
    const board = (await this.spaces.refs()).get(result.spaceId);
    if (board) await this.telling.tellResult(result, board.slug);
  }

  private tellCampaign({ campaignId, spaceId }: EventPayload<'campaign.published'>): Promise<void> {
    return this.database.tx.run(async () => {
      const memberIds = await this.campaigns.take(campaignId);
      if (memberIds.length > 0) await this.telling.tellReaders(memberIds, spaceId, { kind: 'campaign-result', object: `campaign:${campaignId}`, detail: { campaignId } });
    });
  }

  private async forget(): Promise<void> {
    for (;;) {
      const gone = await this.database.query(forgetOld, [currentCommunityId(), forgottenAtOnce]);
      if (gone.length < forgottenAtOnce) return;
    }
  }
}
