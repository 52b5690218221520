/** Failures in a row before nobody asks any more. */
const failuresToOpen = 2;
const openMs = 10_000;

/** Keeps requests from waiting for a service that is away; after ten seconds one of them tries again. */
export class Breaker {
  private failures = 0;
  private closedAgainAt = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** True if the service is to be asked; while it is away, for one request in ten seconds. */
  allows(): boolean {
    if (this.failures < failuresToOpen) return true;
    if (this.now() < this.closedAgainAt) return false;
    this.closedAgainAt = this.now() + openMs;
    return true;
  }

  get isOpen(): boolean {
    return this.failures >= failuresToOpen;
  }

  succeed(): void {
    this.failures = 0;
  }

  fail(): void {
    this.failures += 1;
    this.closedAgainAt = this.now() + openMs;
  }
}
