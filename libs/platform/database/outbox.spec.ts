import { describe, expect, it } from '@jest/globals';
import { Outbox, type QueuedJob } from './outbox.js';

const job = (task: string, key: string | null = null): QueuedJob => ({ task, payload: {}, key, run_at: null, max_attempts: null, queue: null });
const jobsOf = (outbox: Outbox): string[] => (JSON.parse(outbox.values[0]) as QueuedJob[]).map(({ task }) => task);

describe('Outbox', () => {
  it('keeps the last of the jobs with one key, and all without', () => {
    const outbox = new Outbox();
    outbox.add({ jobs: [job('first', 'a'), job('second'), job('third', 'b')] });
    outbox.add({ jobs: [job('fourth', 'a'), job('fifth')] });
    expect(jobsOf(outbox)).toEqual(['second', 'third', 'fourth', 'fifth']);
  });

  it('is empty until something is told', () => {
    const outbox = new Outbox();
    expect(outbox.isEmpty).toBe(true);
    outbox.add({ notices: [{ channel: 'news', payload: 'x' }] });
    expect([outbox.isEmpty, outbox.values]).toEqual([false, ['[]', ['news'], ['x']]]);
  });
});
