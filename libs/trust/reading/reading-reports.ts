import { Injectable } from '@nestjs/common';
import { ReadingReport, type ReadingCounted } from '#contracts';
import { TopicAccess } from '#conversations';
import { requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, Jobs, validate } from '#platform';
import { earnedLevels, isMet, type Need, type TrustMetrics } from '../levels/requirements.js';
import { TrustLevels } from '../levels/trust-levels.js';
import { countReading, type CountedRow } from './reading.queries.js';

/** Seconds of one post that count on one day, for one member. */
const mostOfAPost = 60;
/** Seconds that one report can bring, however long ago the last one was. */
const mostOfAReport = 60;

/** The job that looks at a member's figures; one that waits does for all that happened. */
export const evaluateMember = 'trust.evaluate-member';

/** Counts what members read, as their browsers report it and as far as it can be true. */
@Injectable()
export class ReadingReports {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly levels: TrustLevels,
    private readonly jobs: Jobs,
  ) {}

  async report(given: ReadingReport): Promise<ReadingCounted> {
    const { topic: number, posts } = validate(ReadingReport, given);
    const { trustLevel } = currentActor();
    const memberId = requireMember(currentActor());
    const { topic } = await this.access.byNumber(number);
    const values = [currentCommunityId(), memberId, topic.id, posts.map(({ id }) => id), posts.map(({ seconds }) => seconds), mostOfAPost, mostOfAReport];
    const counted = await this.database.one(countReading, values);
    if (!counted) return { seconds: 0, postsRead: 0 };
    if (await this.mayRise(trustLevel, counted)) await this.jobs.add(evaluateMember, { memberId }, { key: memberId });
    return { seconds: counted.gainedSeconds, postsRead: counted.gainedPosts };
  }

  /** Whether it is worth a look at all of a member's figures: on a new day, and when the reading that the next level asks for is complete. */
  private async mayRise(level: number, counted: CountedRow): Promise<boolean> {
    const next = earnedLevels.find((earned) => earned > level);
    if (!next) return false;
    if (counted.isNewDay) return true;
    const needs = (await this.levels.needs())[next];
    // Level 1 asks for nothing else, so whoever has read enough and is not there yet has it coming.
    return isReadEnough(needs, readingOf(counted)) && (next === 1 || !isReadEnough(needs, readingBefore(counted)));
  }
}

type Reading = Pick<TrustMetrics, 'topicsEntered' | 'postsRead' | 'minutesRead'>;

function isReadEnough(needs: Need[], reading: Reading): boolean {
  return needs.every((need) => !(need.metric in reading) || isMet(reading[need.metric as keyof Reading], need));
}

function readingOf({ topicsEntered, postsRead, seconds }: CountedRow): Reading {
  return { topicsEntered, postsRead, minutesRead: seconds / 60 };
}

function readingBefore(counted: CountedRow): Reading {
  return {
    topicsEntered: counted.topicsEntered - (counted.isNewTopic ? 1 : 0),
    postsRead: counted.postsRead - counted.gainedPosts,
    minutesRead: (counted.seconds - counted.gainedSeconds) / 60,
  };
}
