import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, MemoryCache, Signals } from '#platform';
import { inLanguages, type InLanguageRow } from '../languages/translations.queries.js';
import { sourcesOfArticle, type SourceRow } from '../promotion/promotion.queries.js';
import { truthOfArticle, type TruthRow } from '../review/review.queries.js';
import { articlesChanged } from './articles.repository.js';
import { articleOfTopic, articleRefsAnywhere, articlesOfSpace, type ArticleNodeRow, type ArticlePageRow, type ArticleRefRow } from './articles.queries.js';

/** What the page of an article shows to all alike, seen or not; what one person adds is read for each request. */
export interface ArticleSnapshot {
  row: ArticlePageRow;
  /** From its parent up to the top. */
  above: ArticleRefRow[];
  /** The article among the others of its languages. */
  languages: InLanguageRow[];
  truth: TruthRow;
  /** The answers that it was made from. */
  sources: SourceRow[];
}

interface Kept<Value> {
  communityId: string;
  value: Value;
  /** Topics and members. */
  madeOf: Set<string>;
}

const articlesKept = 2_000;
/** A tree may have thousands of articles. */
const treesKept = 20;
const lifeMs = 30_000;
/** So many articles of a space stand in its tree. */
const mostInTree = 5_000;

/** Keeps the articles and trees read last, until a signal says that something they are made of changed. Who may see what of them is still to be asked. */
@Injectable()
export class ArticleSnapshots implements OnModuleInit {
  private readonly articles = new MemoryCache<Kept<ArticleSnapshot | undefined>>(articlesKept, lifeMs, 'articles');
  private readonly trees = new MemoryCache<Kept<ArticleNodeRow[]>>(treesKept, lifeMs, 'article-trees');

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    const caches: MemoryCache<Kept<unknown>>[] = [this.articles, this.trees];
    for (const signal of ['topic.touched', 'member.changed']) this.signals.on(signal, ({ key }) => caches.forEach((cache) => cache.dropWhere(({ madeOf }) => madeOf.has(key))));
    for (const signal of [articlesChanged, 'products.changed', 'community.changed']) this.signals.on(signal, (changed) => caches.forEach((cache) => cache.dropWhere(({ communityId }) => communityId === changed.communityId)));
    this.signals.afterGap(() => caches.forEach((cache) => cache.clear()));
  }

  /** Undefined for a topic that is no article. */
  async find(topicId: string): Promise<ArticleSnapshot | undefined> {
    const communityId = currentCommunityId();
    const { value } = await this.articles.load(`${communityId}:${topicId}`, async () => {
      const found = await this.read(communityId, topicId);
      return { communityId, value: found, madeOf: new Set(found ? madeOf(found) : [topicId]) };
    });
    return value;
  }

  /** The articles of a knowledge space in their order. */
  async tree(spaceId: string): Promise<ArticleNodeRow[]> {
    const communityId = currentCommunityId();
    const { value } = await this.trees.load(`${communityId}:${spaceId}`, async () => {
      const rows = await this.database.query(articlesOfSpace, [communityId, spaceId, mostInTree]);
      return { communityId, value: rows, madeOf: new Set(rows.map(({ id }) => id)) };
    });
    return value;
  }

  private async read(communityId: string, topicId: string): Promise<ArticleSnapshot | undefined> {
    const row = await this.database.one(articleOfTopic, [communityId, topicId]);
    if (!row) return undefined;
    const [above, languages, truth, sources] = await Promise.all([
      row.aboveIds.length > 0 ? this.database.query(articleRefsAnywhere, [communityId, row.aboveIds]) : [],
      this.database.query(inLanguages, [communityId, [topicId]]),
      this.database.one(truthOfArticle, [communityId, topicId]),
      this.database.query(sourcesOfArticle, [communityId, topicId]),
    ]);
    return { row, above: row.aboveIds.flatMap((id) => above.find((ref) => ref.id === id) ?? []), languages, truth: truth!, sources };
  }
}

const madeOf = ({ row, languages, sources }: ArticleSnapshot): string[] => [row.topicId, ...row.aboveIds, ...languages.map(({ id }) => id), ...sources.flatMap(({ topicId, authorId }) => [topicId, authorId ?? []].flat())];
