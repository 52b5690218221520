import { Injectable } from '@nestjs/common';
import { CustomerVoteInput, IdeaEvidenceInput, type IdeaDemand, type IdeaDemandSum } from '#contracts';
import { TopicAccess, TopicEvents } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { Boards } from '../board/boards.js';
import { canDecide, canLink, canSpeakForCustomers } from '../ideas.policy.js';
import { addCustomerVote, addEvidence, customerVotesOf, demandOf, evidenceById, linkedTopics, removeCustomerVote, removeEvidence, searchesOf, voterIds } from './demand.queries.js';

const votersShown = 100;

/** What speaks for an idea, and how many people that are. */
@Injectable()
export class Demand {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly boards: Boards,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly events: TopicEvents,
  ) {}

  async demand(number: number): Promise<IdeaDemand> {
    const { topic } = await this.boards.ideaByNumber(number);
    const actor = currentActor();
    const of = [currentCommunityId(), topic.id];
    const [sums, topics] = await Promise.all([this.sumsOf([topic.id]), this.database.query(linkedTopics, [...of, await this.spaces.visibleIds()])]);
    const speak = canSpeakForCustomers(actor);
    return {
      ...sums.get(topic.id)!,
      topics: topics.map(({ addedBy, ...link }) => ({ ...link, abilities: { remove: canDecide(actor, topic.spaceId) || (actor.memberId !== null && addedBy === actor.memberId) } })),
      rows: speak ? await this.rows(topic.id) : null,
      abilities: { link: canLink(actor, topic), speak },
    };
  }

  /** The demand of each of these ideas, by id. */
  async sumsOf(ideas: readonly string[]): Promise<ReadonlyMap<string, IdeaDemandSum>> {
    const rows = await this.database.query(demandOf, [currentCommunityId(), ideas]);
    return new Map(rows.map(({ topicId, ...parts }) => [topicId, { total: parts.votes + parts.meToos + parts.customers + parts.searches, ...parts }]));
  }

  /** Members link topics; what was searched for is staff's to say. */
  async link(number: number, given: IdeaEvidenceInput): Promise<string> {
    const { topic: linked, search, times } = validate(IdeaEvidenceInput, given);
    const memberId = await this.access.authorizeWriting();
    return this.database.tx.run(async () => {
      const { topic, space } = await this.boards.ideaByNumber(number);
      if (search !== undefined) authorizeSpeaking();
      if (!canLink(currentActor(), topic)) throw new DomainError('conflict.locked', { message: 'Nothing is linked to this idea any more.' });
      const other = linked === undefined ? null : (await this.access.byNumber(linked)).topic;
      if (other?.id === topic.id) throw new DomainError('request.invalid', { message: 'An idea does not speak for itself.', errors: [{ path: 'topic', message: 'Choose another topic.' }] });
      const added = await this.database.one(addEvidence, [currentCommunityId(), uuidv7(), topic.id, other?.id ?? null, search?.toLowerCase() ?? null, times, memberId]);
      await this.events.publish('idea.voted', { topicId: topic.id, spaceId: space.id, actorId: memberId });
      if (!added) throw new DomainError('conflict.already-done', { message: 'This was linked in the meantime.' });
      return added.id;
    });
  }

  async unlink(id: string): Promise<void> {
    await this.database.tx.run(async () => {
      const evidence = await this.database.one(evidenceById, [currentCommunityId(), id]);
      if (!evidence) throw notFound('evidence');
      const { topic } = await this.access.byId(evidence.topicId);
      const actor = currentActor();
      if (!canDecide(actor, topic.spaceId) && (!actor.memberId || evidence.addedBy !== actor.memberId)) throw new DomainError(actor.memberId ? 'ability.missing' : 'session.required', { message: 'Only who linked it takes it away, or a moderator.' });
      await this.database.query(removeEvidence, [currentCommunityId(), id]);
      await this.events.publish('idea.voted', { topicId: evidence.topicId, spaceId: topic.spaceId, actorId: actor.memberId! });
    });
  }

  /** A customer has one vote; said again it is as it was said last. */
  async voteFor(number: number, given: CustomerVoteInput): Promise<string> {
    const { customer, source, note } = validate(CustomerVoteInput, given);
    authorizeSpeaking();
    const { memberId } = currentActor();
    return this.database.tx.run(async () => {
      const { topic, space } = await this.boards.ideaByNumber(number);
      const vote = (await this.database.one(addCustomerVote, [currentCommunityId(), uuidv7(), topic.id, customer, customer.toLowerCase(), source, note, memberId]))!;
      await this.events.publish('idea.voted', { topicId: topic.id, spaceId: space.id, actorId: memberId! });
      return vote.id;
    });
  }

  async withdrawFor(id: string): Promise<void> {
    authorizeSpeaking();
    await this.database.tx.run(async () => {
      const gone = await this.database.one(removeCustomerVote, [currentCommunityId(), id]);
      if (!gone) throw notFound('vote');
      const { topic } = await this.access.byId(gone.topicId);
      await this.events.publish('idea.voted', { topicId: topic.id, spaceId: topic.spaceId, actorId: currentActor().memberId! });
    });
  }

  private async rows(topicId: string): Promise<NonNullable<IdeaDemand['rows']>> {
    const of = [currentCommunityId(), topicId];
    const [voters, customers, searches] = await Promise.all([this.database.query(voterIds, [...of, votersShown]), this.database.query(customerVotesOf, of), this.database.query(searchesOf, of)]);
    const people = await this.members.refs([...voters.map(({ memberId }) => memberId), ...customers.flatMap(({ addedBy }) => addedBy ?? [])]);
    return {
      voters: voters.flatMap(({ memberId }) => people.get(memberId) ?? []),
      customers: customers.map(({ addedBy, at, ...vote }) => ({ ...vote, addedBy: (addedBy && people.get(addedBy)) || null, at: at.toISOString() })),
      searches,
    };
  }
}

function authorizeSpeaking(): void {
  const actor = currentActor();
  if (canSpeakForCustomers(actor)) return;
  throw new DomainError(actor.memberId ? 'ability.missing' : 'session.required', { message: 'Staff says what customers asked for.' });
}
