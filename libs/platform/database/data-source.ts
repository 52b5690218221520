import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { SnakeCase } from './naming.js';
import { TenantPool } from './tenant-pool.js';

type NamedMigration = MigrationInterface & Required<Pick<MigrationInterface, 'name'>>;

export interface Schema {
  entities: (new () => object)[];
  /** The database remembers them by name; what diagnoses it knows them by no other. */
  migrations: (new () => NamedMigration)[];
}

const common = { type: 'postgres' as const, synchronize: false, logging: false, namingStrategy: new SnakeCase() };

/** The data source of the schema's owner: for migrations alone. */
export function ownerDataSource(url: string, schema: Schema): DataSource {
  return new DataSource({ ...common, url, poolSize: 2, ...schema, migrationsTableName: 'migrations' });
}

/** The server's data source; TypeORM takes its connections from the same pool as the hot reads. */
export async function tenantDataSource(url: string, poolSize: number, schema: Schema): Promise<{ dataSource: DataSource; pool: TenantPool }> {
  const pool = new TenantPool({ connectionString: url, max: poolSize, idleTimeoutMillis: 60_000 });
  class SharedPool {
    constructor() {
      return pool;
    }
  }
  const dataSource = new DataSource({ ...common, url, driver: { ...pg, Pool: SharedPool }, entities: schema.entities, poolErrorHandler: () => undefined });
  await dataSource.initialize();
  return { dataSource, pool };
}
