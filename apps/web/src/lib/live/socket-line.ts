/** What a page needs of a socket; socket.io's own client has the same shape. */
export interface Line {
  readonly connected: boolean;
  on(event: string, listener: (payload: never) => void): unknown;
  off(event: string, listener: (payload: never) => void): unknown;
  /** `answered` is called with what the server answers, if it does. */
  emit(event: string, payload: unknown, answered?: (answer: unknown) => void): unknown;
}

type Listener = (payload: unknown) => void;

const longestPause = 30_000;
/** Engine.IO 4 and Socket.IO 5 write a packet's kind as one or two leading digits. */
const kinds = { open: '0', ping: '2', pong: '3', connect: '40', disconnect: '41', event: '42', answer: '43' } as const;

/**
 * Socket.IO over a bare WebSocket: text events and answers to them, which is all that the pages use. It comes back by itself after a lost
 * connection, and gives up when the first tries all fail, as behind a proxy that knows no WebSocket.
 */
export class SocketLine implements Line {
  connected = false;
  readonly #address: string;
  readonly #giveUp: () => void;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #asked = new Map<number, Listener>();
  #asks = 0;
  #socket?: WebSocket;
  #failures = 0;
  #wasConnected = false;
  #heartbeat?: ReturnType<typeof setTimeout>;
  #pause?: ReturnType<typeof setTimeout>;
  #silence = 60_000;
  #ended = false;

  constructor(address: string, giveUp: () => void) {
    this.#address = address;
    this.#giveUp = giveUp;
    this.start();
  }

  start(): void {
    this.#ended = false;
    if (!this.#socket) this.#open();
  }

  /** Hangs up until the next start. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#pause);
    this.#socket?.close();
  }

  on(event: string, listener: (payload: never) => void): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener as Listener));
  }

  off(event: string, listener: (payload: never) => void): void {
    this.#listeners.get(event)?.delete(listener as Listener);
  }

  /** Drops what is sent while the line is down: whoever listens to `connect` says it again. */
  emit(event: string, payload: unknown, answered?: Listener): void {
    if (!this.connected) return;
    if (answered) this.#asked.set((this.#asks += 1), answered);
    this.#socket?.send(`${kinds.event}${answered ? this.#asks : ''}${JSON.stringify([event, payload])}`);
  }

  #open(): void {
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(String(data));
    socket.onclose = () => this.#closed();
  }

  #receive(packet: string): void {
    this.#listenForSilence();
    if (packet === kinds.ping) this.#socket?.send(kinds.pong);
    else if (packet.startsWith(kinds.connect)) this.#connected();
    else if (packet.startsWith(kinds.disconnect)) this.#socket?.close();
    else if (packet.startsWith(kinds.event)) {
      const [event, payload] = JSON.parse(packet.slice(packet.indexOf('['))) as [string, unknown];
      this.#tell(event, payload);
    } else if (packet.startsWith(kinds.answer)) {
      const ask = Number.parseInt(packet.slice(kinds.answer.length), 10);
      const answered = this.#asked.get(ask);
      this.#asked.delete(ask);
      answered?.((JSON.parse(packet.slice(packet.indexOf('['))) as unknown[])[0]);
    } else if (packet.startsWith(kinds.open)) {
      const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1)) as { pingInterval: number; pingTimeout: number };
      this.#silence = pingInterval + pingTimeout;
      this.#socket?.send(kinds.connect);
    }
  }

  #connected(): void {
    this.connected = this.#wasConnected = true;
    this.#failures = 0;
    this.#tell('connect', undefined);
  }

  /** A connection that died without saying so is closed when the server's pings stop. */
  #listenForSilence(): void {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(() => this.#socket?.close(), this.#silence);
  }

  #closed(): void {
    clearTimeout(this.#heartbeat);
    this.connected = false;
    this.#asked.clear();
    this.#socket = undefined;
    if (this.#ended) return;
    this.#failures += 1;
    if (!this.#wasConnected && this.#failures >= 3) return this.#giveUp();
    const wait = Math.min(longestPause, 500 * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#pause = setTimeout(() => this.#open(), wait);
  }

  #tell(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }
}
