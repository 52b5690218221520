/** A job as `hearth_add_jobs` takes it. */
export interface QueuedJob {
  task: string;
  payload: unknown;
  /** A waiting job with the same key is replaced. */
  key: string | null;
  run_at: string | null;
  max_attempts: number | null;
  queue: string | null;
}

export interface Notice {
  channel: string;
  payload: string;
}

export interface Told {
  jobs?: readonly QueuedJob[];
  notices?: readonly Notice[];
}

/** What a transaction tells others. It is written in one statement just before the commit, so that it is told if and only if the rest is true. */
export class Outbox {
  #jobs: QueuedJob[] = [];
  readonly #notices: Notice[] = [];

  add({ jobs = [], notices = [] }: Told): void {
    const keys = new Set(jobs.map(({ key }) => key).filter((key) => key !== null));
    this.#jobs = [...this.#jobs.filter(({ key }) => key === null || !keys.has(key)), ...jobs];
    this.#notices.push(...notices);
  }

  get isEmpty(): boolean {
    return this.#jobs.length === 0 && this.#notices.length === 0;
  }

  /** The values of `tellAll`. */
  get values(): [jobs: string, channels: string[], payloads: string[]] {
    return [JSON.stringify(this.#jobs), this.#notices.map(({ channel }) => channel), this.#notices.map(({ payload }) => payload)];
  }
}

/** Values: the jobs as JSON, the notices' channels, their payloads. */
export const tellAll = {
  name: 'outbox.tell',
  text: `select hearth_add_jobs($1::jsonb), (select count(pg_notify(channel, payload)) from unnest($2::text[], $3::text[]) as notice(channel, payload))`,
};
