import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Metrics } from '#platform';
import { mayReadMetrics } from './trusted.js';

const databasePatienceMs = 3_000;

/** What the operator's machines ask of a process: whether it lives, whether it should get requests, and its figures. */
export class Operations {
  private state: 'starting' | 'serving' | 'stopping' = 'starting';
  private database: Database | undefined;
  private metrics: Metrics | undefined;

  constructor(private readonly metricsToken?: string) {}

  begin(database: Database, metrics: Metrics): void {
    this.database = database;
    this.metrics = metrics;
    if (this.state === 'starting') this.state = 'serving';
  }

  stop(): void {
    this.state = 'stopping';
  }

  /** Answers /health/live, /health/ready and /metrics. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path === '/health/live') return send(response, 200, 'ok');
    if (path === '/health/ready') return this.sayWhetherReady(response);
    if (path === '/metrics' && mayReadMetrics(request, this.metricsToken)) return this.showMetrics(response);
    return send(response, 404, 'there is nothing here');
  }

  private async sayWhetherReady(response: ServerResponse): Promise<void> {
    if (this.state !== 'serving') return send(response, 503, this.state);
    const answered = this.database!.query('select 1').then(
      () => true,
      () => false,
    );
    const isThere = await Promise.race([answered, pause(databasePatienceMs, false, { ref: false })]);
    return isThere ? send(response, 200, 'ok') : send(response, 503, 'the database does not answer');
  }

  private async showMetrics(response: ServerResponse): Promise<void> {
    if (!this.metrics) return send(response, 503, this.state);
    const { registry } = this.metrics;
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
    response.end(text);
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '5' }) });
  response.end(JSON.stringify({ status: text }));
}
