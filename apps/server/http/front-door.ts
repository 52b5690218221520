import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { logger } from '#platform';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A Hearth that was told to stop may still hold the port. */
const portPatienceMs = 8_000;

/** The process's one HTTP server: it listens before there is anything to serve, and closes without cutting anybody off. */
export class FrontDoor {
  readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly answering = new Set<ServerResponse>();
  private closing = false;
  private onQuiet: (() => void) | undefined;

  constructor(receive: Handler) {
    this.server = createServer((request, response) => {
      this.follow(response);
      receive(request, response);
    });
    // Longer than proxies keep theirs, so that none sends a request into a connection that is just ending.
    this.server.keepAliveTimeout = 65_000;
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** Rejects when the port stays taken or may not be used. */
  async listen(port: number, host: string): Promise<void> {
    const deadline = Date.now() + portPatienceMs;
    for (let tries = 1; ; tries += 1) {
      const fault = await this.tryToListen(port, host);
      if (!fault) return;
      if (fault.code !== 'EADDRINUSE' || Date.now() > deadline) throw fault;
      if (tries === 1) logger.warn(`Port ${port} is taken; waiting for it.`);
      await pause(200);
    }
  }

  /** Takes no more connections and waits for running answers; sockets stay open until `end`. */
  async close(patienceMs: number): Promise<void> {
    this.closing = true;
    this.server.close();
    this.server.closeIdleConnections();
    for (const response of this.answering) if (!response.headersSent) response.setHeader('connection', 'close');
    if (this.answering.size > 0) {
      const quiet = new Promise<void>((ok) => (this.onQuiet = ok));
      await Promise.race([quiet, pause(patienceMs, undefined, { ref: false })]);
    }
  }

  end(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private follow(response: ServerResponse): void {
    if (this.closing) response.setHeader('connection', 'close');
    this.answering.add(response);
    response.once('close', () => {
      this.answering.delete(response);
      if (!this.closing) return;
      this.server.closeIdleConnections();
      if (this.answering.size === 0) this.onQuiet?.();
    });
  }

  private tryToListen(port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
    return new Promise((ok) => {
      const onListening = (): void => {
        this.server.off('error', onError);
        ok(undefined);
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        this.server.off('listening', onListening);
        ok(error);
      };
      this.server.once('error', onError).once('listening', onListening).listen(port, host);
    });
  }
}
