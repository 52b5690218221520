import { Injectable } from '@nestjs/common';
import { Communities, Throttles, type Allowance } from '#identity';
import { currentActor, currentCommunityId } from '#platform';

const windowSeconds = 60;
/** The share of a member's limit that a process counts by itself. */
const ownShare = 0.25;

/**
 * How often somebody may write in a minute: a guest's writes are counted by address, a member's by member. Nobody who
 * writes by hand comes near, so each process lets the first part pass by its own count and asks the database only then.
 */
@Injectable()
export class WriteLimits {
  private readonly counts = new Map<string, number>();
  private windowEnd = 0;

  constructor(
    private readonly throttles: Throttles,
    private readonly communities: Communities,
  ) {}

  /** Counts one write of the current actor; throws `rate.limited` when it is one too many. */
  async count(): Promise<Allowance | undefined> {
    const { memberId } = currentActor();
    if (!memberId) return this.throttles.countGuestWrite();
    const limit = (await this.communities.current()).settings.limits.memberWritesPerMinute;
    const share = Math.floor(limit * ownShare);
    const count = this.countHere(`${currentCommunityId()} ${memberId}`);
    if (count <= share) return { limit, remaining: limit - count, resetSeconds: Math.max(1, Math.ceil((this.windowEnd - performance.now()) / 1000)) };
    const allowance = await this.throttles.count({ name: 'member.write', tries: limit - share, seconds: windowSeconds }, memberId);
    return { ...allowance, limit };
  }

  private countHere(key: string): number {
    if (performance.now() >= this.windowEnd) {
      this.counts.clear();
      this.windowEnd = performance.now() + windowSeconds * 1000;
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}
