import { CreateSearch1763700600000 } from './migrations/1763700600000-create-search.js';
import * as entities from './search.entity.js';

export const searchSchema = { entities: Object.values(entities), migrations: [CreateSearch1763700600000] };
export { SearchModule } from './search.module.js';
export { Search } from './search.js';
export { Engines } from './engines.js';
