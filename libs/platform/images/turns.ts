import { DomainError } from '../errors/domain-error.js';

/** Lets so many works run at once and so many wait; whoever comes when the waiting room is full is asked to come back. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mayWait) throw new DomainError('server.unavailable', { message: 'Many images are being uploaded right now. Try again in a moment.', retryAfter: 5 });
      await new Promise<void>((ok) => this.waiting.push(ok));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
