import { Injectable } from '@nestjs/common';
import { RoundCommentInput, type RoundComments } from '#contracts';
import { Composer, TopicAccess } from '#conversations';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, Events, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { RoundAccess } from './round-access.js';
import { isRevealed, roundAbilities } from './rounds.policy.js';
import { commentsOfRound } from './rounds.queries.js';
import { RoundsRepository } from './rounds.repository.js';

/** What is said about a round: until the reveal each member reads their own words alone, staff too. */
@Injectable()
export class CommentingOnRounds {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicAccess,
    private readonly composer: Composer,
    private readonly members: Members,
    private readonly access: RoundAccess,
    private readonly repository: RoundsRepository,
    private readonly events: Events,
  ) {}

  async list(id: string): Promise<RoundComments> {
    const actor = currentActor();
    const { space, state } = await this.access.byId(id);
    const revealed = isRevealed({ state });
    if (!revealed && actor.memberId === null) return { items: [] };
    const rows = await this.database.query(commentsOfRound, [currentCommunityId(), id, revealed ? null : actor.memberId]);
    const { hideComments } = roundAbilities(actor, { spaceId: space.id, state });
    const seen = rows.filter(({ hiddenBy, memberId }) => hiddenBy === null || hideComments || memberId === actor.memberId);
    const authors = await this.members.refs(seen.map(({ memberId }) => memberId));
    return {
      items: seen.map(({ id: commentId, memberId, html, createdAt, hiddenBy }) => ({
        id: commentId,
        author: authors.get(memberId) ?? null,
        html,
        createdAt: createdAt.toISOString(),
        hidden: hiddenBy !== null,
        abilities: { delete: memberId === actor.memberId, hide: hideComments },
      })),
    };
  }

  async add(id: string, given: RoundCommentInput): Promise<void> {
    const { body } = validate(RoundCommentInput, given);
    const memberId = await this.topics.authorizeWriting();
    const { space, state } = await this.access.byId(id);
    if (!roundAbilities(currentActor(), { spaceId: space.id, state }).comment) throw new DomainError('conflict.closed', { message: 'This round is not open yet.' });
    const { source, html } = await this.composer.compose(body, space.id);
    await this.repository.insertComment({ id: uuidv7(), roundId: id, memberId, source, html });
  }

  async delete(id: string, commentId: string): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.access.byId(id);
    const comment = await this.repository.findComment(id, commentId);
    if (!comment || comment.memberId !== memberId) throw notFound('comment');
    await this.repository.deleteComment(commentId);
  }

  /** Out of sight and back, once the round is revealed. */
  async hide(id: string, commentId: string, on: boolean): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const { space, state } = await this.access.byId(id);
      if (!roundAbilities(currentActor(), { spaceId: space.id, state }).hideComments) throw new DomainError('ability.missing', { message: 'Moderators hide comments, once they are revealed.' });
      const comment = await this.repository.lockComment(id, commentId);
      if (!comment) throw notFound('comment');
      if ((comment.hiddenBy !== null) === on) return;
      await this.repository.setCommentHidden(commentId, on ? memberId : null);
      await this.events.publish('round-comment.hidden', { spaceId: space.id, roundId: id, commentId, authorId: comment.memberId, actorId: memberId, hidden: on });
    });
  }
}
