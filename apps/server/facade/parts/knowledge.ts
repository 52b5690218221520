import type { BrokenLinkPage, BrokenLinkQuery, LinkMending, ArticleBlame, ArticleComparison, ArticleEdit, ArticleJudgement, ArticlePage, ArticlePlace, ArticlePublication, ArticleRestoration, ArticleRevision, ArticleSaved, ArticleSettings, ArticleSource, ArticleTemplateList, ArticleTemplatesInput, ArticleTree, Judgement, NewArticle, NewTranslation, Page, PageQuery, RepliesQuery, SectionSettlement, TranslationList, TranslationSections } from '#contracts';

/** Articles of knowledge spaces. */
export interface KnowledgePart {
  tree(space: string): Promise<ArticleTree>;
  article(space: string, slug: string, query: RepliesQuery): Promise<ArticlePage>;
  /** The page of the article that this topic is. */
  addressOf(topicId: string): Promise<string>;
  create(input: NewArticle, idempotencyKey?: string): Promise<{ articleSlug: string }>;
  source(id: string): Promise<ArticleSource>;
  save(id: string, input: ArticleEdit): Promise<ArticleSaved>;
  revisions(id: string, query: PageQuery): Promise<Page<ArticleRevision>>;
  compare(id: string, from: number, to: number): Promise<ArticleComparison>;
  blame(id: string): Promise<ArticleBlame>;
  restore(id: string, version: number, input: ArticleRestoration): Promise<ArticleSaved>;
  publish(id: string, input: ArticlePublication): Promise<void>;
  unschedule(id: string): Promise<void>;
  place(id: string, input: ArticlePlace): Promise<void>;
  /** Returns what a guest's browser is to keep. */
  judge(id: string, input: Judgement, reader: string | undefined): Promise<string | null>;
  judgements(id: string, query: PageQuery): Promise<Page<ArticleJudgement>>;
  settle(id: string, input: ArticleSettings): Promise<void>;
  templates(space: string): Promise<ArticleTemplateList>;
  putTemplates(space: string, input: ArticleTemplatesInput): Promise<void>;
  forgetTemplates(space: string): Promise<void>;
  brokenLinks(query: BrokenLinkQuery): Promise<BrokenLinkPage>;
  /** The note is that of the revision. */
  mendLink(id: string, position: number, input: LinkMending, note: string): Promise<void>;
  translations(id: string): Promise<TranslationList>;
  translate(id: string, input: NewTranslation, idempotencyKey?: string): Promise<{ articleSlug: string }>;
  translation(id: string): Promise<TranslationSections>;
  settleSection(id: string, at: number, input: SectionSettlement): Promise<void>;
  detachTranslation(id: string): Promise<void>;
}
