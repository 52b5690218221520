import { Injectable } from '@nestjs/common';
import { Id, RoundCommentInput, RoundCommentQuery, roundLimits, type RoundComment, type RoundComments } from '#contracts';
import { Composer, TopicAccess } from '#conversations';
import { Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, DomainError, encodeCursor, Events, notFound, pageFrom, validate, type Actor } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { RoundAccess } from './round-access.js';
import { isRevealed, roundAbilities } from './rounds.policy.js';
import { commentsOfRound, lastBeforeLastPage } from './rounds.queries.js';
import { RoundsRepository } from './rounds.repository.js';

/** Where a comment stands that was added. */
export interface AddedComment {
  id: string;
  /** Of the page, the first one's being null. */
  cursor: string | null;
}

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

  async list(id: string, given: Partial<RoundCommentQuery> = {}): Promise<RoundComments> {
    const { cursor, limit } = validate(RoundCommentQuery, given);
    const actor = currentActor();
    const { space, state } = await this.access.byId(id);
    const revealed = isRevealed({ state });
    if (!revealed && actor.memberId === null) return { items: [], nextCursor: null };
    const { hideComments } = roundAbilities(actor, { spaceId: space.id, state });
    const after = cursor ? validate(Id, decodeCursor(cursor, 1)[0]) : null;
    const rows = await this.database.query(commentsOfRound, [...shownTo(actor, { id, revealed, hideComments }), after, limit + 1]);
    const authors = await this.members.refs(rows.map(({ memberId }) => memberId));
    return pageFrom(rows, limit, (row) => [row.id], ({ id: commentId, memberId, html, createdAt, hiddenBy }): RoundComment => ({
      id: commentId,
      author: authors.get(memberId) ?? null,
      html,
      createdAt: createdAt.toISOString(),
      hidden: hiddenBy !== null,
      abilities: { delete: memberId === actor.memberId, hide: hideComments },
    }));
  }

  async add(id: string, given: RoundCommentInput): Promise<AddedComment> {
    const { body } = validate(RoundCommentInput, given);
    const memberId = await this.topics.authorizeWriting();
    const { space, state } = await this.access.byId(id);
    const actor = currentActor();
    const { comment, hideComments } = roundAbilities(actor, { spaceId: space.id, state });
    if (!comment) throw new DomainError('conflict.closed', { message: 'This round is not open yet.' });
    const { source, html } = await this.composer.compose(body, space.id);
    const commentId = uuidv7();
    await this.repository.insertComment({ id: commentId, roundId: id, memberId, source, html });
    const last = await this.database.one(lastBeforeLastPage, [...shownTo(actor, { id, revealed: isRevealed({ state }), hideComments }), roundLimits.commentsAtOnce]);
    return { id: commentId, cursor: last ? encodeCursor([last.id]) : null };
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

/** The values that say which comments of a round the actor reads. */
function shownTo({ memberId }: Actor, { id, revealed, hideComments }: { id: string; revealed: boolean; hideComments: boolean }): unknown[] {
  return [currentCommunityId(), id, revealed ? null : memberId, hideComments, memberId];
}
