export { EmbeddedPostgresError, shareEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/index.js';
export { Database } from './database.js';
export { statement, type Statement } from './statement.js';
export { ownerDataSource, tenantDataSource, type Schema } from './data-source.js';
export { migrate } from './migrate.js';
export { OldServerError, oldestServerVersion } from './server-version.js';
export { confineToCommunity } from './tenant-table.js';
export { appRole, TenantPool } from './tenant-pool.js';
