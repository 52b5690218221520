import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createAdapter } from '@socket.io/postgres-adapter';
import type pg from 'pg';
import { Server } from 'socket.io';
import { Database } from '../database/database.js';
import { OWNER_URL } from '../events/worker.js';
import { logFailure } from '../errors/failure-log.js';
import { AdapterConnection } from './adapter-connection.js';

type Told = (payload: never) => void;

const attachmentsTable = 'hearth_sockets.attachments';
/** PostgreSQL carries notifications of less than 8,000 bytes; longer ones go through the table. */
const notificationBytes = 7_900;

/** The server processes as one: what is told here is heard by all of them, this one included, also without HTTP. */
@Injectable()
export class Processes {
  /** The name of this process among them. */
  readonly id = randomUUID();
  private readonly listeners = new Map<string, Told[]>();
  private readonly onGap: (() => void)[] = [];
  private server: Server | undefined;
  private line: AdapterConnection | undefined;
  private closed = false;

  constructor(
    private readonly database: Database,
    @Inject(OWNER_URL) private readonly ownerUrl: string,
  ) {}

  on<Payload>(name: string, listener: (payload: Payload) => void): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as Told]);
  }

  /** Called when what other processes told may have been missed. */
  afterGap(listener: () => void): void {
    this.onGap.push(listener);
  }

  tellAll(name: string, payload: object): void {
    this.hear(name, payload);
    this.tellOthers(name, payload);
  }

  tellOthers(name: string, payload: object): void {
    if (!this.closed) this.start().serverSideEmit('tell', name, payload);
  }

  /** Begins to listen, once. */
  start(): Server {
    if (this.server) return this.server;
    const line = new AdapterConnection(this.ownerUrl, this.database, () => this.onGap.forEach((listener) => listener()));
    const adapter = createAdapter(line as unknown as pg.Pool, {
      tableName: attachmentsTable,
      payloadThreshold: notificationBytes,
      errorHandler: (error) => logFailure(error, '', 'the other processes were not reached'),
    });
    const server = new Server({ serveClient: false, connectTimeout: 10_000, adapter });
    server.of('/').on('tell', (name: string, payload: object) => this.hear(name, payload));
    this.line = line;
    this.server = server;
    return server;
  }

  async close(): Promise<void> {
    if (this.server) this.tellOthers('process.ended', { id: this.id });
    this.closed = true;
    await this.server?.of('/').adapter.close();
    await this.line?.close();
  }

  private hear(name: string, payload: object): void {
    for (const listener of this.listeners.get(name) ?? []) listener(payload as never);
  }
}
