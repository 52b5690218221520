import { Injectable } from '@nestjs/common';
import { DuplicateVoteInput, type DuplicateVoteResult, type DuplicateVotes, type LinkedTopic } from '#contracts';
import { Duplicates, isClosedDuplicate, Merging, pathWithin, topicAbilities, TopicAccess, topicOfPath, topicState, type VisibleTopic } from '#conversations';
import { Communities, moderatesIn, requireMember } from '#identity';
import { ModerationLog, type Before } from '#moderation';
import { currentActor, currentCommunityId, Database, DomainError, validate } from '#platform';
import { Experts } from '#reputation';
import { DuplicateVotesRepository } from './duplicate-votes.repository.js';
import { canMergeByVotes, closesAlone, settlesAlone, showsToAllReaders, votesNeeded, type Voter } from './duplicates.policy.js';
import { duplicateTally } from './duplicates.queries.js';

const undecided: DuplicateVoteResult = { decided: false, actionId: null };

/** Members agree that a topic was there before, and close it; then that its posts belong to the original, or that it was not, and open it again. */
@Injectable()
export class DuplicateVoting {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly access: TopicAccess,
    private readonly duplicates: Duplicates,
    private readonly merging: Merging,
    private readonly experts: Experts,
    private readonly ballots: DuplicateVotesRepository,
    private readonly log: ModerationLog,
  ) {}

  async votes(number: number): Promise<DuplicateVotes> {
    const visible = await this.access.byNumber(number);
    const { topic } = visible;
    const { memberId } = currentActor();
    const tally = await this.tally(topic.id);
    const may = topicAbilities(currentActor(), topic);
    const isClosed = isClosedDuplicate(topic);
    const votersFor = (original: string | null) => {
      const { votes = 0, mine = false } = tally.find(({ originalId }) => originalId === original) ?? {};
      return { votes, mine };
    };
    const voter = memberId && (may.close || may.reopenDuplicate) ? await this.voterOn(topic, memberId) : null;
    const original = may.reopenDuplicate ? await this.originalToMergeInto(visible) : undefined;
    const proposals = topic.closedAt ? [] : await Promise.all(tally.map(async ({ originalId, votes, mine }) => ({ original: await this.linked(originalId), votes, mine })));
    return {
      needed: votesNeeded,
      proposals: proposals.flatMap(({ original, ...votes }) => (original ? [{ original, ...votes }] : [])),
      closed: isClosed ? { original: await this.linked(topic.duplicateOfId), ...votersFor(null), merging: votersFor(topic.duplicateOfId) } : null,
      abilities: {
        vote: may.close,
        reopen: may.reopenDuplicate,
        merge: original !== undefined,
        decide: voter !== null && (isClosed ? settlesAlone(voter, closedByAuthor(topic)) : closesAlone(voter)),
        decideMerge: voter !== null && original !== undefined && settlesAlone(mergingVoter(voter, original), closedByAuthor(topic)),
      },
    };
  }

  /** Says of which topic this one is a duplicate; the vote that is enough closes it. */
  async propose(number: number, given: DuplicateVoteInput): Promise<DuplicateVoteResult> {
    const input = validate(DuplicateVoteInput, given);
    const memberId = await this.access.authorizeWriting();
    return this.database.tx.run(async () => {
      const before = await this.access.byNumber(number);
      const originalId = await this.originalFor(before, input.original);
      await this.duplicates.lock(before.topic.id, originalId);
      const visible = await this.access.byNumber(number);
      if (visible.topic.closedAt) throw new DomainError('conflict.closed', { message: 'This topic was closed in the meantime.' });
      this.access.authorizeOnTopic(visible, 'close', 'You may not close this topic.');
      await this.ballots.put(visible.topic.id, memberId, originalId);
      const votes = (await this.tally(visible.topic.id)).find((counted) => counted.originalId === originalId)?.votes ?? 0;
      if (votes < votesNeeded && !closesAlone(await this.voterOn(visible.topic, memberId))) return undecided;
      return this.close(visible, originalId, memberId, agreed(votes));
    });
  }

  /** Says that a topic which is closed as a duplicate is none. */
  async reopen(number: number): Promise<DuplicateVoteResult> {
    const memberId = await this.access.authorizeWriting();
    return this.database.tx.run(async () => {
      await this.duplicates.lock((await this.access.byNumber(number)).topic.id);
      const visible = await this.access.byNumber(number);
      const { topic } = visible;
      if (!topic.closedAt || !topic.duplicateOfId) throw new DomainError('conflict.already-done', { message: 'This topic is not closed as a duplicate any more.' });
      this.access.authorizeOnTopic(visible, 'reopenDuplicate', 'You may not open this topic again.');
      await this.ballots.put(topic.id, memberId, null);
      const votes = (await this.tally(topic.id)).find(({ originalId }) => originalId === null)?.votes ?? 0;
      if (votes < votesNeeded && !settlesAlone(await this.voterOn(topic, memberId), closedByAuthor(topic))) return undecided;
      const state = { originalId: topic.duplicateOfId, closedAt: topic.closedAt, closedBy: topic.closedBy };
      await this.duplicates.reopen(topic.id, state, memberId);
      const together = agreed(votes);
      return this.decided(visible, 'reopen', memberId, { ...state, closedAt: state.closedAt.toISOString(), moved: [], ...(together && { votes: together }) });
    });
  }

  /** Says that the posts of a topic which is closed as a duplicate belong to the original; the vote that is enough moves them. */
  async merge(number: number): Promise<DuplicateVoteResult> {
    const memberId = await this.access.authorizeWriting();
    return this.database.tx.run(async () => {
      const { id, duplicateOfId } = (await this.access.byOwnNumber(number)).topic;
      await this.duplicates.lock(id, ...(duplicateOfId ? [duplicateOfId] : []));
      const visible = await this.access.byOwnNumber(number);
      const { topic } = visible;
      if (!isClosedDuplicate(topic) || topic.duplicateOfId !== duplicateOfId) throw new DomainError('conflict.already-done', { message: 'This topic is not closed as a duplicate of the same one any more.' });
      this.access.authorizeOnTopic(visible, 'reopenDuplicate', 'You may not move these posts.');
      const original = await this.originalToMergeInto(visible);
      if (!original) throw new DomainError('ability.missing', { message: 'Votes move posts only between topics that everybody reads and that are not locked.' });
      await this.ballots.put(id, memberId, duplicateOfId);
      const votes = (await this.tally(id)).find(({ originalId }) => originalId === duplicateOfId)?.votes ?? 0;
      if (votes < votesNeeded && !settlesAlone(mergingVoter(await this.voterOn(topic, memberId), original), closedByAuthor(topic))) return undecided;
      await this.ballots.clear(id);
      const { actionId } = await this.merging.mergeByVotes(id, original.topic.id, agreed(votes));
      return { decided: true, actionId };
    });
  }

  async withdraw(number: number): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.database.tx.run(async () => {
      const { topic } = await this.access.byNumber(number);
      await this.duplicates.lock(topic.id);
      await this.ballots.withdraw(topic.id, memberId);
    });
  }

  private async close(visible: VisibleTopic, originalId: string, closedBy: string, votes?: number): Promise<DuplicateVoteResult> {
    const { id } = visible.topic;
    const closedAt = new Date();
    const moved = await this.duplicates.close(id, { originalId, closedAt, closedBy });
    await this.ballots.follow(id, originalId);
    return this.decided(visible, 'duplicate', closedBy, { originalId, closedAt: closedAt.toISOString(), closedBy, moved, ...(votes && { votes }) });
  }

  private async decided({ topic, space }: VisibleTopic, action: 'duplicate' | 'reopen', actorId: string, duplicate: NonNullable<Before['duplicate']>): Promise<DuplicateVoteResult> {
    await this.ballots.clear(topic.id);
    const actionId = this.log.newId();
    const memberId = topic.authorId === actorId ? null : topic.authorId;
    await this.log.add(actionId, { action, actorId, memberId, topicId: topic.id, spaceId: space.id, before: { duplicate } });
    return { decided: true, actionId };
  }

  /** The id of what a number or an address names: where it is a duplicate itself, of its original. */
  private async originalFor({ topic }: VisibleTopic, given: DuplicateVoteInput['original']): Promise<string> {
    const number = typeof given === 'number' ? given : await this.numberIn(given);
    const named = number === null ? undefined : await this.find(() => this.access.byNumber(number));
    const id = named && (await this.duplicates.originalOf(named.topic.id));
    if (id === topic.id) throw wrong('This is the topic itself.', 'itself');
    const original = id === undefined ? undefined : await this.find(() => this.access.byId(id));
    if (!original || original.topic.deletedAt || !showsToAllReaders({ spaceId: original.space.id, isPublic: original.space.visibility === 'public' }, topic)) {
      throw wrong('There is no such topic that all readers of this one may read.', 'no_topic');
    }
    return original.topic.id;
  }

  /** The original of a closed duplicate, where votes may move the posts there. */
  private async originalToMergeInto(visible: VisibleTopic): Promise<VisibleTopic | undefined> {
    const { duplicateOfId } = visible.topic;
    const original = duplicateOfId === null ? undefined : await this.find(() => this.access.byId(duplicateOfId));
    if (!original || original.topic.deletedAt) return undefined;
    return canMergeByVotes(...[visible, original].map(({ topic, space }) => ({ isPublic: space.visibility === 'public', isLocked: topic.lockedAt !== null }))) ? original : undefined;
  }

  private async numberIn(text: string): Promise<number | null> {
    const plain = /^#?(\d{1,9})$/.exec(text);
    if (plain) return Number(plain[1]);
    const path = pathWithin(await this.communities.address(), text);
    return path === null ? null : (topicOfPath(path)?.number ?? null);
  }

  private async find(load: () => Promise<VisibleTopic>): Promise<VisibleTopic | undefined> {
    try {
      return await load();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  private async linked(id: string | null): Promise<LinkedTopic | null> {
    const found = id === null ? undefined : await this.find(() => this.access.byId(id));
    if (!found || found.topic.deletedAt) return null;
    const { number, slug, title } = found.topic;
    return { number, slug, title, state: topicState(found.topic) };
  }

  private async voterOn(topic: { id: string; spaceId: string; authorId: string | null }, memberId: string): Promise<Voter> {
    const actor = currentActor();
    return { isModerator: moderatesIn(actor, topic.spaceId), isAuthor: topic.authorId === memberId, isExpert: await this.experts.knows(memberId, topic.id) };
  }

  private tally(topicId: string) {
    return this.database.query(duplicateTally, [currentCommunityId(), topicId, currentActor().memberId]);
  }
}

const closedByAuthor = ({ closedBy, authorId }: VisibleTopic['topic']): boolean => closedBy === authorId;

/** Posts move into a space in which a moderator of another one is a member like others. */
const mergingVoter = (voter: Voter, original: VisibleTopic): Voter => ({ ...voter, isModerator: voter.isModerator && moderatesIn(currentActor(), original.space.id) });

/** How many did it together; undefined where one decided alone. */
const agreed = (votes: number): number | undefined => (votes < votesNeeded ? undefined : votes);

function wrong(message: string, code: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path: 'original', message, code }] });
}
