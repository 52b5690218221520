import { Injectable } from '@nestjs/common';
import { BallotInput, type OwnBallot } from '#contracts';
import { TopicAccess } from '#conversations';
import { currentActor, Database, DomainError, validate } from '#platform';
import { Chains } from './chains.js';
import { RoundAccess } from './round-access.js';
import { roundAbilities } from './rounds.policy.js';

/** One ballot a member, which counts as it was given last. */
@Injectable()
export class Balloting {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly access: RoundAccess,
    private readonly chains: Chains,
  ) {}

  async cast(id: string, given: BallotInput): Promise<OwnBallot> {
    const ballot = validate(BallotInput, given);
    const memberId = await this.topics.authorizeWriting();
    return this.database.tx.run(async () => {
      const { round, space, state } = await this.access.lock(id);
      if (!roundAbilities(currentActor(), { spaceId: space.id, state }).vote) throw new DomainError('conflict.closed', { message: 'This round is not open.' });
      if (ballot.guess.length !== round.options.length) throw new DomainError('request.invalid', { message: 'Guess a share for each option.', errors: [{ path: 'guess', message: 'Guess a share for each option.', code: 'sum' }] });
      return this.chains.append(round, memberId, ballot);
    });
  }
}
