export { statementsOf } from './statements.js';
export { ApiClient, type Answer } from './api-client.js';
export { LiveClient } from './live-client.js';
export { createTestDatabase, testServerUrl, type TestDatabase } from './test-database.js';
export { createTestApplication } from './test-application.js';
export { startTestServer, type TestServer } from './test-server.js';
export { fillForPlans, rowsThrownAway, wholeReads } from './plans.js';
