import { Injectable } from '@nestjs/common';
import type { Idea, IdeaDecision, IdeaStatus, MemberRef } from '#contracts';
import type { VisibleTopic } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database } from '#platform';
import { canDecide, canVote } from '../ideas.policy.js';
import { responsePost, timelineOf, type DecisionRow } from '../status/decisions.queries.js';
import { statusOf } from '../status/statuses.js';
import { ideaState, type IdeaStateRow } from './board.queries.js';
import { Boards } from './boards.js';

/** What a moment after it was shared is not counted yet. */
const uncounted: IdeaStateRow = { status: 'new', group: 'new', up: 0, down: 0, mine: null, responsePostId: null, lane: null, quarter: null, mergedCount: 0, mergedVoters: 0 };

/** What an idea is besides a topic. */
@Injectable()
export class IdeaPages {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly members: Members,
  ) {}

  async idea(number: number): Promise<Idea> {
    const visible = await this.boards.ideaByNumber(number);
    const { topic, space } = visible;
    const actor = currentActor();
    const of = [currentCommunityId(), topic.id];
    const [found, timeline, { statuses, limited, votesUntil }] = await Promise.all([this.database.one(ideaState, [...of, actor.memberId]), this.database.query(timelineOf, of), this.boards.settings(space.id)]);
    const state = found ?? uncounted;
    const { group, up, down, mine } = state;
    const vote = canVote(actor, { ...topic, group, votesUntil });
    const decide = canDecide(actor, space.id);
    return {
      status: statusOf(statuses, state.status, group),
      statuses: [...statuses],
      votes: { up, down, mine, budget: limited ? await this.boards.budget(space.id) : null },
      downvotes: space.downvotes,
      timeline: await this.presentTimeline(timeline, statuses, decide),
      roadmap: { lane: state.lane, quarter: state.quarter },
      response: await this.response(visible, state.responsePostId),
      merged: { ideas: state.mergedCount, voters: state.mergedVoters },
      abilities: { vote, decide },
    };
  }

  private async response({ topic }: VisibleTopic, postId: string | null): Promise<Idea['response']> {
    const post = postId && (await this.database.one(responsePost, [currentCommunityId(), topic.id, postId]));
    if (!post) return null;
    const authors = await this.members.refs(post.authorId ? [post.authorId] : []);
    return { postId: post.id, author: (post.authorId && authors.get(post.authorId)) || null, html: post.html, at: post.at.toISOString() };
  }

  /** The last decision that stands can be taken back. */
  private async presentTimeline(rows: readonly DecisionRow[], statuses: readonly IdeaStatus[], decide: boolean): Promise<IdeaDecision[]> {
    const actors: ReadonlyMap<string, MemberRef> = await this.members.refs(rows.flatMap(({ actorId }) => actorId ?? []));
    const last = rows.findLast(({ undoneAt }) => !undoneAt);
    return rows.map((row) => ({
      id: row.id,
      status: statusOf(statuses, row.status, row.group),
      note: row.note,
      actor: (row.actorId && actors.get(row.actorId)) || null,
      at: row.at.toISOString(),
      undoneAt: row.undoneAt?.toISOString() ?? null,
      abilities: { undo: decide && row === last },
    }));
  }
}
