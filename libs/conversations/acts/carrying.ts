import { Injectable } from '@nestjs/common';
import { TopicsRepository } from '../topics/topics.repository.js';
import { unlocked } from './locking.js';
import { TopicActs } from './topic-acts.js';

/**
 * What becomes of topics when the task of their space is done: each is carried to another space, or locked where it is.
 * Within the caller's transaction; who may, and that the other space shows them to nobody new, is the caller's to ask.
 */
@Injectable()
export class Carrying {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly acts: TopicActs,
  ) {}

  /** False where it does not stand in `from` any more. */
  async move(topicId: string, from: string, to: string, actorId: string | null): Promise<boolean> {
    const row = await this.topics.lock(topicId);
    if (row?.spaceId !== from) return false;
    await this.acts.write(row, { spaceId: to }, 'moved', actorId);
    return true;
  }

  /** False where it was locked before. */
  async lock(topicId: string, at: Date, reason: string, actorId: string | null): Promise<boolean> {
    const row = await this.topics.lock(topicId);
    if (!row || row.lockedAt) return false;
    await this.acts.write(row, { lockedAt: at, lockedBy: actorId, lockedUntil: null, lockReason: reason }, 'locked', actorId);
    return true;
  }

  /** Unless somebody unlocked or locked it anew in the meantime. */
  async unlock(topicId: string, at: Date, actorId: string | null): Promise<void> {
    const row = await this.topics.lock(topicId);
    if (row?.lockedAt?.getTime() === at.getTime()) await this.acts.write(row, unlocked, 'unlocked', actorId);
  }
}
