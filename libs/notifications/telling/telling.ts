import { Injectable } from '@nestjs/common';
import type { EventPayload, NotificationKind } from '#contracts';
import { collectReferences } from '#conversations';
import { Communities, Members } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { InboxChanges } from '../inbox/inbox-changes.js';
import { markObjects } from '../inbox/inbox.queries.js';
import { mailRules } from '../kinds.js';
import { MailRounds } from '../mails/mail-rounds.js';
import type { NotificationDetail } from '../notifications.entity.js';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository.js';
import { bodyOfTopic, sourceOfPost, takeBack, takeBackFromOthers, takeBackUnread, takeBackUnreadOf, tellJudges, tellKudos, tellMember, tellMembers, tellPost, tellResult, tellReaders, tellSolution, type TakenBackRow, type ToldRow } from './telling.queries.js';

export interface MemberNews {
  memberId: string;
  kind: NotificationKind;
  /** What it is told of: the same thing told again changes what was told. */
  object: string;
  topicId?: string;
  postId?: string;
  actorId?: string | null;
  detail?: NotificationDetail;
}

export interface TopicNews extends Required<Omit<MemberNews, 'memberId' | 'postId'>> {
  /** Who gets no mail of it. */
  unmailed?: readonly string[];
}

/** Writes what happened into the inboxes of those whom it concerns. Told twice it stands there once. */
@Injectable()
export class Telling {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly communities: Communities,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly changes: InboxChanges,
    private readonly mails: MailRounds,
  ) {}

  /** A new topic, by its body. */
  async tellTopic(topicId: string): Promise<void> {
    const body = await this.database.one(bodyOfTopic, [currentCommunityId(), topicId]);
    if (body) await this.tellPost(body.id);
  }

  /** A post that others see since now. Who wrote it follows the topic, unless something else was chosen. */
  async tellPost(postId: string): Promise<void> {
    await this.tellOfPost(postId, false);
  }

  /** A post that was edited: told to those alone whom it names. */
  async tellNamed(postId: string): Promise<void> {
    await this.tellOfPost(postId, true);
  }

  async tellSolution(topicId: string, actorId: string | null): Promise<void> {
    await this.tell((rules) => this.database.query(tellSolution, [currentCommunityId(), topicId, actorId, rules]));
  }

  async tellKudos(postId: string): Promise<void> {
    await this.tell((rules) => this.database.query(tellKudos, [currentCommunityId(), postId, rules]));
  }

  async tellMember({ memberId, kind, object, topicId = undefined, postId = undefined, actorId = null, detail = {} }: MemberNews): Promise<void> {
    await this.tell((rules) => this.database.query(tellMember, [currentCommunityId(), memberId, kind, object, topicId ?? null, postId ?? null, actorId, detail, rules]));
  }

  /** The same thing to many, by the body of its topic, and to some of them without a mail; who muted the topic or does not see it hears nothing. Returns who was told. */
  async tellMembers(memberIds: readonly string[], { kind, object, topicId, actorId, detail, unmailed = [] }: TopicNews): Promise<string[]> {
    const told = await this.tell((rules) => this.database.query(tellMembers, [currentCommunityId(), memberIds, kind, object, topicId, actorId, detail, rules, unmailed]));
    return told.map(({ memberId }) => memberId);
  }

  /** That a result can be seen, to part of those whom it concerns. */
  async tellResult({ spaceId, roundId, actorId, memberIds, followers }: EventPayload<'result.out'>, board: string): Promise<void> {
    const object = roundId ? `round:${roundId}` : `pairs:${spaceId}`;
    const detail: NotificationDetail = roundId ? { outcome: 'round', path: `/rounds/${roundId}` } : { outcome: 'pairs', path: `/s/${encodeURIComponent(board)}/pairwise` };
    await this.tell((rules) => this.database.query(tellResult, [currentCommunityId(), memberIds, spaceId, roundId, followers, object, detail, actorId, rules]));
  }

  /** The same thing to many of those who see a space. */
  async tellReaders(memberIds: readonly string[], spaceId: string, { kind, object, detail }: Required<Pick<MemberNews, 'kind' | 'object' | 'detail'>>): Promise<void> {
    await this.tell((rules) => this.database.query(tellReaders, [currentCommunityId(), memberIds, kind, object, spaceId, detail, rules]));
  }

  /** That they judge a campaign, to those who do from now on; those who do not any more lose what they were told of it. */
  async tellOfJudging({ campaignId, memberIds, actorId }: EventPayload<'campaign.judges-changed'>): Promise<void> {
    const object = `campaign-judge:${campaignId}`;
    await this.tell((rules) => this.database.query(tellJudges, [currentCommunityId(), campaignId, ['planned', 'open'], memberIds, object, { campaignId, outcome: 'asked' }, actorId, rules]));
    await this.tell(async () => withoutMail(await this.database.query(takeBackFromOthers, [currentCommunityId(), campaignId, memberIds, object])));
  }

  /** That there are ideas to judge, to all who judge them. */
  async tellToJudge(campaignId: string): Promise<void> {
    await this.tell((rules) => this.database.query(tellJudges, [currentCommunityId(), campaignId, ['judging'], null, `campaign-judging:${campaignId}`, { campaignId, outcome: 'begun' }, null, rules]));
  }

  /** What nobody read yet and is not so any more; returns who had it. */
  takeBackUnread(object: string): Promise<TakenBackRow[]> {
    return this.tell(async () => withoutMail(await this.database.query(takeBackUnread, [currentCommunityId(), object])));
  }

  /** The same of a topic, from those alone whom it does not concern any more. */
  takeBackUnreadOf(memberIds: readonly string[], { kind, topicId }: Pick<TopicNews, 'kind' | 'topicId'>): Promise<TakenBackRow[]> {
    return this.tell(async () => withoutMail(await this.database.query(takeBackUnreadOf, [currentCommunityId(), memberIds, kind, topicId])));
  }

  /** What turned out not to be so. */
  async takeBack({ memberId, kind, object }: Pick<MemberNews, 'memberId' | 'kind' | 'object'>): Promise<void> {
    await this.tell(async () => withoutMail(await this.database.query(takeBack, [currentCommunityId(), memberId, kind, object])));
  }

  /** What the member has read elsewhere. */
  async read({ memberId, kind, objects }: Pick<MemberNews, 'memberId' | 'kind'> & { objects: string[] }): Promise<void> {
    await this.tell(async () => {
      const read = await this.database.query(markObjects, [currentCommunityId(), memberId, kind, objects]);
      return read.map(() => ({ memberId, mailed: false }));
    });
  }

  private async tellOfPost(postId: string, namedOnly: boolean): Promise<void> {
    const post = await this.database.one(sourceOfPost, [currentCommunityId(), postId]);
    if (!post) return;
    const named = await this.members.byHandles(collectReferences(post.source).handles);
    await this.tell(async (rules) => {
      if (post.authorId && !namedOnly) await this.subscriptions.followFrom(post.authorId, post.topicId, post.createdAt);
      return this.database.query(tellPost, [currentCommunityId(), postId, [...named.values()].map(({ id }) => id), rules, namedOnly]);
    });
  }

  /** Returns whose inbox is another than before. */
  private async tell<Row extends ToldRow>(write: (rules: string) => Promise<Row[]>): Promise<Row[]> {
    const { waitSeconds } = (await this.communities.current()).settings.mail;
    return this.database.tx.run(async () => {
      const told = await write(mailRules(waitSeconds));
      await this.changes.tell(told.map(({ memberId }) => memberId));
      if (told.some(({ mailed }) => mailed)) await this.mails.planAfter(waitSeconds);
      return told;
    });
  }
}

/** What is gone from an inbox is mailed to nobody. */
function withoutMail<Row extends { memberId: string }>(gone: readonly Row[]): (Row & ToldRow)[] {
  return gone.map((row) => ({ ...row, mailed: false }));
}
