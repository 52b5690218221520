import type { ArticleKeeping, ArticleTruth, Nomination, NominationInput, NominationPage, NominationQuery, PostStanding, Product, ReviewPage, ReviewQuery, Topic, TopicPointer, WorksPage, WorksQuery } from '#contracts';

/** From answers to articles, and how true both stay. */
export interface PromotionPart {
  /** Products by name, with their versions in order. */
  products(): Promise<Product[]>;
  createProduct(name: string, idempotencyKey?: string): Promise<void>;
  renameProduct(id: string, name: string): Promise<void>;
  deleteProduct(id: string): Promise<void>;
  addVersion(productId: string, input: { name: string; releasedOn: string | null }, idempotencyKey?: string): Promise<void>;
  /** `before` is the version that it is put before, null for the end. */
  editVersion(productId: string, id: string, input: { name?: string; releasedOn?: string | null; before?: string | null }): Promise<void>;
  deleteVersion(productId: string, id: string): Promise<void>;
  /** Of a topic that the viewer is known to see. */
  standing(topic: Pick<Topic, 'id' | 'kind' | 'space' | 'deleted' | 'lockedAt'>): Promise<PostStanding[]>;
  /** Works, or does not, on a version; null takes it back. */
  report(postId: string, versionId: string, works: boolean | null): Promise<void>;
  reports(postId: string, query: WorksQuery): Promise<WorksPage>;
  setVersions(postId: string, versionIds: string[]): Promise<void>;
  /** Null takes it back. */
  supersede(postId: string, byPostId: string | null): Promise<void>;
  nominate(postId: string, input: NominationInput, idempotencyKey?: string): Promise<void>;
  /** For what the answer is nominated, or was taken over. */
  nominated(postId: string): Promise<Pick<Nomination, 'kind' | 'state'>[]>;
  nominations(query: NominationQuery): Promise<NominationPage>;
  declineNomination(id: string, reason: string): Promise<void>;
  withdrawNomination(id: string): Promise<void>;
  takeBackNomination(id: string): Promise<void>;
  undoPromotion(id: string): Promise<void>;
  acceptNomination(id: string): Promise<void>;
  /** Leads to the draft; without a space it stands in the first in which the viewer writes. */
  promote(postId: string, space?: string): Promise<TopicPointer>;
  /** Of an article that the viewer is known to see. */
  truth(articleId: string): Promise<ArticleTruth>;
  reviews(query: ReviewQuery): Promise<ReviewPage>;
  /** The viewer says that it is still right, or takes that back. */
  confirmArticle(articleId: string, confirmed: boolean): Promise<void>;
  keepArticle(articleId: string, input: ArticleKeeping): Promise<void>;
  /** Whether the viewer is named where articles take over from their answers. */
  isCredited(): Promise<boolean>;
  beCredited(named: boolean): Promise<void>;
}
