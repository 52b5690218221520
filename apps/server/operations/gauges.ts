import { allTallies, type Database, type JobsBoard, type Metrics, type Realtime } from '#platform';

/** The figures of this process, and those of the queue, which every process shows alike. */
export function registerGauges(metrics: Metrics, { database, board, realtime }: { database: Database; board: JobsBoard; realtime: Realtime }): void {
  const { pool } = database;
  metrics.gauge('hearth_database_connections', 'Connections of the pool, by what they do', ['state'], () => [
    { labels: { state: 'in-use' }, value: pool.lentCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'allowed' }, value: pool.options.max ?? 0 },
  ]);
  metrics.gauge('hearth_database_waiting', 'Requests that wait for a connection', [], () => [{ value: pool.waitingCount }]);
  metrics.gauge('hearth_database_community_switches', 'How often a connection was set to another community', [], () => [{ value: pool.switches }]);
  metrics.gauge('hearth_jobs', 'Jobs in the queue that are due or dead', ['task', 'state'], async () =>
    (await board.figures('server')).map(({ task, state, jobs }) => ({ labels: { task, state }, value: jobs })),
  );
  metrics.gauge('hearth_job_oldest_seconds', 'How long the job that waits longest is due', ['task'], async () =>
    (await board.figures('server')).filter(({ state }) => state === 'waiting').map(({ task, oldestSeconds }) => ({ labels: { task }, value: oldestSeconds })),
  );
  metrics.gauge('hearth_cache_reads', 'Reads of the caches in memory', ['cache', 'result'], () =>
    [...allTallies()].flatMap(([cache, { hits, misses }]) => [
      { labels: { cache, result: 'hit' }, value: hits },
      { labels: { cache, result: 'miss' }, value: misses },
    ]),
  );
  metrics.gauge('hearth_sockets', 'Open pages that listen', [], () => [{ value: realtime.connectionCount }]);
}
