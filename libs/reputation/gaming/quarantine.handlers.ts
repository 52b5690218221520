import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Voting } from '#conversations';
import { Database, Events } from '#platform';
import { GamingRepository } from './gaming.repository.js';

/** A vote that was taken back and is given again counts as its case stands by now, whatever it did before. */
@Injectable()
export class QuarantineHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
    private readonly repository: GamingRepository,
    private readonly voting: Voting,
  ) {}

  onModuleInit(): void {
    this.events.on('reputation.follow-quarantine', ['vote.changed'], ({ payload: { postId, actorId } }) => this.follow(postId, actorId), ({ postId, actorId }) => `${postId}:${actorId}`);
  }

  private async follow(postId: string, voterId: string): Promise<void> {
    await this.database.tx.run(async () => {
      const held = await this.repository.lockVote(postId, voterId);
      if (held) await this.voting.setAside([held.voteId], held.setAside);
    });
  }
}
