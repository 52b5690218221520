import type { ClientMessage } from '#contracts';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { ApiClient } from './api-client.js';

type Told = { name: string; payload: ReturnType<typeof JSON.parse> };
const patienceMs = 8_000;

/** An open page: remembers all that it was told. */
export class LiveClient {
  readonly told: Told[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.onAny((name: string, payload: unknown) => {
      this.told.push({ name, payload });
      for (const look of this.waiting) look();
    });
  }

  /** Connects, or throws the server's refusal. */
  static async open(url: string, who?: ApiClient['who'], options: Partial<ManagerOptions & SocketOptions> = {}): Promise<LiveClient> {
    const socket = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      ...options,
      extraHeaders: { ...(who && { cookie: `hearth_session=${who.token}` }), ...options.extraHeaders },
    });
    const client = new LiveClient(socket);
    await new Promise<void>((ok, fail) => {
      const refused = (error: Error): void => {
        socket.close();
        fail(error);
      };
      socket.once('connect_error', refused);
      socket.once('connect', () => {
        socket.off('connect_error', refused);
        ok();
      });
    });
    return client;
  }

  async say(name: ClientMessage, message: unknown): Promise<{ ok: boolean; code?: string }> {
    return (await this.socket.timeout(patienceMs).emitWithAck(name, message)) as { ok: boolean; code?: string };
  }

  /** The first message of this name and these fields that came or comes. */
  async hears(name: string, fields: object = {}): Promise<Told['payload']> {
    const find = () => this.told.find((told) => told.name === name && matches(told.payload, fields));
    await this.until(() => find() !== undefined, `${name} ${JSON.stringify(fields)}`);
    return find()!.payload;
  }

  /** Resolves when the server has closed the socket. */
  async isClosed(): Promise<void> {
    if (!this.socket.connected) return;
    await new Promise<void>((ok, fail) => {
      const timer = setTimeout(() => fail(new Error('The socket is still open.')), patienceMs);
      this.socket.once('disconnect', () => {
        clearTimeout(timer);
        ok();
      });
    });
  }

  close(): void {
    this.socket.close();
  }

  private async until(holds: () => boolean, what: string): Promise<void> {
    if (holds()) return;
    await new Promise<void>((ok, fail) => {
      const look = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        ok();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        fail(new Error(`Not heard: ${what}. Heard: ${JSON.stringify(this.told)}`));
      }, patienceMs);
      this.waiting.add(look);
    });
  }
}

function matches(payload: Record<string, unknown>, fields: object): boolean {
  return Object.entries(fields).every(([name, value]) => JSON.stringify(payload[name]) === JSON.stringify(value));
}
