import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../database/database.js';
import { OWNER_URL } from '../events/worker.js';
import { currentCommunityId, currentScope } from '../http/scope.js';
import { logger } from '../logging/index.js';

/** A word to every server process that something cached is out of date; sent when the caller's transaction commits. */
export interface Signal {
  communityId: string;
  name: string;
  key: string;
}

const channel = 'hearth_signals';
const retryMs = 1_000;

@Injectable()
export class Signals {
  private readonly listeners = new Map<string, ((signal: Signal) => void)[]>();
  private readonly onGap: (() => void)[] = [];
  private client: pg.Client | undefined;
  private stopped = false;
  private isHeard = true;

  constructor(
    private readonly database: Database,
    @Inject(OWNER_URL) private readonly url: string,
  ) {}

  on(name: string, listener: (signal: Signal) => void): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  /** Called when signals may have been missed: whatever is cached must be dropped. */
  afterGap(listener: () => void): void {
    this.onGap.push(listener);
  }

  async send(name: string, key: string): Promise<void> {
    const signal: Signal = { communityId: currentCommunityId(), name, key };
    await this.database.tell({ notices: [{ channel, payload: JSON.stringify(signal) }] });
    // This process does not wait for its own word to come back: what follows the commit must see no old copy.
    const { afterCommit } = currentScope() ?? {};
    if (afterCommit) afterCommit.push(() => this.deliver(signal));
    else this.deliver(signal);
  }

  async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: 5_000 });
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload));
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      client.on('end', () => {
        this.forgetAll();
        this.listenAgain();
      });
      if (!this.isHeard) logger.info('signals are heard again');
      this.isHeard = true;
      this.forgetAll();
    } catch (error) {
      if (this.isHeard) logger.warn({ reason: String(error) }, 'signals are not heard; trying again until they are');
      this.isHeard = false;
      void client.end().catch(() => undefined);
      this.listenAgain();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.race([this.client?.end().catch(() => undefined), pause(1_000, undefined, { ref: false })]);
  }

  private listenAgain(): void {
    if (!this.stopped) setTimeout(() => void (this.stopped || this.listen()), retryMs).unref();
  }

  private forgetAll(): void {
    for (const drop of this.onGap) drop();
  }

  private hear(payload: string | undefined): void {
    const signal = parse(payload);
    if (signal) this.deliver(signal);
  }

  private deliver(signal: Signal): void {
    for (const listener of this.listeners.get(signal.name) ?? []) listener(signal);
  }
}

/** Anyone who can reach the database can speak on the channel. */
function parse(payload: string | undefined): Signal | undefined {
  try {
    return JSON.parse(payload ?? '') as Signal;
  } catch {
    return undefined;
  }
}
