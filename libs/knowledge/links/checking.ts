import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { collectReferences } from '#conversations';
import { CONFIG, currentCommunityId, Database, Events, Jobs, Signals, siteUrl, type Config } from '#platform';
import { closeReview, openReview } from '../review/review.queries.js';
import { ArticleLinkRow } from './links.entity.js';
import { articlesLinkingTo, articlesLinkingToPost, articlesToCheck, articleToCheck, forgetLinks, holdLinks, linksOf, type CheckedArticleRow, type LinkRow } from './links.queries.js';
import { good, Looking } from './looking.js';
import { hostOf, targetOf } from './targets.js';

const everyNight = '40 3 * * *';
const check = 'knowledge.check-links';
const checkAll = 'knowledge.check-all-links';
const articlesAtOnce = 500;
/** So many links of an article are looked at. */
const mostLinks = 300;

/** Finds links of articles within the community that are no good, for the readers that the article has. Other sites are not asked. */
@Injectable()
export class LinkChecking implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly looking: Looking,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.events.on('knowledge.check-linked', ['topic.created', 'topic.changed'], ({ payload }) => this.checkAround(payload.topicId), ({ topicId }) => topicId);
    this.events.on('knowledge.check-edited', ['post.changed'], ({ payload }) => this.checkAroundPost(payload), ({ postId, change }) => `${postId}:${change}`);
    this.jobs.register<{ articleId: string }>(check, ({ articleId }) => this.check(articleId));
    this.jobs.register(checkAll, () => this.checkAll());
    this.jobs.schedule(checkAll, everyNight);
  }

  /** Checks of an article come one after another until the transaction ends; nobody who writes waits for them. */
  async hold(articleId: string): Promise<void> {
    await this.database.query(holdLinks, [currentCommunityId(), articleId]);
  }

  /** Looks at every link of an article as it is now; repeating it changes nothing, and tells nobody. */
  async check(articleId: string): Promise<void> {
    await this.database.tx.run(async () => {
      await this.hold(articleId);
      const communityId = currentCommunityId();
      const article = await this.database.one(articleToCheck, [communityId, articleId]);
      const before = await this.database.query(linksOf, [communityId, articleId]);
      const links = article ? await this.linksIn(article) : [];
      const isOther = JSON.stringify(links) !== JSON.stringify(before);
      if (isOther) await this.database.query(forgetLinks, [communityId, articleId]);
      if (isOther && links.length > 0) await this.database.manager.insert(ArticleLinkRow, links.map((link) => ({ communityId, articleId, ...link })));
      if (!article) return;
      const isBroken = links.some(({ reason }) => reason !== null);
      const review = isBroken ? await this.database.query(openReview, [communityId, articleId, 'links', null, null]) : await this.database.query(closeReview, [communityId, articleId, 'links']);
      if (isOther || review.length > 0) await this.signals.send('topic.touched', articleId);
    });
  }

  private async linksIn(article: CheckedArticleRow): Promise<LinkRow[]> {
    const { links, images } = collectReferences(article.source);
    const site = siteUrl(this.config);
    const hrefs = [...new Set([...links, ...images])].slice(0, mostLinks);
    const targets = hrefs.flatMap((href) => {
      const target = targetOf(site, href);
      return target ? [{ target, href }] : [];
    });
    const looked = await this.looking.at(targets, article);
    const found = new Map(targets.map(({ href }, at) => [href, looked[at]!]));
    return hrefs.flatMap((href, position) => {
      const host = hostOf(site, href);
      const { targetId, reason, goesTo } = found.get(href) ?? good();
      return host || found.has(href) ? [{ position, version: article.version, href, host, targetId, reason, goesTo }] : [];
    });
  }

  private async checkAround(topicId: string): Promise<void> {
    await this.checkSoon(await this.database.query(articlesLinkingTo, [currentCommunityId(), topicId]));
  }

  /** A comment that says something else leads nowhere else: nobody has to look. */
  private async checkAroundPost({ topicId, postId, change }: EventPayload<'post.changed'>): Promise<void> {
    await this.checkSoon(await this.database.query(articlesLinkingToPost, [currentCommunityId(), topicId, postId, change === 'edited']));
  }

  private async checkSoon(articles: readonly { articleId: string }[]): Promise<void> {
    await this.jobs.addAll(articles.map(({ articleId }) => ({ task: check, payload: { articleId }, options: { key: articleId } })));
  }

  private async checkAll(): Promise<void> {
    for (let after: string | null = null; ; ) {
      const rows: { articleId: string }[] = await this.database.query(articlesToCheck, [currentCommunityId(), after, articlesAtOnce]);
      await this.checkSoon(rows);
      if (rows.length < articlesAtOnce) return;
      after = rows.at(-1)!.articleId;
    }
  }
}
