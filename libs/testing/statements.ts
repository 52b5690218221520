import pg from 'pg';

/**
 * Names or first words of the statements that this process sends to PostgreSQL while `work` runs; without what its workers
 * ask by themselves, whenever it is time.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = pg.Client.prototype.query as unknown as (...given: unknown[]) => unknown;
  const listen = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first] = given as [string | { name?: string; text: string }];
    const { name, text } = typeof first === 'string' ? { text: first } : first;
    if (!text.includes('graphile_worker')) sent.push(name ?? text.trim().slice(0, 60));
    return query.apply(this, given);
  };
  pg.Client.prototype.query = listen as typeof pg.Client.prototype.query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return sent;
}
