/** Content from elsewhere: readers of other platforms' exports, and writing many rows at once. */
import * as entities from './imports.entity.js';
import { CreateImports1763700700000 } from './migrations/1763700700000-create-imports.js';
import { ImportIdeaBoards1764147841000 } from './migrations/1764147841000-import-idea-boards.js';

export const importsSchema = { entities: Object.values(entities), migrations: [CreateImports1763700700000, ImportIdeaBoards1764147841000] };
export { ImportsModule } from './imports.module.js';
export { Counts, type WrongCounts } from './counts/counts.js';
export * from './writing/index.js';
export * from './stackexchange/import/index.js';
export * from './stackexchange/index.js';
