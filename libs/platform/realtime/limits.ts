/** What one visitor may cost; far above what a person with many tabs needs. */
export interface Limits {
  /** Open sockets of one network address on this process: a whole office may share an address. */
  connectionsPerAddress: number;
  handshakesPerMinute: number;
  roomsPerConnection: number;
  /** Messages at once; they grow back by `messagesPerSecond`. */
  messages: number;
  messagesPerSecond: number;
  /** Refused messages after which the socket is closed. */
  refusals: number;
  /** Bytes of one message. */
  messageBytes: number;
}

export const defaultLimits: Limits = {
  connectionsPerAddress: 300,
  handshakesPerMinute: 600,
  roomsPerConnection: 60,
  messages: 40,
  messagesPerSecond: 8,
  refusals: 100,
  messageBytes: 8_192,
};

/** A store of tokens that grows back steadily: each act takes one. */
export class Allowance {
  private left: number;
  private at = performance.now();

  constructor(
    private readonly most: number,
    private readonly perSecond: number,
  ) {
    this.left = most;
  }

  take(): boolean {
    const now = performance.now();
    this.left = Math.min(this.most, this.left + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
