import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentActor, currentScope, DomainError, inScope, Jobs } from '#platform';
import { Communities } from '../communities/communities.js';
import { ThrottlesRepository } from './throttles.repository.js';

/** So many tries in a window of time; `name` says of what, such as `sign-in.account`. */
export interface Limit {
  name: string;
  tries: number;
  seconds: number;
}

/** What is left of a limit, for the headers of an answer. */
export interface Allowance {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

/** Limits on how often something is tried, counted in the database and so alike over all server processes. */
@Injectable()
export class Throttles implements OnModuleInit {
  constructor(
    private readonly repository: ThrottlesRepository,
    private readonly jobs: Jobs,
    private readonly communities: Communities,
  ) {}

  onModuleInit(): void {
    this.jobs.register('throttles.forget', () => this.repository.deleteOlderThan(2));
    this.jobs.schedule('throttles.forget', '29 3 * * *');
  }

  /**
   * Counts one try of whoever `key` names; throws `rate.limited` with the seconds to wait when it is one too many. Counts
   * outside the caller's transaction: a refused act rolls back, its try stays.
   */
  async count(limit: Limit, key: string, advice = ''): Promise<Allowance> {
    const { tries, secondsLeft } = await outsideTransaction(() => this.repository.count(keyOf(limit, key), limit.seconds));
    if (tries <= limit.tries) return { limit: limit.tries, remaining: limit.tries - tries, resetSeconds: Math.max(1, secondsLeft) };
    const retryAfter = Math.max(1, secondsLeft);
    throw new DomainError('rate.limited', { message: `Too many tries. Try again in ${waitingTime(retryAfter)}.${advice && ` ${advice}`}`, retryAfter });
  }

  /** Counts one try of the network address of the request; work without one, such as a job, is not limited. */
  async countAddress(limit: Limit, advice = ''): Promise<Allowance | undefined> {
    const address = currentScope()?.address;
    return address ? this.count(limit, networkOf(address), advice) : undefined;
  }

  /** Counts a guest's write against the community's limit; a member's own limits are elsewhere. */
  async countGuestWrite(): Promise<Allowance | undefined> {
    if (currentActor().memberId) return undefined;
    const { settings } = await this.communities.current();
    return this.countAddress({ name: 'guest.write', tries: settings.limits.guestWritesPerMinute, seconds: 60 });
  }

  /** Forgets the tries after a success. */
  async clear(limit: Limit, key: string): Promise<void> {
    await this.repository.delete(keyOf(limit, key));
  }
}

/** Keys are hashed: the table tells nobody who tried to sign in, or from where. */
function keyOf({ name }: Limit, key: string): string {
  return `${name}:${createHash('sha256').update(key).digest('base64url')}`;
}

/** One household or server owns a whole IPv6 network of 64 bits, so that is what is counted. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

function waitingTime(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function outsideTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  const scope = currentScope();
  return scope?.transaction ? inScope({ ...scope, transaction: undefined }, work) : work();
}
