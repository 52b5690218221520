import type { Schema } from '#platform';

export const ideasSchema: Schema = { entities: [], migrations: [] };
export { IdeasModule } from './ideas.module.js';
