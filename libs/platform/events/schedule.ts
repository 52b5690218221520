import { parseCronItems } from 'graphile-worker';

const minuteMs = 60_000;
const longestWaitMinutes = 4 * 366 * 24 * 60;

/** The first minute after `after` that a cron pattern (UTC) names; throws where none comes within four years. */
export function nextTime(pattern: string, after: Date): Date {
  const [item] = parseCronItems([{ task: 'next-time', match: pattern }]);
  const time = new Date(Math.floor(after.getTime() / minuteMs) * minuteMs);
  for (let minutes = 1; minutes <= longestWaitMinutes; minutes += 1) {
    time.setTime(time.getTime() + minuteMs);
    const digest = { min: time.getUTCMinutes(), hour: time.getUTCHours(), date: time.getUTCDate(), month: time.getUTCMonth() + 1, dow: time.getUTCDay() };
    if (item!.match(digest)) return time;
  }
  throw new Error(`The pattern ${pattern} names no time.`);
}

/** The job that runs a scheduled task for each community, and waits in the queue for its next time. */
export function scheduledTask(task: string): string {
  return `each-community:${task}`;
}

/** Puts the next run in the queue unless it waits there. Values: task, time. */
export const planSchedule = `select graphile_worker.add_job($1::text, run_at := $2::timestamptz, max_attempts := 12, job_key := $1::text, job_key_mode := 'preserve_run_at')`;

/** Adds one job for each community and, in the same statement, plans the next run. Values: scheduled task, its next time, task. */
export const runSchedule = `
  select graphile_worker.add_job($1::text, run_at := $2::timestamptz, max_attempts := 12, job_key := $1::text),
    hearth_add_jobs((select coalesce(jsonb_agg(jsonb_build_object('task', $3::text, 'payload', jsonb_build_object('communityId', id))), '[]') from hearth_community_hosts()))`;
