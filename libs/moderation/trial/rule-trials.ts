import { Injectable } from '@nestjs/common';
import { RuleTrialInput, type ModerationTrial } from '#contracts';
import { authorize, Communities, Members } from '#identity';
import { currentActor, currentCommunityId, Database, validate } from '#platform';
import { Spaces } from '#spaces';
import { Comparison, Disagreement, isAgainstModerators, minutesBetween, type Moments } from './comparing.js';
import { happeningsByTopic } from './happenings.js';
import { replay, type Rules, type Spell } from './replay.js';
import { wordsOf } from '../queue/queue.presenter.js';
import { actionsOnPosts, closingsOfTopics, editsOfPosts, flagCounts, flaggedTopics, flagsInTopics, holdsOfPosts, triedPosts, triedTopics } from './trial.queries.js';

const dayMs = 86_400_000;
/** Small, so that others are served in between. */
const topicsOfBatch = 400;
const named = 100;

type Topic = Moments & { topicId: string };

/** Rules for flags, tried on the flags that were given lately. It reads and writes nothing. */
@Injectable()
export class RuleTrials {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly spaces: Spaces,
    private readonly members: Members,
  ) {}

  async run(given: RuleTrialInput): Promise<ModerationTrial> {
    const { settings, days } = validate(RuleTrialInput, given);
    authorize(currentActor(), 'community.administer');
    const { moderation } = await this.communities.withChanges(settings);
    const since = new Date(Date.now() - days * dayMs);
    return this.database.tx.run(() => this.compare(moderation, days, since), { readOnly: true });
  }

  private async compare(rules: Rules, days: number, since: Date): Promise<ModerationTrial> {
    const communityId = currentCommunityId();
    const [posts, topics, disagreement] = [new Comparison<Spell>(), new Comparison<Topic>(), new Disagreement()];
    const flagged = (await this.database.query(flaggedTopics, [communityId, since])).map(({ topicId }) => topicId);
    for (let at = 0; at < flagged.length; at += topicsOfBatch) {
      for (const [topicId, happenings] of await this.load(flagged.slice(at, at + topicsOfBatch))) {
        const { spells, closing } = replay(happenings, rules, since);
        for (const spell of spells) {
          posts.add(spell);
          disagreement.add(spell);
        }
        topics.add({ topicId, ...closing });
      }
    }
    const counts = (await this.database.one(flagCounts, [communityId, since]))!;
    return {
      days,
      since: since.toISOString(),
      flags: counts.flags,
      flaggedPosts: counts.posts,
      hidden: posts.both,
      changed: posts.counts,
      declinedHidden: disagreement.declinedHidden,
      agreedShown: disagreement.agreedShown,
      posts: await this.namePosts(posts.newest(named)),
      closed: topics.both,
      closedChanged: topics.counts,
      topics: await this.nameTopics(topics.newest(named)),
    };
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

  private async namePosts(spells: ReturnType<Comparison<Spell>['newest']>): Promise<ModerationTrial['posts']> {
    const rows = new Map((await this.database.query(triedPosts, [currentCommunityId(), spells.map(({ postId }) => postId)])).map((row) => [row.postId, row]));
    const [spaces, members] = await Promise.all([this.spaces.refs(), this.members.refs([...rows.values()].map(({ authorId }) => authorId).filter((id) => id !== null))]);
    return spells.flatMap((spell) => {
      const row = rows.get(spell.postId);
      const space = row && spaces.get(row.spaceId);
      if (!space) return [];
      const { postId, change, outcome } = spell;
      const { number, slug, title, authorId, html } = row;
      return [{ postId, topic: { number, slug, title }, space, author: authorId ? (members.get(authorId) ?? null) : null, excerpt: wordsOf(html), change, ...moments(spell), outcome, againstModerators: isAgainstModerators(spell) }];
    });
  }

  private async nameTopics(closings: ReturnType<Comparison<Topic>['newest']>): Promise<ModerationTrial['topics']> {
    const rows = new Map((await this.database.query(triedTopics, [currentCommunityId(), closings.map(({ topicId }) => topicId)])).map((row) => [row.id, row]));
    const spaces = await this.spaces.refs();
    return closings.flatMap((closing) => {
      const row = rows.get(closing.topicId);
      const space = row && spaces.get(row.spaceId);
      return space ? [{ topic: { number: row.number, slug: row.slug, title: row.title }, space, change: closing.change, ...moments(closing) }] : [];
    });
  }
}

function moments({ now, then }: Moments): { now: string | null; then: string | null; minutes: number | null } {
  return { now: now?.toISOString() ?? null, then: then?.toISOString() ?? null, minutes: minutesBetween({ now, then }) };
}
