import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicationInput, type PrivateTexts } from '#contracts';
import { SolvedTopics, TopicAccess } from '#conversations';
import { hasRank, newSecret, requireMember, secretHash } from '#identity';
import { Telling } from '#notifications';
import { currentActor, currentCommunityId, Database, DomainError, Idempotency, Jobs, notFound, validate, type Actor } from '#platform';
import { Spaces } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { ConsentMails } from './consent-mails.js';
import { authorizePublishing } from './preparing.js';
import { questionOfTopic, solutionOfTopic } from './publications.queries.js';
import { PublicationsRepository, stands } from './publications.repository.js';
import { answerDays, canPublishInto, isPrivate } from './publishing.policy.js';

/** Where the texts come from, and who is asked. */
interface Private {
  topicId: string | null;
  customerId: string | null;
  customerEmail: string | null;
  original: PrivateTexts;
  answerAuthorId: string | null;
}

/** Asks a customer whether a question of theirs, cleaned, may be public. Until they agree nobody else sees any of it. */
@Injectable()
export class AskingCustomers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly solved: SolvedTopics,
    private readonly publications: PublicationsRepository,
    private readonly telling: Telling,
    private readonly mails: ConsentMails,
  ) {}

  onModuleInit(): void {
    this.jobs.register('publishing.expire', () => this.publications.expire());
    this.jobs.schedule('publishing.expire', '23 * * * *');
  }

  /** Returns the id of what waits now. A topic has one at a time. */
  async ask(given: PublicationInput, idempotencyKey?: string): Promise<string> {
    const input = validate(PublicationInput, given);
    const askedBy = requireMember(currentActor());
    const into = await this.spaces.visibleBySlug(input.space);
    if (!into) throw notFound('space');
    if (!canPublishInto(currentActor(), into)) throw new DomainError('request.invalid', { message: 'Choose a space for questions that everybody reads.', errors: [{ path: 'space', message: 'is not read by everybody' }] });
    const { cleaned } = input;
    await this.solved.check({ space: into, ...cleaned });
    try {
      return await this.idempotency.run(idempotencyKey, input, async () => {
        const from = input.topic === undefined ? ticketOf(input, currentActor()) : await this.privateTopic(input.topic);
        const id = uuidv7();
        const token = from.customerId ? null : newSecret();
        const expiresAt = new Date(Date.now() + answerDays * 86_400_000);
        await this.publications.insert({ id, ...from, tokenHash: token ? secretHash(token) : null, cleaned, spaceId: into.id, tags: input.tags, askedBy, expiresAt });
        if (from.customerId) await this.telling.tellMember({ memberId: from.customerId, kind: 'publication', object: `publication:${id}` });
        await this.mails.ask({ id, customerId: from.customerId, email: from.customerEmail, token, expiresAt });
        return id;
      });
    } catch (error) {
      if (stands(error)) throw new DomainError('conflict.already-done', { message: 'Somebody asked for this already.' });
      throw error;
    }
  }

  /** Staff think better of it: who was asked finds nothing any more. */
  async withdraw(id: string): Promise<void> {
    await this.database.tx.run(async () => {
      const row = await this.publications.lock(id);
      if (!row) throw notFound('publication');
      authorizePublishing(row.topicId ? (await this.access.byId(row.topicId)).space.id : null);
      if (row.state !== 'waiting') throw new DomainError('conflict.already-done', { message: 'This was decided already.' });
      await this.publications.end(id, 'withdrawn');
      if (row.customerId) await this.telling.takeBack({ memberId: row.customerId, kind: 'publication', object: `publication:${id}` });
    });
  }

  private async privateTopic(number: number): Promise<Private> {
    const { topic, space } = await this.access.byOwnNumber(number);
    authorizePublishing(space.id);
    if (!isPrivate(space)) throw new DomainError('request.invalid', { message: 'Everybody reads this topic already.' });
    if (!topic.authorId) throw new DomainError('request.invalid', { message: 'Who asked this has left: nobody can agree to it.' });
    const values = [currentCommunityId(), topic.id];
    const [body, solution] = await Promise.all([this.database.one(questionOfTopic, values), this.database.one(solutionOfTopic, values)]);
    const isStaff = !!solution?.role && hasRank({ role: solution.role as Actor['role'] } as Actor, 'staff');
    return {
      topicId: topic.id,
      customerId: topic.authorId,
      customerEmail: null,
      original: { title: topic.title, question: body!.source, answer: solution?.source ?? null },
      // Another customer who answered there did not agree to be named.
      answerAuthorId: isStaff ? solution.authorId : null,
    };
  }
}

function ticketOf({ ticket }: PublicationInput, { memberId }: Actor): Private {
  authorizePublishing(null);
  return { topicId: null, customerId: null, customerEmail: ticket!.email.toLowerCase(), original: ticket!.original, answerAuthorId: memberId };
}
