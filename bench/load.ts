import autocannon from 'autocannon';

export interface Load {
  url: string;
  seconds: number;
  connections: number;
  requests: { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }[];
}
export interface Measured {
  perSecond: number;
  p50: number;
  p95: number;
  failures: number;
}

/** One thread takes in a compressed page more slowly than the server gives it, and would measure itself. */
const threads = 2;

/** Runs in a process of its own, so that the load does not share the server's thread. */
process.on('message', ({ url, seconds, connections, requests }: Load) => {
  let clients = 0;
  const setupClient = (client: autocannon.Client): void => client.setRequests(beginningAt(requests, Math.floor((clients++ * requests.length) / connections)) as autocannon.Request[]);
  autocannon({ url, duration: seconds, connections, requests: requests as autocannon.Request[], ...(requests[0]?.method === 'POST' ? { setupClient } : connections >= threads && { workers: threads }) }, (error, result) => {
    if (error) throw error;
    const percentiles = result.latency as unknown as Record<string, number>;
    const measured: Measured = {
      perSecond: result['2xx'] / result.duration,
      p50: result.latency.p50,
      // autocannon has no 95th percentile: between 90 and 97.5 it is nearer to the latter.
      p95: percentiles.p97_5!,
      failures: result.non2xx + result.errors + result.timeouts,
    };
    process.send?.(measured);
  });
});

/** Each connection begins elsewhere: all of them would else write to one topic at a time, and wait for each other as the floor's do not. */
function beginningAt<Item>(list: readonly Item[], at: number): Item[] {
  return [...list.slice(at), ...list.slice(0, at)];
}
