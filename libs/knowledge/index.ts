import type { Schema } from '#platform';
import * as articles from './articles/articles.entity.js';
import { CreateArticles1764147822000 } from './migrations/1764147822000-create-articles.js';

export const knowledgeSchema: Schema = { entities: [...Object.values(articles)], migrations: [CreateArticles1764147822000] };
export { KnowledgeModule } from './knowledge.module.js';
export { ArticleAccess, type VisibleArticle } from './articles/article-access.js';
export { ArticlePages } from './articles/article-pages.js';
export { Articles, type NewArticleRef } from './articles/articles.js';
export { canPublish, canReview, canWrite } from './articles/articles.policy.js';
export { Publishing } from './articles/publishing.js';
export { Settling } from './articles/settling.js';
