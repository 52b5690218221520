import { Injectable } from '@nestjs/common';
import { Communities } from '#identity';
import { currentCommunityId, Database } from '#platform';
import { Statistics } from '../../statistics.js';
import { ContentRepository } from '../../writing/content.repository.js';
import { ImportProgress } from '../progress.js';
import { TopicComposer, type ComposedTopic, type TopicPlan } from './compose-topic.js';
import { GatherTopics } from './gather-topics.js';
import { ahead, Batches, type ImportRun } from './import-run.js';
import { tell } from './read-dump.js';
import { JoinedTopics } from './joined-topics.js';
import { StagingRepository } from './staging.repository.js';
import { Tally } from './tally.js';
import { TextThreads } from './text-threads.js';
import type { TopicMaterial } from './topic-material.js';
import { copyVotes, extendTopics } from './topics.queries.js';

const batchSize = 50;

interface Planned {
  material: TopicMaterial;
  composer: TopicComposer;
  plans: TopicPlan[];
  /** What was counted while planning. */
  tally: Tally;
}

interface Composed {
  topics: ComposedTopic[];
  tally: Tally;
  votes: number;
  questions: number;
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
    const threads = new TextThreads();
    // Planned for empty tables, the check of each post's topic and each vote's post goes through all of the community's.
    let isFirst = true;
    try {
      // Three batches are on their way at once: one is gathered, one composed, one written.
      for await (const composed of ahead(this.composed(ahead(this.planned(run)), run, siteUrl, threads))) {
        await this.batches.commit(run, async (tally) => {
          tally.add(composed.tally);
          await this.write(run, composed, tally);
          return { after: composed.lastNumber };
        });
        if (isFirst) await this.statistics.refresh('topics', 'posts');
        isFirst = false;
        progress.add(composed.questions, composed.questions, Date.now());
        tell(run, 'Writing topics', progress, 'topics');
      }
    } finally {
      await threads.close();
    }
    await this.statistics.refresh('topics', 'posts', 'votes', 'topic_tags', 'tags');
    await this.batches.commit(run, async () => ({ step: 'links', after: 0 }));
  }

  private async *planned(run: ImportRun): AsyncGenerator<Planned> {
    const joined = new JoinedTopics();
    for (let after = run.progress.after; ; ) {
      const material = await this.gather.after(run, after, batchSize);
      const last = material.questions.at(-1);
      if (!last) return;
      const tally = Tally.empty();
      const composer = new TopicComposer(run, material, tally, joined);
      yield { material, composer, tally, plans: material.questions.flatMap((question) => composer.plan(question)) };
      after = last.number;
    }
  }

  private async *composed(planned: AsyncGenerator<Planned>, { site }: ImportRun, siteUrl: string, threads: TextThreads): AsyncGenerator<Composed> {
    for await (const { material, composer, plans, tally } of planned) {
      const tasks = plans.flatMap(({ drafts }) => drafts.map(({ task }) => task));
      const texts = await threads.compose({ tasks, hosts: site.hosts, targets: material.targets, siteUrl });
      let used = 0;
      const topics = plans.map((plan) => composer.compose(plan, texts.slice(used, (used += plan.drafts.length))));
      const votes = [...material.votes.values()].reduce((sum, { up, down }) => sum + up + down, 0);
      yield { topics, tally, votes, questions: material.questions.length, lastNumber: material.questions.at(-1)!.number };
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
    // Of a topic in which several questions stand the last one says all.
    const extended = [...new Map(topics.flatMap((topic) => (topic.extended ? [[topic.extended.id, topic.extended] as const] : []))).values()];
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
