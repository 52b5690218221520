import { Injectable } from '@nestjs/common';
import { ReviewableQuery, type Post, type Reviewable, type ReviewablePage } from '#contracts';
import { Reading, TopicAccess, type VisiblePost } from '#conversations';
import { authorize, Communities, Members } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, notFound, pageFrom, validate } from '#platform';
import { Spaces } from '#spaces';
import { actionsOnMember, curatingActions, type ActionRow } from '../decisions/log.queries.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { flagsOfPost } from '../flags/flags.queries.js';
import { findingsOfPost } from '../spam/traces.queries.js';
import { canDecide, canModerate, canSanction, canSeeAction, canWarn, conflictOfInterest, type DecidableSubject } from '../moderation.policy.js';
import { presentOpinions } from '../opinions/opinions.presenter.js';
import { opinionsOf } from '../opinions/opinions.queries.js';
import { presentAction, presentPerson, presentSummary, wordsOf } from './queue.presenter.js';
import { countOf, notesOf, personAtTheSide, postsAround, reviewableById, reviewableCount, reviewableList, reviewableOfPost, type ReviewableFilter, type ReviewableListRow } from './reviewables.queries.js';

const earlierShown = 5;

/** What waits for a decision, as far as the moderator may read it: appeals first, then the heaviest. */
@Injectable()
export class Queue {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly communities: Communities,
    private readonly reading: Reading,
    private readonly access: TopicAccess,
    private readonly log: ModerationLog,
  ) {}

  async page(given: ReviewableQuery): Promise<ReviewablePage> {
    const { cursor, limit, space, kind, reason, assigned } = validate(ReviewableQuery, given);
    authorize(currentActor(), 'queue.open');
    const [spaces, moderated] = await Promise.all([this.spaces.refs(), this.spaces.moderatedIds()]);
    const filter: Omit<ReviewableFilter, 'limit'> = {
      communityId: currentCommunityId(),
      spaceIds: moderated,
      kind,
      reason,
      ...(space !== undefined && { withinIds: await this.spaces.idsWithin(space) }),
      ...(assigned && { assigneeId: assigned === 'me' ? currentActor().memberId : null }),
    };
    const list = reviewableList({ ...filter, limit, ...(cursor && { after: decodeCursor(cursor, 2) }) });
    const counting = reviewableCount(filter);
    const [rows, counted] = await Promise.all([
      this.database.query<ReviewableListRow>(list.text, list.values),
      this.database.one<{ count: number; oldestAt: Date | null }>(counting.text, counting.values),
    ]);
    const members = await this.members.refs(rows.flatMap(({ memberId, assigneeId }) => [memberId, assigneeId]).filter((id) => id !== null));
    const page = pageFrom(rows, limit, (row) => [row.rank, row.id], (row) => presentSummary(row, { spaces, members }));
    return { ...page, ...countOf(counted!.count), oldestAt: counted!.oldestAt?.toISOString() ?? null };
  }

  async find(id: string): Promise<Reviewable> {
    return this.present(await this.load(id));
  }

  /** What is or was to decide about a post; null where nothing was. */
  async ofPost(postId: string): Promise<Reviewable | null> {
    authorize(currentActor(), 'queue.open');
    const row = await this.database.one(reviewableOfPost, [currentCommunityId(), await this.spaces.moderatedIds(), postId]);
    return row ? this.present(row) : null;
  }

  /** An item that the moderator may see; for everybody else there is none. */
  async load(id: string): Promise<ReviewableListRow> {
    authorize(currentActor(), 'queue.open');
    const row = await this.database.one(reviewableById, [currentCommunityId(), await this.spaces.moderatedIds(), id]);
    if (!row) throw notFound('item');
    return row;
  }

  /** What a decision on the item is judged by. */
  async subjectOf({ kind, spaceId, memberId, postId, againstId, opinionAskedBy }: Pick<ReviewableListRow, 'kind' | 'spaceId' | 'memberId' | 'postId' | 'againstId' | 'opinionAskedBy'>): Promise<DecidableSubject> {
    const flags = await this.database.query(flagsOfPost, [currentCommunityId(), postId]);
    const against = await this.against(againstId);
    return { kind, spaceId, authorId: memberId, flaggerIds: flags.map((flag) => flag.memberId), earlierDecider: against?.actorId ?? null, opinionAskedBy };
  }

  /** What an appeal is against, as the decision of whoever made it first. */
  private async against(id: string | null): Promise<ActionRow | undefined> {
    const line = id ? await this.log.find(id) : undefined;
    const first = line?.before.againId ? await this.log.find(line.before.againId) : line;
    return line && first && { ...line, actorId: first.actorId };
  }

  private async present(row: ReviewableListRow): Promise<Reviewable> {
    const communityId = currentCommunityId();
    const actor = currentActor();
    const { memberId, postId, topicId } = row;
    const [post, visible, flags, findings, notes, opinions, subject, { settings }, spaces] = await Promise.all([
      this.reading.post(postId),
      this.access.post(postId),
      this.database.query(flagsOfPost, [communityId, postId]),
      this.database.query(findingsOfPost, [communityId, postId]),
      this.database.query(notesOf, [communityId, row.id]),
      this.database.query(opinionsOf, [communityId, row.id]),
      this.subjectOf(row),
      this.communities.current(),
      this.spaces.refs(),
    ]);
    const around = await this.database.query(postsAround, [communityId, topicId, post.position]);
    const person = memberId ? await this.database.one(personAtTheSide, [communityId, memberId]) : undefined;
    const earlier = memberId ? (await this.database.query(actionsOnMember, [communityId, memberId, earlierShown + 1, curatingActions])).filter((action) => canSeeAction(actor, action)) : [];
    const against = await this.against(row.againstId);
    const decision = row.actionId ? await this.log.find(row.actionId) : undefined;
    const ids = [memberId, row.assigneeId, row.opinionAskedBy, ...opinions.map((opinion) => opinion.memberId), ...flags.map((flag) => flag.memberId), ...notes.map((note) => note.memberId), ...around.map(({ authorId }) => authorId), ...[...earlier, against, decision].map((action) => action?.actorId ?? null)];
    const members = await this.members.refs(ids.filter((id) => id !== null));
    const { role, moderates } = person ?? {};
    return {
      ...presentSummary(row, { spaces, members }),
      post: asItStands(post, visible),
      source: visible.post.source,
      flags: flags.map(({ id, reason, note, weight, level, memberId: by, state, createdAt }) => ({ id, reason, note, weight, trustLevel: level, by: memberId === actor.memberId ? null : (members.get(by) ?? null), state, createdAt: createdAt.toISOString() })),
      findings: findings.map(({ finding }) => finding),
      hidesAt: settings.moderation.hideWeight,
      appeal: row.appeal === null ? null : { text: row.appeal, against: against ? presentAction(against, members) : null },
      around: around.map(({ id, authorId, html, createdAt }) => ({ id, author: authorId ? (members.get(authorId) ?? null) : null, excerpt: wordsOf(html), createdAt: createdAt.toISOString() })),
      person: person ? presentPerson(person, canModerate(actor)) : null,
      earlier: earlier.filter(({ id }) => id !== row.actionId).slice(0, earlierShown).map((action) => ({ ...presentAction(action, members), topicTitle: action.topicSpaceId && spaces.has(action.topicSpaceId) ? action.topicTitle : null })),
      opinions: presentOpinions(opinions, members),
      opinionAskedBy: row.opinionAskedBy ? (members.get(row.opinionAskedBy) ?? null) : null,
      notes: notes.map(({ id, memberId: by, text, createdAt }) => ({ id, by: members.get(by) ?? null, text, createdAt: createdAt.toISOString() })),
      decision: decision ? presentAction(decision, members) : null,
      abilities: {
        decide: row.decidedAt === null && canDecide(actor, subject),
        conflict: conflictOfInterest(actor, subject),
        sanction: memberId !== null && role !== undefined && canSanction(actor, { id: memberId, role }),
        warn: memberId !== null && role !== undefined && moderates !== undefined && canWarn(actor, { id: memberId, role, moderates, reviewedIn: [row.spaceId] }),
      },
    };
  }
}

/** A topic is deleted or hidden by itself; its first post goes with it. */
function asItStands(post: Post, { topic }: VisiblePost): Post {
  return post.kind === 'body' ? { ...post, deleted: topic.deletedAt !== null && topic.hiddenAt === null, hidden: topic.hiddenAt !== null } : post;
}
