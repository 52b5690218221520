import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#platform';

const databasePatienceMs = 3_000;

/** What the operator's machines ask of a process: whether it lives, and whether it should get requests. */
export class Operations {
  private state: 'starting' | 'serving' | 'stopping' = 'starting';
  private database: Database | undefined;

  begin(database: Database): void {
    this.database = database;
    if (this.state === 'starting') this.state = 'serving';
  }

  stop(): void {
    this.state = 'stopping';
  }

  /** Answers /health/live and /health/ready. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0];
    if (path === '/health/live') return send(response, 200, 'ok');
    if (path !== '/health/ready') return send(response, 404, 'there is nothing here');
    if (this.state !== 'serving') return send(response, 503, this.state);
    if (!(await this.databaseAnswers())) return send(response, 503, 'the database does not answer');
    return send(response, 200, 'ok');
  }

  async databaseAnswers(): Promise<boolean> {
    const answered = this.database!.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answered, pause(databasePatienceMs, false, { ref: false })]);
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '5' }) });
  response.end(JSON.stringify({ status: text }));
}
