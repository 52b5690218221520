import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ModerationTrial, ModerationTrialRun, Page, RuleTrialInput, TriedPost, TriedTopic, TrialChange, TrialListQuery } from '#contracts';
import { Communities, Members } from '#identity';
import { csvTable, currentCommunityId, Database } from '#platform';
import { Spaces } from '#spaces';
import { Trying, type NewTrialLine, type TrialStep } from '#trust';
import { v7 as uuidv7 } from 'uuid';
import { Comparison, Disagreement, isAgainstModerators, minutesBetween, type Moments } from './comparing.js';
import { happeningsByTopic } from './happenings.js';
import { replay, type Rules, type Spell } from './replay.js';
import { wordsOf } from '../queue/queue.presenter.js';
import { actionsOnPosts, closingsOfTopics, editsOfPosts, flagCounts, flaggedTopics, flagsInTopics, holdsOfPosts, triedPosts, triedTopics } from './trial.queries.js';

const dayMs = 86_400_000;
/** Small, so that others are served in between. */
const topicsOfBatch = 400;
const postColumns = ['topic', 'address', 'space', 'author', 'change', 'hidden at', 'would have been at', 'minutes later', 'moderators said', 'against moderators'];
const topicColumns = ['topic', 'address', 'space', 'change', 'closed at', 'would have been at', 'minutes later'];

type Topic = Moments & { topicId: string };
/** As it is kept: times are texts. */
type Kept<Compared extends Moments> = Omit<Compared, 'now' | 'then'> & { now: string | null; then: string | null; change: TrialChange };

/** Rules for flags, tried on the flags that were given lately. It changes nothing but what is kept of the trial. */
@Injectable()
export class RuleTrials implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly trying: Trying,
  ) {}

  onModuleInit(): void {
    this.trying.by('flags', (input, step) => this.compare(input, step));
  }

  async start(given: RuleTrialInput): Promise<ModerationTrialRun> {
    return (await this.trying.start('flags', given)) as ModerationTrialRun;
  }

  async find(): Promise<ModerationTrialRun> {
    return (await this.trying.find('flags')) as ModerationTrialRun;
  }

  /** Posts that would have gone otherwise, the newest first. */
  posts(query: TrialListQuery): Promise<Page<TriedPost>> {
    return this.trying.page<Kept<Spell>, TriedPost>('flags', 'posts', query, (spells) => this.namePosts(spells));
  }

  topics(query: TrialListQuery): Promise<Page<TriedTopic>> {
    return this.trying.page<Kept<Topic>, TriedTopic>('flags', 'topics', query, (closings) => this.nameTopics(closings));
  }

  async postTable(): Promise<Readable> {
    const site = await this.communities.address();
    const cellsOf = ({ topic, postId, space, author, change, now, then, minutes, outcome, againstModerators }: TriedPost) => [topic.title, `${site}/p/${postId}`, space.name, author?.handle ?? null, change, now, then, minutes, outcome, againstModerators ? 'yes' : 'no'];
    return csvTable(postColumns, this.trying.all<Kept<Spell>, TriedPost>('flags', 'posts', (spells) => this.namePosts(spells)), cellsOf);
  }

  async topicTable(): Promise<Readable> {
    const site = await this.communities.address();
    const cellsOf = ({ topic, space, change, now, then, minutes }: TriedTopic) => [topic.title, `${site}/t/${topic.number}`, space.name, change, now, then, minutes];
    return csvTable(topicColumns, this.trying.all<Kept<Topic>, TriedTopic>('flags', 'topics', (closings) => this.nameTopics(closings)), cellsOf);
  }

  private async compare({ settings, days }: RuleTrialInput, step: TrialStep): Promise<ModerationTrial> {
    const { moderation } = await this.communities.withChanges(settings);
    const since = new Date(Date.now() - days * dayMs);
    const communityId = currentCommunityId();
    const [posts, topics, disagreement] = [new Comparison<Spell>(), new Comparison<Topic>(), new Disagreement()];
    const { counts, flagged } = await this.reading(async () => ({ counts: (await this.database.one(flagCounts, [communityId, since]))!, flagged: (await this.database.query(flaggedTopics, [communityId, since])).map(({ topicId }) => topicId) }));
    for (let at = 0; at < flagged.length; at += topicsOfBatch) {
      const batch = flagged.slice(at, at + topicsOfBatch);
      for (const [topicId, happenings] of await this.reading(() => this.load(batch))) {
        const { spells, closing } = replay(happenings, moderation satisfies Rules, since);
        for (const spell of spells) {
          posts.add(spell);
          disagreement.add(spell);
        }
        topics.add({ topicId, ...closing });
      }
      await step((at + batch.length) / flagged.length, [...posts.take().map((spell) => lineOf('posts', spell)), ...topics.take().map((closing) => lineOf('topics', closing))]);
    }
    return {
      days,
      since: since.toISOString(),
      flags: counts.flags,
      flaggedPosts: counts.posts,
      hidden: posts.both,
      changed: posts.counts,
      declinedHidden: disagreement.declinedHidden,
      agreedShown: disagreement.agreedShown,
      closed: topics.both,
      closedChanged: topics.counts,
    };
  }

  /** Each step reads as of one moment, and could write nothing. */
  private reading<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.tx.run(work, { readOnly: true });
  }

  private async load(topicIds: string[]): Promise<ReturnType<typeof happeningsByTopic>> {
    const communityId = currentCommunityId();
    const flags = await this.database.query(flagsInTopics, [communityId, topicIds]);
    const postIds = [...new Set(flags.map(({ postId }) => postId))];
    const authorIds = [...new Set(flags.map(({ authorId }) => authorId).filter((id) => id !== null))];
    const [actions, edits, holds, closings] = await Promise.all([
      this.database.query(actionsOnPosts, [communityId, postIds, authorIds]),
      this.database.query(editsOfPosts, [communityId, postIds]),
      this.database.query(holdsOfPosts, [communityId, postIds]),
      this.database.query(closingsOfTopics, [communityId, topicIds]),
    ]);
    return happeningsByTopic({ flags, actions, edits, holds, closings });
  }

  private async namePosts(spells: Kept<Spell>[]): Promise<TriedPost[]> {
    const rows = new Map((await this.database.query(triedPosts, [currentCommunityId(), spells.map(({ postId }) => postId)])).map((row) => [row.postId, row]));
    const [spaces, members] = await Promise.all([this.spaces.refs(), this.members.refs([...rows.values()].map(({ authorId }) => authorId).filter((id) => id !== null))]);
    return spells.flatMap((spell) => {
      const row = rows.get(spell.postId);
      const space = row && spaces.get(row.spaceId);
      if (!space) return [];
      const { postId, change, outcome } = spell;
      const { number, slug, title, authorId, html } = row;
      const moments = momentsOf(spell);
      return [{ postId, topic: { number, slug, title }, space, author: authorId ? (members.get(authorId) ?? null) : null, excerpt: wordsOf(html), change, ...presentMoments(moments), outcome, againstModerators: isAgainstModerators({ ...moments, outcome }) }];
    });
  }

  private async nameTopics(closings: Kept<Topic>[]): Promise<TriedTopic[]> {
    const rows = new Map((await this.database.query(triedTopics, [currentCommunityId(), closings.map(({ topicId }) => topicId)])).map((row) => [row.id, row]));
    const spaces = await this.spaces.refs();
    return closings.flatMap((closing) => {
      const row = rows.get(closing.topicId);
      const space = row && spaces.get(row.spaceId);
      return space ? [{ topic: { number: row.number, slug: row.slug, title: row.title }, space, change: closing.change, ...presentMoments(momentsOf(closing)) }] : [];
    });
  }
}

/** The newest are listed first. */
function lineOf(list: string, changed: Moments & { change: TrialChange }): NewTrialLine {
  return { list, rank: (changed.now ?? changed.then)!.getTime(), id: uuidv7(), line: changed };
}

function momentsOf({ now, then }: { now: string | null; then: string | null }): Moments {
  return { now: now ? new Date(now) : null, then: then ? new Date(then) : null };
}

function presentMoments({ now, then }: Moments): { now: string | null; then: string | null; minutes: number | null } {
  return { now: now?.toISOString() ?? null, then: then?.toISOString() ?? null, minutes: minutesBetween({ now, then }) };
}
