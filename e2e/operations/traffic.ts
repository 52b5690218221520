import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '../../libs/testing/api-client.js';

export interface Written {
  /** The words by which a reply is known. */
  words: string;
  acknowledged: boolean;
}

const betweenMs = 150;

/**
 * Readers and writers that behave as browsers do: a refused write is tried again under the same key. Whatever is neither
 * success nor a 503 that says when to come back is a fault.
 */
export class Traffic {
  readonly written: Written[] = [];
  readonly faults: string[] = [];
  refused = 0;
  read = 0;
  longestMs = 0;
  private going = true;
  private readonly loops: Promise<void>[] = [];

  write(writer: ApiClient, topic: number): void {
    this.loop(async () => {
      const reply: Written = { words: `reply ${randomUUID()}`, acknowledged: false };
      this.written.push(reply);
      const key = randomUUID();
      while (this.going && !reply.acknowledged) {
        reply.acknowledged = await this.attempt('write', 201, () => writer.post(`topics/${topic}/replies`, { body: reply.words }, { 'idempotency-key': key }));
        if (!reply.acknowledged) await pause(betweenMs);
      }
    });
  }

  readFrom(reader: ApiClient, path: string): void {
    this.loop(async () => {
      if (await this.attempt('read', 200, () => reader.get(path))) this.read += 1;
    });
  }

  async end(): Promise<void> {
    this.going = false;
    await Promise.all(this.loops);
  }

  get acknowledged(): string[] {
    return this.written.filter(({ acknowledged }) => acknowledged).map(({ words }) => words);
  }

  private loop(turn: () => Promise<void>): void {
    this.loops.push(
      (async () => {
        while (this.going) {
          await turn();
          await pause(betweenMs);
        }
      })(),
    );
  }

  private async attempt(kind: string, wanted: number, send: () => ReturnType<ApiClient['get']>): Promise<boolean> {
    const began = performance.now();
    try {
      const { status, headers, body } = await send();
      if (status === wanted) return true;
      if (status === 503 && Number(headers.get('retry-after')) > 0) this.refused += 1;
      else this.faults.push(`${kind}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
    } catch (error) {
      this.faults.push(`${kind}: ${String(error)} ${String((error as Error).cause ?? '')}`);
    } finally {
      this.longestMs = Math.max(this.longestMs, performance.now() - began);
    }
    return false;
  }
}
