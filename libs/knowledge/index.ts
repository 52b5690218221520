import type { Schema } from '#platform';

export const knowledgeSchema: Schema = { entities: [], migrations: [] };
export { KnowledgeModule } from './knowledge.module.js';
