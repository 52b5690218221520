import { Injectable } from '@nestjs/common';
import { IdeaVoteInput, type IdeaVoteBudget, type IdeaVoteDirection, type IdeaVotes } from '#contracts';
import { TopicAccess, TopicEvents } from '#conversations';
import { currentActor, currentCommunityId, Database, DomainError, validate } from '#platform';
import { Boards } from '../board/boards.js';
import { countOne, keepIdeas, lockIdea } from '../board/keeping.queries.js';
import { canVote, votesOf } from '../ideas.policy.js';
import { castVote, openVotes, voteOn, withdrawVote } from './votes.queries.js';

/** One vote a member and idea, taken back or turned round as long as the idea is open. */
@Injectable()
export class IdeaVoting {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly boards: Boards,
    private readonly events: TopicEvents,
  ) {}

  async vote(number: number, given: IdeaVoteInput): Promise<IdeaVotes> {
    const { direction } = validate(IdeaVoteInput, given);
    const memberId = await this.access.authorizeWriting();
    return this.database.tx.run(async () => {
      const { topic, space } = await this.boards.ideaByNumber(number);
      const who = [currentCommunityId(), topic.id, memberId];
      await this.database.query(lockVotesOf, [`idea-votes:${memberId}`]);
      await this.database.query(keepIdeas, [currentCommunityId(), [topic.id]]);
      const idea = (await this.database.one(lockIdea, [currentCommunityId(), topic.id]))!;
      const { limited, votesUntil } = await this.boards.settings(space.id);
      if (!canVote(currentActor(), { ...topic, group: idea.statusGroup, votesUntil })) throw new DomainError('conflict.closed', { message: 'This idea cannot be voted on any more.' });
      if (direction === 'down' && !space.downvotes) throw new DomainError('request.invalid', { message: 'Ideas are voted up here.', errors: [{ path: 'direction', message: 'cannot be down' }] });
      const before = (await this.database.one(voteOn, who))!.direction;
      const budget = async (): Promise<IdeaVoteBudget | null> => (limited ? { most: votesOf(currentActor()), used: (await this.database.one(openVotes, [currentCommunityId(), space.id, memberId]))!.used } : null);
      const now = await budget();
      if (before === direction) return { up: idea.upCount, down: idea.downCount, mine: before, budget: now };
      if (now && direction && !before && now.used >= now.most) throw outOfVotes(votesOf(currentActor()));
      await this.database.query(withdrawVote, who);
      if (direction) await this.database.query(castVote, [...who, direction]);
      const counts = (await this.database.one(countOne, [currentCommunityId(), topic.id, changeOf('up', before, direction), changeOf('down', before, direction)]))!;
      await this.events.publish('idea.voted', { topicId: topic.id, spaceId: space.id, actorId: memberId });
      return { ...counts, mine: direction, budget: await budget() };
    });
  }
}

/** Lets a member's votes be counted and cast one after another, until the transaction ends. */
const lockVotesOf = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

function changeOf(side: IdeaVoteDirection, before: IdeaVoteDirection | null, after: IdeaVoteDirection | null): number {
  return Number(after === side) - Number(before === side);
}

function outOfVotes(most: number): DomainError {
  return new DomainError('limit.exceeded', {
    message: `All of your ${most} votes are on open ideas. Take one back, or wait until one of them is decided: its vote comes back.`,
    details: { limit: 'ideas.votes', most },
  });
}
