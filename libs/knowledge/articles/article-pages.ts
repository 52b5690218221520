import { Injectable } from '@nestjs/common';
import type { Article, ArticlePage, ArticleTree, RepliesQuery, TopicPage } from '#contracts';
import { TopicPages } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { Spaces } from '#spaces';
import { TranslationPages } from '../languages/translation-pages.js';
import { countBroken } from '../links/links.queries.js';
import { Judging } from '../judgements/judging.js';
import { articlePath } from './article-path.js';
import { ArticleAccess } from './article-access.js';
import { ArticleSnapshots } from './article-snapshots.js';
import { articleAbilities, canPublish, canWrite } from './articles.policy.js';
import { outlined, readingMinutes } from './outline.js';
import { sightOf } from './sight.js';
import { treeOf } from './tree.js';

/** What the pages of a knowledge space show. */
@Injectable()
export class ArticlePages {
  constructor(
    private readonly database: Database,
    private readonly topicPages: TopicPages,
    private readonly access: ArticleAccess,
    private readonly snapshots: ArticleSnapshots,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly judging: Judging,
    private readonly translations: TranslationPages,
  ) {}

  /** An article under an address; its `slug` is another one where the address is an old one. */
  async at(space: string, slug: string, query: RepliesQuery): Promise<ArticlePage> {
    const { number } = await this.access.at(space, slug);
    return this.ofTopic(number, query);
  }

  async ofTopic(number: number, query: RepliesQuery): Promise<ArticlePage> {
    const thread = await this.topicPages.page(number, query);
    const { html, headings } = outlined(thread.body.html);
    const article = await this.present(thread, headings);
    return { article, thread: { ...thread, body: { ...thread.body, html } } };
  }

  /** The path of the article that a topic is. */
  async addressOf(topicId: string): Promise<string> {
    const { article } = await this.access.byId(topicId);
    const space = (await this.spaces.refs()).get(article.spaceId);
    if (!space) throw notFound('article');
    return articlePath(space.slug, article.slug);
  }

  /** The space's articles that the actor may see, each below the nearest one that he may see. */
  async tree(slug: string): Promise<ArticleTree> {
    const space = await this.spaces.visibleBySlug(slug);
    if (space?.kind !== 'knowledge') throw notFound('knowledge space');
    const [rows, spaceIds] = await Promise.all([this.snapshots.tree(space.id), this.spaces.visibleIds()]);
    const write = canWrite(currentActor(), space.id);
    return { items: treeOf(rows, { sees: sightOf(spaceIds), archived: write }), abilities: { write, place: write, publish: canPublish(currentActor(), space.id) } };
  }

  private async present({ topic, body }: TopicPage, headings: Article['headings']): Promise<Article> {
    const snapshot = await this.snapshots.find(topic.id);
    if (!snapshot) throw notFound('article');
    const { row, above } = snapshot;
    const sees = sightOf(await this.spaces.visibleIds());
    const [people, said, languages] = await Promise.all([
      this.members.refs([...row.editorIds, ...(row.validatedBy ? [row.validatedBy] : [])]),
      this.judging.counts(topic.id, row.standsIn),
      this.translations.ofArticle(topic.id, snapshot.languages.filter(sees), headings),
    ]);
    const abilities = articleAbilities(currentActor(), { ...row, spaceId: row.standsIn, deletedAt: topic.deleted ? new Date(0) : null, lockedAt: topic.lockedAt ? new Date(topic.lockedAt) : null });
    return {
      id: topic.id,
      number: topic.number,
      slug: row.slug,
      title: topic.title,
      space: topic.space,
      state: row.state,
      audience: row.audience,
      groupIds: abilities.settle ? row.groupIds : [],
      isProtected: row.isProtected,
      parentId: row.parentId,
      above: above.filter(sees).reverse().map(({ id, number, slug, title }) => ({ id, number, slug, title })),
      headings,
      minutes: readingMinutes(body.html),
      contributors: row.editorIds.flatMap((id) => people.get(id) ?? []),
      version: body.version,
      ...languages,
      brokenLinks: abilities.edit ? (await this.database.one(countBroken, [currentCommunityId(), topic.id]))!.count : null,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      publishAt: abilities.publish ? (row.publishAt?.toISOString() ?? null) : null,
      validatedAt: row.validatedAt?.toISOString() ?? null,
      validatedBy: row.validatedBy ? (people.get(row.validatedBy) ?? null) : null,
      helped: said.own,
      judgements: said.counts,
      abilities,
    };
  }
}
