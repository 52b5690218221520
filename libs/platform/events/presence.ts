import pg from 'pg';
import { logger } from '../logging/index.js';

const lockSpace = 0x48_65_61_77;
const usualBeatMs = 5_000;
/** How long a worker may be missing, so that one whose connection broke has time to come back. */
const missedBeats = 3;

/**
 * Which workers are alive: each one's process holds an advisory lock under the worker's name for as long as it runs. Jobs
 * of workers that nobody holds go back to the queue; graphile-worker alone would leave them locked for four hours.
 */
export class WorkerPresence {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly missed = new Map<string, number>();

  constructor(
    private readonly url: string,
    private readonly onLost: (error: unknown) => void,
    private readonly beatMs = usualBeatMs,
  ) {}

  async begin(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 5_000, query_timeout: 15_000 });
    this.client = client;
    client.on('error', (error) => this.lose(error));
    await client.connect();
    this.beatLater();
  }

  async hold(workers: readonly string[]): Promise<void> {
    await this.client?.query(`select pg_advisory_lock($1, hashtext(worker)) from unnest($2::text[]) worker`, [lockSpace, workers]);
  }

  /** Gives back the jobs of workers that are known to have ended. */
  async free(workers: readonly string[]): Promise<void> {
    if (workers.length === 0) return;
    await this.client?.query('select graphile_worker.force_unlock_workers($1::text[])', [workers]);
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private beatLater(): void {
    if (this.client) this.timer = setTimeout(() => void this.beat(), this.beatMs).unref();
  }

  private async beat(): Promise<void> {
    try {
      const absent = await this.absent();
      const gone = absent.filter((worker) => (this.missed.get(worker) ?? 0) + 1 >= missedBeats);
      if (gone.length > 0) {
        logger.warn({ workers: gone }, 'jobs of workers that ended go back to the queue');
        await this.free(gone);
      }
      const counts = absent.map((worker): [string, number] => [worker, (this.missed.get(worker) ?? 0) + 1]);
      this.missed.clear();
      for (const [worker, count] of counts) this.missed.set(worker, count);
      this.beatLater();
    } catch (error) {
      this.lose(error);
    }
  }

  /** Workers with jobs whose lock is free; this connection's own locks could be taken again, so they are left out. */
  private async absent(): Promise<string[]> {
    const { rows = [] } =
      (await this.client?.query<{ worker: string }>(
        `with busy as materialized (
           select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
           union select locked_by from graphile_worker._private_job_queues where locked_by is not null
         ), own as materialized (
           select objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and classid = $1::int::oid
         )
         select worker from busy where hashtext(worker)::oid not in (select objid from own) and pg_try_advisory_xact_lock($1::int, hashtext(worker))`,
        [lockSpace],
      )) ?? {};
    return rows.map(({ worker }) => worker);
  }

  private lose(error: unknown): void {
    if (!this.client) return;
    void this.end();
    this.onLost(error);
  }
}
