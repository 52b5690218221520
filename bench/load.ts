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

/** Runs in a process of its own, so that the load does not share the server's thread. */
process.on('message', ({ url, seconds, connections, requests }: Load) => {
  autocannon({ url, duration: seconds, connections, requests: requests as autocannon.Request[] }, (error, result) => {
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
