import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { currentScope, inScope } from '../http/scope.js';
import { inTransaction } from './in-transaction.js';
import { Outbox, tellAll, type Told } from './outbox.js';
import type { Statement } from './statement.js';
import type { TenantPool } from './tenant-pool.js';
import { setPatience } from './watched-pool.js';

const retried = new Set(['40001', '40P01']);
const attempts = 4;

/** The one way to the rows: reads join the running transaction if there is one. */
@Injectable()
export class Database {
  constructor(
    readonly dataSource: DataSource,
    readonly pool: TenantPool,
  ) {}

  /** TypeORM's manager of the running transaction, else of the pool. */
  get manager(): EntityManager {
    return currentScope()?.transaction ?? this.dataSource.manager;
  }

  async query<Row extends object>(given: Statement<Row> | string, values: unknown[] = []): Promise<Row[]> {
    const query: pg.QueryConfig = typeof given === 'string' ? { text: given, values } : { name: given.name, text: given.text, values };
    const result = await (this.transactionClient() ?? this.pool).query<Row>(query);
    return result.rows;
  }

  async one<Row extends object>(given: Statement<Row> | string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(given, values))[0];
  }

  readonly tx = {
    /**
     * Runs work in one transaction; nested calls join it. Serialization failures and deadlocks are retried. `patience` is
     * how many seconds each of its statements may take, where the pool's limit is too short. With `readOnly` the database
     * refuses every write, and all reads see one moment.
     */
    run: async <Result>(work: () => Promise<Result>, { patience, readOnly }: { patience?: number; readOnly?: boolean } = {}): Promise<Result> => {
      const scope = currentScope();
      if (!scope) throw new Error('A transaction needs a community: wrap it in inScope().');
      if (scope.transaction) return work();
      for (let attempt = 1; ; attempt += 1) {
        try {
          const afterCommit: (() => void)[] = [];
          const outbox = new Outbox();
          const begun = readOnly ? () => this.reading(work) : work;
          const result = await inTransaction(
            this.dataSource,
            (transaction) => inScope({ ...scope, transaction, afterCommit, outbox }, () => (patience ? this.patiently(patience, begun) : begun())),
            () => (outbox.isEmpty ? undefined : [tellAll, outbox.values]),
          );
          for (const act of afterCommit) act();
          return result;
        } catch (error) {
          if (attempt >= attempts || !retried.has((error as { code?: string }).code ?? '')) throw error;
        }
      }
    },
  };

  /** Adds jobs and sends notices: with the running transaction's commit if there is one. */
  async tell(told: Told): Promise<void> {
    const { outbox } = currentScope() ?? {};
    if (outbox) return outbox.add(told);
    const alone = new Outbox();
    alone.add(told);
    if (!alone.isEmpty) await this.query(tellAll, alone.values);
  }

  private async patiently<Result>(seconds: number, work: () => Promise<Result>): Promise<Result> {
    const client = this.transactionClient()!;
    setPatience(client, seconds);
    try {
      await client.query(`set local statement_timeout = ${Math.round(seconds * 1_000)}`);
      return await work();
    } finally {
      setPatience(client, undefined);
    }
  }

  private async reading<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.transactionClient()!.query('set transaction isolation level repeatable read, read only');
    return work();
  }

  private transactionClient(): pg.PoolClient | undefined {
    const runner = currentScope()?.transaction?.queryRunner as { databaseConnection?: pg.PoolClient } | undefined;
    return runner?.databaseConnection;
  }
}
