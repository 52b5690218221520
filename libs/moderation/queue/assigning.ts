import { Injectable } from '@nestjs/common';
import { NoteInput } from '#contracts';
import { requireMember } from '#identity';
import { currentActor, Database, DomainError, validate } from '#platform';
import { Queue } from './queue.js';
import { ReviewablesRepository } from './reviewables.repository.js';

/** Who looks into an item, and what moderators tell each other about it. */
@Injectable()
export class Assigning {
  constructor(
    private readonly database: Database,
    private readonly queue: Queue,
    private readonly reviewables: ReviewablesRepository,
  ) {}

  /** Takes an item for the actor, from whomever had it, or leaves it to all. */
  async assign(id: string, toMe: boolean): Promise<void> {
    await this.database.tx.run(async () => {
      const row = await this.queue.load(id);
      await this.reviewables.update(row.id, { assigneeId: toMe ? requireMember(currentActor()) : null });
    });
  }

  /** The moderator leaves the decision to another one, and members with the points see that their opinion is asked for. */
  async askOpinion(id: string, asked: boolean): Promise<void> {
    await this.database.tx.run(async () => {
      const row = await this.queue.load(id);
      const item = await this.reviewables.lock(row.id);
      if (!item || item.decidedAt) throw new DomainError('conflict.already-done', { message: 'This was decided already.' });
      const memberId = requireMember(currentActor());
      if (asked) await this.reviewables.update(row.id, { opinionAskedBy: memberId, ...(item.assigneeId === memberId && { assigneeId: null }) });
      else await this.reviewables.update(row.id, { opinionAskedBy: null });
    });
  }

  async note(id: string, given: NoteInput): Promise<void> {
    const { text } = validate(NoteInput, given);
    await this.database.tx.run(async () => {
      const row = await this.queue.load(id);
      await this.reviewables.addNote(row.id, requireMember(currentActor()), text);
    });
  }
}
