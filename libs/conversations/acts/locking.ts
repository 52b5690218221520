import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LockInput, SlowInput, type TopicActed } from '#contracts';
import { currentActor, Database, DomainError, Jobs, validate } from '#platform';
import { TopicsRepository } from '../topics/topics.repository.js';
import { TopicActs } from './topic-acts.js';

/** The columns of a topic that is not locked. */
export const unlocked = { lockedAt: null, lockedBy: null, lockedUntil: null, lockReason: null };

/** Takes writing in a topic from all but moderators, or slows it down. */
@Injectable()
export class Locking implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicsRepository,
    private readonly acts: TopicActs,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ topicId: string; lockedAt: string }>('topics.unlock', ({ topicId, lockedAt }) => this.unlockInTime(topicId, new Date(lockedAt)));
  }

  lock(number: number, given: LockInput): Promise<TopicActed> {
    const { reason, until } = validate(LockInput, given);
    const lockedUntil = endOf(until);
    const columns = { lockedAt: new Date(), lockedBy: currentActor().memberId, lockedUntil, lockReason: reason };
    const also = async ({ id }: { id: string }): Promise<void> => {
      if (lockedUntil) await this.jobs.add('topics.unlock', { topicId: id, lockedAt: columns.lockedAt.toISOString() }, { key: `${id}:${columns.lockedAt.getTime()}`, runAt: lockedUntil });
    };
    return this.acts.runAsModerator(number, { ability: 'lock', change: 'locked', columns, act: 'lock', reason, until: lockedUntil, also });
  }

  unlock(number: number): Promise<TopicActed> {
    return this.acts.runAsModerator(number, { ability: 'unlock', change: 'unlocked', columns: unlocked, act: 'unlock' });
  }

  slow(number: number, given: SlowInput): Promise<TopicActed> {
    const { minutes, until, reason } = validate(SlowInput, given);
    const slowUntil = endOf(until);
    return this.acts.runAsModerator(number, { ability: 'slow', change: 'slowed', columns: { slowMinutes: minutes, slowUntil }, act: 'slow', reason, until: slowUntil });
  }

  unslow(number: number): Promise<TopicActed> {
    return this.acts.runAsModerator(number, { ability: 'slow', change: 'slowed', columns: { slowMinutes: null, slowUntil: null }, act: 'unslow' });
  }

  /** Unless somebody unlocked or locked the topic again in the meantime. */
  private unlockInTime(topicId: string, lockedAt: Date): Promise<void> {
    return this.database.tx.run(async () => {
      const row = await this.topics.lock(topicId);
      if (row?.lockedAt?.getTime() === lockedAt.getTime()) await this.acts.write(row, unlocked, 'unlocked', null);
    });
  }
}

function endOf(until: string | null | undefined): Date | null {
  if (!until) return null;
  const end = new Date(until);
  if (end <= new Date()) throw new DomainError('request.invalid', { message: 'That time is over.', errors: [{ path: 'until', message: 'must be in the future' }] });
  return end;
}
