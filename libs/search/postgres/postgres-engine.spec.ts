import { describeSearchEngine } from '../testing/search-engine.contract.js';
import { openPostgresEngine } from '../testing/engines.js';

describeSearchEngine('the search engine of PostgreSQL', async ({ database }) => openPostgresEngine(database));
