import { Injectable } from '@nestjs/common';
import { Communities } from '#identity';
import { slugify } from '#conversations';
import { currentCommunityId, Database } from '#platform';
import { setImmediate as turn } from 'node:timers/promises';
import { Statistics } from '../../statistics.js';
import { ContentRepository } from '../../writing/content.repository.js';
import { ImportProgress } from '../progress.js';
import { SiteLinks } from '../mapping/site-links.js';
import type { TextSurroundings } from './compose-posts.js';
import { TopicComposer, type ComposedTopic } from './compose-topic.js';
import { GatherTopics } from './gather-topics.js';
import { ahead, Batches, type ImportRun } from './import-run.js';
import { tell } from './read-dump.js';
import { StagingRepository } from './staging.repository.js';
import { Tally } from './tally.js';
import type { TopicMaterial } from './topic-material.js';
import { copyVotes, extendTopics } from './topics.queries.js';

const batchSize = 100;
/** Long work without a pause would keep the last batch's statements waiting. */
const turnMs = 10;

interface Composed {
  topics: ComposedTopic[];
  /** What was counted while composing. */
  tally: Tally;
  votes: number;
  lastNumber: number;
}

/** Writes topics with all their posts, votes and versions, a batch of whole topics at a time: none is ever half there. */
@Injectable()
export class WriteTopics {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly batches: Batches,
    private readonly staging: StagingRepository,
    private readonly gather: GatherTopics,
    private readonly content: ContentRepository,
    private readonly statistics: Statistics,
  ) {}

  async run(run: ImportRun): Promise<void> {
    const siteUrl = await this.communities.address();
    const progress = new ImportProgress(await this.staging.countOf(run.id, 'question'), Date.now());
    for await (const composed of ahead(this.composed(run, siteUrl))) {
      await this.batches.commit(run, async (tally) => {
        tally.add(composed.tally);
        await this.write(run, composed, tally);
        return { after: composed.lastNumber };
      });
      progress.add(composed.topics.length, composed.topics.length, Date.now());
      tell(run, 'Writing topics', progress, 'topics');
    }
    await this.statistics.refresh('topics', 'posts', 'votes', 'topic_tags', 'tags');
    await this.batches.commit(run, async () => ({ step: 'links', after: 0 }));
  }

  private async *composed(run: ImportRun, siteUrl: string): AsyncGenerator<Composed> {
    const links = new SiteLinks(run.site.hosts);
    for (let after = run.progress.after; ; ) {
      const material = await this.gather.after(run, after, batchSize);
      const last = material.questions.at(-1);
      if (!last) return;
      const tally = Tally.empty();
      const composer = new TopicComposer(run, material, surroundingsOf(material, links, siteUrl), tally);
      const topics: ComposedTopic[] = [];
      let began = performance.now();
      for (const question of material.questions) {
        topics.push(composer.compose(question));
        if (performance.now() - began > turnMs) {
          await turn();
          began = performance.now();
        }
      }
      after = last.number;
      yield { topics, tally, votes: [...material.votes.values()].reduce((sum, { up, down }) => sum + up + down, 0), lastNumber: after };
    }
  }

  private async write({ id, prefix }: ImportRun, { topics, votes }: Composed, tally: Tally): Promise<void> {
    await this.content.insertTopics(topics.map(({ topic }) => topic).filter((topic) => topic !== null));
    await this.content.insertPosts(topics.flatMap(({ posts }) => posts));
    await this.content.insertRevisions(topics.flatMap(({ revisions }) => revisions));
    await this.content.insertTopicTags(topics.flatMap(({ topicTags }) => topicTags));
    await this.content.insertVotes(topics.flatMap(({ commentVotes }) => commentVotes));
    const voted = topics.flatMap((topic) => topic.voted);
    const values = [voted.map(({ post }) => post), voted.map((post) => post.id), voted.map(({ createdAt }) => createdAt)];
    const row = await this.database.one(copyVotes, [currentCommunityId(), id, prefix, ...values]);
    tally.count('written', 'votes', row!.written);
    tally.count('there', 'votes', votes - row!.written);
    const extended = topics.map((topic) => topic.extended).filter((topic) => topic !== null);
    if (extended.length === 0) return;
    await this.database.query(extendTopics, [
      currentCommunityId(),
      extended.map((topic) => topic.id),
      extended.map(({ lastActivityAt }) => lastActivityAt),
      extended.map(({ authorId }) => authorId),
      extended.map(({ firstAnswerAt }) => firstAnswerAt),
    ]);
  }
}

function surroundingsOf({ targets }: TopicMaterial, links: SiteLinks, siteUrl: string): TextSurroundings {
  return {
    links,
    find: (posts) => posts.map((post) => targets.get(post)).find((target) => target !== undefined),
    topicTitles: new Map([...targets.values()].map(({ number, title }) => [number, { number, title, slug: slugify(title) }])),
    siteUrl,
  };
}
