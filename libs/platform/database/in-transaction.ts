import type { Duplex } from 'node:stream';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Statement } from './statement.js';
import type { Transaction } from './transaction.js';

/** A connection as pg has it inside. */
type Wired = pg.PoolClient & { connection: { stream: Duplex } };

/** A statement that is the transaction's last, with its values. */
export type LastStatement = [statement: Statement<object>, values: unknown[]];

/**
 * Runs work in a transaction of its own, with as few round trips as it can have: `begin` travels with the first statement,
 * and the last one with `commit`. If the last one fails, the server makes a rollback of the commit.
 */
export async function inTransaction<Result>(dataSource: DataSource, work: (transaction: Transaction) => Promise<Result>, lastOf: () => LastStatement | undefined): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as Wired;
  // TypeORM must not begin another one.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  const sent: Promise<unknown>[] = [];
  try {
    together(client, () => sent.push(client.query('begin')));
    // Who awaits the transaction's end learns of it.
    sent[0]!.catch(() => undefined);
    const result = await work(runner.manager);
    together(client, () => {
      const [last, values] = lastOf() ?? [];
      if (last) sent.push(client.query({ ...last, values }));
      sent.push(client.query('commit'));
    });
    await Promise.all(sent);
    return result;
  } catch (error) {
    await Promise.allSettled(sent);
    await rollBack(client);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Sends what is asked of the database now and in the same turn of the event loop as one packet. */
function together({ connection: { stream } }: Wired, ask: () => void): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
  ask();
}

/** Nothing is left to take back where the commit failed. */
async function rollBack(client: Wired): Promise<void> {
  if (client.getTransactionStatus() !== 'I') await client.query('rollback').catch(() => undefined);
}
