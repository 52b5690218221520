import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Judgement, type ArticleJudgement, type JudgementCounts, type Page, type PageQuery } from '#contracts';
import { OwnedTopics } from '#conversations';
import { Members, Throttles, type Limit } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, Events, pageFrom, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { ArticleAccess, authorize } from '../articles/article-access.js';
import { canWrite } from '../articles/articles.policy.js';
import { countJudgements, judgementOfMember, judgementsOfArticle, putOfMember, putOfReader, takeBack } from './judgements.queries.js';

/** Browsers that are new, of one network address: whole offices come from one. */
const newReaders: Limit = { name: 'article.judged', tries: 60, seconds: 3_600 };
const form = /^[\w-]{43}$/;

/** "Did this help?": one answer for each member, and for each browser of a guest; the last one counts. */
@Injectable()
export class Judging {
  constructor(
    private readonly database: Database,
    private readonly access: ArticleAccess,
    private readonly owned: OwnedTopics,
    private readonly members: Members,
    private readonly throttles: Throttles,
    private readonly events: Events,
  ) {}

  /** `reader` is what a guest's browser keeps of earlier answers; returns what it is to keep, null for a member. */
  async judge(topicId: string, given: Judgement, reader: string | undefined): Promise<string | null> {
    const { helped, reason } = validate(Judgement, given);
    const { topic } = await this.access.byId(topicId);
    const { memberId } = currentActor();
    const kept = memberId ? null : await this.readerFor(reader);
    const { version } = await this.owned.body(topicId);
    const id = uuidv7();
    await this.database.tx.run(async () => {
      const values = [currentCommunityId(), topicId, id, memberId, kept && hashOf(kept), helped, helped ? null : (reason ?? null), version];
      const put = await this.database.one(memberId ? putOfMember : putOfReader, values);
      if (put) await this.events.publish('article.judged', { topicId, spaceId: topic.spaceId, judgementId: put.id, helped, reason: helped ? null : (reason ?? null), version });
    });
    return kept;
  }

  async takeBack(topicId: string, reader: string | undefined): Promise<void> {
    const { topic } = await this.access.byId(topicId);
    const { memberId } = currentActor();
    await this.database.tx.run(async () => {
      const gone = await this.database.one(takeBack, [currentCommunityId(), topicId, memberId, !memberId && isReader(reader) ? hashOf(reader) : null]);
      if (gone) await this.events.publish('article.judged', { topicId, spaceId: topic.spaceId, judgementId: gone.id, helped: null, reason: null, version: (await this.owned.body(topicId)).version });
    });
  }

  /** What the actor said, and for those who write how many said what. */
  async counts(topicId: string, spaceId: string): Promise<{ own: boolean | null; counts: JudgementCounts | null }> {
    const { memberId } = currentActor();
    if (!memberId) return { own: null, counts: null };
    const [own, counts] = await Promise.all([
      this.database.one(judgementOfMember, [currentCommunityId(), topicId, memberId]),
      canWrite(currentActor(), spaceId) ? this.database.one(countJudgements, [currentCommunityId(), topicId]) : undefined,
    ]);
    return { own: own?.helped ?? null, counts: counts ?? null };
  }

  /** The rows behind the counts, newest first; for those who write. */
  async list(topicId: string, { cursor, limit }: PageQuery): Promise<Page<ArticleJudgement>> {
    const { topic } = await this.access.byId(topicId);
    authorize(canWrite(currentActor(), topic.spaceId), 'Those who write here see what readers said.');
    const after = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(judgementsOfArticle, [currentCommunityId(), topicId, ...after, limit + 1]);
    const members = await this.members.refs(rows.flatMap(({ memberId }) => memberId ?? []));
    return pageFrom(rows, limit, ({ sortKey, id }) => [sortKey, id], ({ id, memberId, helped, reason, version, at }) => ({ id, member: memberId ? (members.get(memberId) ?? null) : null, helped, reason, version, at: at.toISOString() }));
  }

  private async readerFor(reader: string | undefined): Promise<string> {
    if (isReader(reader)) return reader;
    await this.throttles.countAddress(newReaders);
    return randomBytes(32).toString('base64url');
  }
}

const isReader = (reader: string | undefined): reader is string => reader !== undefined && form.test(reader);
const hashOf = (reader: string): Buffer => createHash('sha256').update(reader).digest();
