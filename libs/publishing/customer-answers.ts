import { Injectable } from '@nestjs/common';
import { PublicationAnswer, type DiffPart, type PublicationOutcome, type PublicationRequest } from '#contracts';
import { Composer, diffMarkdown, SolvedTopics, TopicAccess } from '#conversations';
import { actorIn, Members, OwnAccount, secretHash } from '#identity';
import { ModerationLog } from '#moderation';
import { Telling } from '#notifications';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { presentSpaceRef, Spaces, type SpaceListRow } from '#spaces';
import type { PublicationRow } from './publications.entity.js';
import { memberOfMailbox } from './publications.queries.js';
import { PublicationsRepository } from './publications.repository.js';
import { canAnswer, canPublish, isOpenToAll } from './publishing.policy.js';

type Waiting = PublicationRow & { original: NonNullable<PublicationRow['original']>; cleaned: NonNullable<PublicationRow['cleaned']> };

/** The customer sees what would be public, and agrees or does not. */
@Injectable()
export class CustomerAnswers {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly members: Members,
    private readonly ownAccount: OwnAccount,
    private readonly composer: Composer,
    private readonly solved: SolvedTopics,
    private readonly publications: PublicationsRepository,
    private readonly telling: Telling,
    private readonly log: ModerationLog,
  ) {}

  async request(id: string, token?: string): Promise<PublicationRequest> {
    const row = waiting(await this.publications.find(id));
    const mine = canAnswer(currentActor(), row, token ? secretHash(token) : null);
    if (!mine && !(await this.isForStaff(row))) throw notFound('publication');
    const { original, cleaned } = row;
    const space = await this.spaces.visibleById(row.spaceId);
    return {
      id,
      title: differences(original.title, cleaned.title),
      question: differences(original.question, cleaned.question),
      answer: cleaned.answer === null && original.answer === null ? null : differences(original.answer ?? '', cleaned.answer ?? ''),
      html: { question: await this.html(cleaned.question, row.spaceId), answer: cleaned.answer === null ? null : await this.html(cleaned.answer, row.spaceId) },
      space: space ? presentSpaceRef(space) : null,
      expiresAt: row.expiresAt.toISOString(),
      mine,
      name: mine ? ((await this.customerOf(row))?.displayName ?? null) : null,
    };
  }

  async answer(id: string, given: PublicationAnswer): Promise<PublicationOutcome> {
    const { agree, named, token } = validate(PublicationAnswer, given);
    return this.database.tx.run(async () => {
      const row = waiting(await this.publications.lock(id));
      if (!canAnswer(currentActor(), row, token ? secretHash(token) : null)) throw notFound('publication');
      const published = agree ? await this.publish(row, named) : null;
      if (!published) await this.publications.end(id, 'refused');
      if (row.customerId) await this.telling.read({ memberId: row.customerId, kind: 'publication', objects: [`publication:${id}`] });
      return { published };
    });
  }

  private async publish(row: Waiting, named: boolean): Promise<NonNullable<PublicationOutcome['published']>> {
    const { id, cleaned, askedBy, answerAuthorId, tags } = row;
    const space = await this.openSpace(row.spaceId);
    const customer = named ? await this.customerOf(row) : undefined;
    const authorId = customer?.id ?? (await this.ownAccount.id());
    const answer = cleaned.answer === null ? null : { source: cleaned.answer, authorId: answerAuthorId ?? (await this.ownAccount.id()) };
    const topic = await this.solved.write({ space, title: cleaned.title, question: { source: cleaned.question, authorId }, answer, tags });
    await this.publications.end(id, 'published', topic.id);
    await this.log.add(this.log.newId(), { action: 'publish', actorId: askedBy, topicId: topic.id, spaceId: space.id, before: { publicationId: id } });
    return { number: topic.number, slug: topic.slug };
  }

  /** Where everybody read when it was asked may have been closed since. */
  private async openSpace(spaceId: string): Promise<SpaceListRow> {
    const space = await this.spaces.visibleById(spaceId);
    if (!space || !isOpenToAll(space)) throw new DomainError('conflict.closed', { message: 'The space where this was to be public is closed now. It stays private.' });
    return space;
  }

  /** In whose name it may be: of the member who is asked, or of whose the mailbox is. */
  private async customerOf({ customerId, customerEmail }: PublicationRow): Promise<{ id: string; displayName: string } | undefined> {
    if (customerId) return (await this.members.refs([customerId])).get(customerId);
    return this.database.one(memberOfMailbox, [currentCommunityId(), customerEmail]);
  }

  private async isForStaff({ topicId }: PublicationRow): Promise<boolean> {
    const spaceId = topicId ? (await this.access.byId(topicId)).space.id : null;
    return canPublish(spaceId ? actorIn(currentActor(), spaceId) : currentActor());
  }

  private async html(source: string, spaceId: string): Promise<string> {
    return (await this.composer.render(source, spaceId)).html;
  }
}

/** What is over, unknown and too old is answered alike. */
function waiting(row: PublicationRow | null): Waiting {
  if (row?.state !== 'waiting' || !row.original || !row.cleaned || row.expiresAt.getTime() <= Date.now()) throw notFound('publication');
  return row as Waiting;
}

const differences = (before: string, after: string): DiffPart[] => diffMarkdown(before, after);
