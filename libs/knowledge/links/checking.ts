import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { BrokenLinkReason, EventPayload } from '#contracts';
import { collectReferences } from '#conversations';
import { Members } from '#identity';
import { CONFIG, currentCommunityId, Database, Events, Jobs, Signals, siteUrl, type Config } from '#platform';
import { Spaces, type SpaceListRow } from '#spaces';
import { articlePath } from '../articles/article-path.js';
import { articleAddress } from '../articles/articles.queries.js';
import { outlined } from '../articles/outline.js';
import { htmlOfArticle } from '../languages/translations.queries.js';
import { closeReview, openReview } from '../review/review.queries.js';
import { ArticleLinkRow } from './links.entity.js';
import { articlesLinkingTo, articlesLinkingToPost, articlesToCheck, articleToCheck, forgetLinks, linkedById, linkedByNumber, linkedFile, linkedPost, type CheckedArticleRow, type LinkedTopicRow } from './links.queries.js';
import { readersSee } from './readers.js';
import { hostOf, targetOf, type LinkTarget } from './targets.js';

const everyNight = '40 3 * * *';
const check = 'knowledge.check-links';
const checkAll = 'knowledge.check-all-links';
const articlesAtOnce = 500;
/** So many links of an article are looked at. */
const mostLinks = 300;

type Found = Pick<ArticleLinkRow, 'targetId' | 'reason' | 'goesTo'>;
const good = (targetId: string | null = null): Found => ({ targetId, reason: null, goesTo: null });
const bad = (reason: BrokenLinkReason, targetId: string | null = null, goesTo: string | null = null): Found => ({ targetId, reason, goesTo });

/** Finds links of articles within the community that are no good, for the readers that the article has. Other sites are not asked. */
@Injectable()
export class LinkChecking implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
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

  /** Looks at every link of an article as it is now; repeating it changes nothing. */
  async check(articleId: string): Promise<void> {
    await this.database.tx.run(async () => {
      const communityId = currentCommunityId();
      const article = await this.database.one(articleToCheck, [communityId, articleId]);
      await this.database.query(forgetLinks, [communityId, articleId]);
      if (!article) return;
      const rows: ArticleLinkRow[] = [];
      const { links, images } = collectReferences(article.source);
      const site = siteUrl(this.config);
      for (const [position, href] of [...new Set([...links, ...images])].slice(0, mostLinks).entries()) {
        const target = targetOf(site, href);
        const host = hostOf(site, href);
        if (target || host) rows.push({ communityId, articleId, position, version: article.version, href, host, ...(target ? await this.look(target, href, article) : good()) });
      }
      if (rows.length > 0) await this.database.manager.insert(ArticleLinkRow, rows);
      if (rows.some(({ reason }) => reason !== null)) await this.database.query(openReview, [communityId, articleId, 'links', null, null]);
      else await this.database.query(closeReview, [communityId, articleId, 'links']);
      await this.signals.send('topic.touched', articleId);
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

  private async look(target: LinkTarget, href: string, article: CheckedArticleRow): Promise<Found> {
    switch (target.kind) {
      case 'heading':
        return hasHeading(article.html, target.fragment) ? good() : bad('heading');
      case 'member':
        return (await this.members.byHandles([target.handle])).size > 0 ? good() : bad('missing');
      case 'file': {
        const file = await this.database.one(linkedFile, [currentCommunityId(), target.id]);
        return file?.topicId ? this.readable(file.topicId, article) : bad('missing');
      }
      case 'post': {
        const post = await this.database.one(linkedPost, [currentCommunityId(), target.id]);
        if (!post) return bad('missing');
        return post.deleted ? bad('deleted', post.topicId) : this.readable(post.topicId, article);
      }
      case 'topic':
        return this.lookAtTopic(target.number, href, article);
      case 'article':
        return this.lookAtArticle(target, article);
    }
  }

  private async lookAtTopic(number: number, href: string, article: CheckedArticleRow): Promise<Found> {
    const topic = await this.database.one(linkedByNumber, [currentCommunityId(), number]);
    if (!topic) return bad('missing');
    const found = await this.readable(topic.id, article);
    if (found.reason || topic.articleSpaceId === null) return found;
    const space = await this.space(topic.articleSpaceId);
    return space ? bad('redirected', topic.id, articlePath(space.slug, topic.articleSlug!) + fragmentOf(href)) : found;
  }

  private async lookAtArticle({ space: spaceSlug, slug, fragment }: LinkTarget & { kind: 'article' }, article: CheckedArticleRow): Promise<Found> {
    const space = (await this.spaces.allRows()).find((row) => row.slug === spaceSlug && row.parentId === null);
    const address = space && (await this.database.one(articleAddress, [currentCommunityId(), space.id, slug.normalize('NFC')]));
    if (!address) return bad('missing');
    const found = await this.readable(address.topicId, article);
    if (found.reason) return found;
    if (address.slug !== slug.normalize('NFC')) return bad('redirected', address.topicId, articlePath(space.slug, address.slug) + (fragment ? `#${encodeURIComponent(fragment)}` : ''));
    if (!fragment.startsWith('s-')) return found;
    const text = await this.database.one(htmlOfArticle, [currentCommunityId(), address.topicId]);
    return hasHeading(text?.html ?? '', fragment) ? found : bad('heading', address.topicId);
  }

  /** Whether what stands in a topic is there for everybody who reads the article. */
  private async readable(topicId: string, article: CheckedArticleRow): Promise<Found> {
    const topic = await this.database.one<LinkedTopicRow>(linkedById, [currentCommunityId(), topicId]);
    const [here, there] = await Promise.all([this.space(article.spaceId), topic && this.space(topic.spaceId)]);
    if (!topic || !here || !there) return bad('missing');
    if (topic.deleted) return bad('deleted', topicId);
    if (topic.archived || (there.archivedAt && !here.archivedAt)) return bad('archived', topicId);
    return readersSee(here, there) ? good(topicId) : bad('hidden', topicId);
  }

  private async space(id: string): Promise<SpaceListRow | undefined> {
    return (await this.spaces.allRows()).find((space) => space.id === id);
  }
}

const hasHeading = (html: string, fragment: string): boolean => fragment === '' || !fragment.startsWith('s-') || outlined(html).headings.some(({ id }) => id === fragment);
const fragmentOf = (href: string): string => /#.*$/.exec(href)?.[0] ?? '';
