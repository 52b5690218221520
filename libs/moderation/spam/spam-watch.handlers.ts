import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Screening } from '#conversations';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { Holding } from './holding.js';
import { SpamFilter } from './spam-filter.js';

const everyNight = '50 3 * * *';
/** Texts and hosts of new members are remembered for so long. */
const rememberedDays = 90;

/** When new members' posts are looked at: as they are written, once more when others may have written the same meanwhile, and after an edit. */
@Injectable()
export class SpamWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly filter: SpamFilter,
    private readonly screening: Screening,
    private readonly holding: Holding,
  ) {}

  onModuleInit(): void {
    this.screening.by(async ({ topicId, postId, form }) => (await this.holding.look(topicId, postId, form)).isHeld);
    this.events.on('spam.look-at-topic', ['topic.created'], ({ payload: { topicId } }) => this.lookAgain(topicId, null));
    this.events.on('spam.look-at-post', ['post.created'], ({ payload: { topicId, postId } }) => this.lookAgain(topicId, postId));
    this.events.on('spam.look-at-edit', ['post.changed'], async ({ payload: { topicId, postId, change } }) => {
      if (change === 'edited') await this.lookAgain(topicId, postId);
    });
    this.events.on('spam.learn-decisions', ['flag.decided'], () => this.learn(), () => 'decisions');
    this.jobs.register('spam.learn', () => this.learn());
    this.jobs.schedule('spam.learn', everyNight);
  }

  /** A text that several accounts post is held wherever it stands. */
  private async lookAgain(topicId: string, postId: string | null): Promise<void> {
    const { alike } = await this.holding.look(topicId, postId);
    for (const other of alike) await this.holding.look(other.topicId, other.postId);
  }

  private async learn(): Promise<void> {
    await this.filter.learn();
    for (const table of ['spam_shingles', 'spam_links']) {
      await this.database.query(`delete from ${table} where community_id = $1 and created_at < now() - make_interval(days => $2)`, [currentCommunityId(), rememberedDays]);
    }
  }
}
