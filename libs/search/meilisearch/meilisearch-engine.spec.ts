import { readConfig } from '#platform';
import { openMeilisearchEngine } from '../testing/engines.js';
import { describeSearchEngine } from '../testing/search-engine.contract.js';
import { MeilisearchStandIn } from '../testing/stand-in/meilisearch-stand-in.js';

const { MEILI_URL: url, MEILI_KEY: key } = readConfig();

if (url) {
  describeSearchEngine(`the search engine of Meilisearch (real server at ${url})`, async ({ database, communityId }) => ({ engine: await openMeilisearchEngine(database, url, key, communityId) }));
} else {
  describeSearchEngine('the search engine of Meilisearch (our stand-in server, since MEILI_URL is not set)', async ({ database, communityId }) => {
    const standIn = new MeilisearchStandIn('stand-in key');
    await standIn.start();
    return { engine: await openMeilisearchEngine(database, standIn.url, 'stand-in key', communityId), close: () => standIn.stop() };
  });
}
