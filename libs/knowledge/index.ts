import type { Schema } from '#platform';
import * as articles from './articles/articles.entity.js';
import { CreateArticles1764147822000 } from './migrations/1764147822000-create-articles.js';
import { SayWhatWorks1764147830000 } from './migrations/1764147830000-say-what-works.js';
import { NominateAnswers1764147831000 } from './migrations/1764147831000-nominate-answers.js';
import { PromoteAnswers1764147832000 } from './migrations/1764147832000-promote-answers.js';
import { ReviewArticles1764147833000 } from './migrations/1764147833000-review-articles.js';
import * as nominations from './nominations/nominations.entity.js';
import * as promotion from './promotion/promotion.entity.js';
import * as review from './review/review.entity.js';
import * as versions from './versions/versions.entity.js';
import { KeepWhatWasForFew1764147823000 } from './migrations/1764147823000-keep-what-was-for-few.js';
import { ArticleTranslationRow } from './languages/translations.entity.js';
import { ArticleTemplatesRow } from './templates/templates.entity.js';
import { KeepTemplates1764147855010 } from './migrations/1764147855010-keep-templates.js';
import { ArticleLinkRow } from './links/links.entity.js';
import { KeepLinks1764147855020 } from './migrations/1764147855020-keep-links.js';
import { TranslateArticles1764147855000 } from './migrations/1764147855000-translate-articles.js';
import { ArticleJudgementRow } from './judgements/judgements.entity.js';
import { JudgeArticles1764147824000 } from './migrations/1764147824000-judge-articles.js';
import { ArchiveTopicsOfArticles1764147865100 } from './migrations/1764147865100-archive-topics-of-articles.js';

export const knowledgeSchema: Schema = {
  entities: [...Object.values(articles), ...Object.values(versions), ...Object.values(nominations), ...Object.values(promotion), ...Object.values(review), ArticleJudgementRow, ArticleTranslationRow, ArticleTemplatesRow, ArticleLinkRow],
  migrations: [CreateArticles1764147822000, SayWhatWorks1764147830000, NominateAnswers1764147831000, KeepWhatWasForFew1764147823000, PromoteAnswers1764147832000, ReviewArticles1764147833000, JudgeArticles1764147824000, TranslateArticles1764147855000, KeepTemplates1764147855010, KeepLinks1764147855020, ArchiveTopicsOfArticles1764147865100],
};
export { KnowledgeModule } from './knowledge.module.js';
export { PromotionModule } from './promotion.module.js';
export { ArticleAccess, type VisibleArticle } from './articles/article-access.js';
export { ArticlePages } from './articles/article-pages.js';
export { Articles, type NewArticleRef } from './articles/articles.js';
export { canPublish, canReview, canWrite } from './articles/articles.policy.js';
export { Translating } from './languages/translating.js';
export { TranslationPages } from './languages/translation-pages.js';
export { Judging } from './judgements/judging.js';
export { Placing } from './articles/placing.js';
export { Publishing } from './articles/publishing.js';
export { Revisions } from './revisions/revisions.js';
export { Settling } from './articles/settling.js';
export { Templates } from './templates/templates.js';
export { Links } from './links/links.js';
export { Nominating } from './nominations/nominating.js';
export { Crediting } from './promotion/crediting.js';
export { Promoting } from './promotion/promoting.js';
export { questionsAndArticles, standingFor } from './promotion/promotion.queries.js';
export { Keeping } from './review/keeping.js';
export { Products } from './versions/products.js';
export { Reporting } from './versions/reporting.js';
export { Standing } from './versions/standing.js';
