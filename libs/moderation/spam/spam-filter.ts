import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { baseEvidence } from './base-evidence.js';
import { isSuspicious, judge, type Judgement, type Seen } from './classifier.js';
import { addEvidence, evidenceOf, insertLessons, lessonCounts, postsToLearn, type LessonRow } from './spam.queries.js';
import { tokensOf } from './tokens.js';

const lessonsAtOnce = 500;
const lessonsANight = 5_000;
/** With fewer lessons of its own, a community knows too little of how its people write. */
const taughtWith = 100;

const base = baseEvidence();

/** How much a text reads like spam, by what this community's moderators called spam and what stood. */
@Injectable()
export class SpamFilter {
  constructor(private readonly database: Database) {}

  async judge(text: string): Promise<Judgement & { isSuspicious: boolean }> {
    const tokens = [...tokensOf(text)];
    const [own, lessons] = await Promise.all([this.database.query(evidenceOf, [currentCommunityId(), tokens]), this.database.one(lessonCounts, [currentCommunityId()])]);
    const learnt = new Map(own.map(({ token, ...seen }) => [token, seen]));
    const seen = new Map(tokens.map((token) => [token, sum(base.tokens.get(token), learnt.get(token))]));
    const judgement = judge(tokens, { texts: sum(base.texts, lessons), tokens: seen });
    const isTaught = lessons!.spam + lessons!.ham >= taughtWith;
    return { ...judgement, isSuspicious: isSuspicious(judgement, isTaught) };
  }

  /** Learns from posts that it has not learnt from yet; returns how many. */
  async learn(): Promise<number> {
    for (let learnt = 0; ; ) {
      const rows = await this.database.query(postsToLearn, [currentCommunityId(), Math.min(lessonsAtOnce, lessonsANight - learnt)]);
      if (rows.length > 0) await this.take(rows);
      learnt += rows.length;
      if (rows.length === 0 || learnt >= lessonsANight) return learnt;
    }
  }

  private take(rows: readonly LessonRow[]): Promise<void> {
    return this.database.tx.run(async () => {
      const values = [currentCommunityId(), rows.map(({ postId }) => postId), rows.map(({ isSpam }) => isSpam)];
      const fresh = new Set((await this.database.query(insertLessons, values)).map(({ postId }) => postId));
      const counts = new Map<string, Seen>();
      for (const { postId, isSpam, title, source } of rows) {
        if (!fresh.has(postId)) continue;
        for (const token of tokensOf(`${title ?? ''}\n${source}`)) counts.set(token, sum(counts.get(token), { spam: Number(isSpam), ham: Number(!isSpam) }));
      }
      const tokens = [...counts.keys()].sort();
      await this.database.query(addEvidence, [currentCommunityId(), tokens, tokens.map((token) => counts.get(token)!.spam), tokens.map((token) => counts.get(token)!.ham)]);
    });
  }
}

function sum(one: Seen = { spam: 0, ham: 0 }, other: Seen = { spam: 0, ham: 0 }): Seen {
  return { spam: one.spam + other.spam, ham: one.ham + other.ham };
}
