import { Injectable } from '@nestjs/common';
import { TicketInput, type PublicationPage, PublicationQuery, type PublicationStart } from '#contracts';
import { TopicAccess } from '#conversations';
import { actorIn, Members, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { marksIn } from './private-marks.js';
import { namesInTopic, publicationOfTopic, publicationPage, publicationsAsked, questionOfTopic, solutionOfTopic } from './publications.queries.js';
import { PublicationsPresenter } from './publications.presenter.js';
import { canPublish, isPrivate } from './publishing.policy.js';
import { readTicket } from './ticket.js';

/** What staff look at before they ask anybody: private texts with their marks, and what was asked before. Nothing is stored. */
@Injectable()
export class Preparing {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly presenter: PublicationsPresenter,
  ) {}

  async topic(number: number): Promise<PublicationStart> {
    const { topic, space } = await this.access.byNumber(number);
    authorizePublishing(space.id);
    const standing = await this.database.one(publicationOfTopic, [currentCommunityId(), topic.id]);
    if (!isPrivate(space) && !standing) throw new DomainError('request.invalid', { message: 'Everybody reads this topic already.' });
    const values = [currentCommunityId(), topic.id];
    const [body, solution, people, refs] = await Promise.all([
      this.database.one(questionOfTopic, values),
      this.database.one(solutionOfTopic, values),
      this.database.query(namesInTopic, values),
      this.members.refs(topic.authorId ? [topic.authorId] : []),
    ]);
    const texts = { title: topic.title, question: body!.source, answer: solution?.source ?? null };
    return {
      texts,
      marks: marksIn(texts, people.flatMap(({ handle, displayName }) => [handle, displayName])),
      customer: (topic.authorId && refs.get(topic.authorId)) || null,
      email: null,
      tags: topic.tags,
      standing: standing ? (await this.presenter.present([standing]))[0]! : null,
    };
  }

  ticket(given: TicketInput): PublicationStart {
    const { text } = validate(TicketInput, given);
    authorizePublishing(null);
    const { subject, question, answer, email, names } = readTicket(text);
    const texts = { title: subject, question, answer };
    return { texts, marks: marksIn(texts, names), customer: null, email, tags: [], standing: null };
  }

  async page(given: PublicationQuery): Promise<PublicationPage> {
    const { of, cursor, limit } = validate(PublicationQuery, given);
    if (of === 'asked') return { items: await this.presenter.present(await this.database.query(publicationsAsked, [currentCommunityId(), requireMember(currentActor())])), nextCursor: null };
    authorizePublishing(null);
    const rows = await this.database.query(publicationPage, [currentCommunityId(), cursor ?? null, await this.spaces.visibleIds(), limit + 1]);
    return { items: await this.presenter.present(rows.slice(0, limit)), nextCursor: rows.length > limit ? rows[limit - 1]!.id : null };
  }
}

/** Throws unless the actor takes questions of this space to the public; of none: tickets. */
export function authorizePublishing(spaceId: string | null): void {
  const actor = currentActor();
  requireMember(actor);
  if (canPublish(spaceId ? actorIn(actor, spaceId) : actor)) return;
  throw spaceId ? notFound('publication') : new DomainError('ability.missing', { message: 'Only staff take private questions to the public.' });
}
