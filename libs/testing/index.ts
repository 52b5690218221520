export { createTestDatabase, type TestDatabase } from './test-database.js';
export { createTestApplication } from './test-application.js';
