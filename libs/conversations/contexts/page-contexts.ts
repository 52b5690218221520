import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PageContextInput, PageContextSigned, type PageContext, type SentContext } from '#contracts';
import { Identifying, Throttles, TokenRefused, type Limit, type VouchedContext } from '#identity';
import { currentActor, currentCommunityId, Database, Jobs, notFound, validate } from '#platform';
import { OwnColumns } from '../topics/own-columns.js';
import { TopicAccess } from '../topics/topic-access.js';
import { canReadContext } from './page-contexts.policy.js';
import { addContext, contextOfId, contextOfTopic, forgetUnsent, sendContext } from './page-contexts.queries.js';

const refusals: Limit = { name: 'context.address', tries: 60, seconds: 900 };

interface Signed {
  fields: Record<string, string> | null;
  person?: VouchedContext['person'];
  refused?: TokenRefused;
}

/** Where somebody is on a host's page: what the page says, and what the company's server vouches for. */
@Injectable()
export class PageContexts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly identifying: Identifying,
    private readonly throttles: Throttles,
    private readonly access: TopicAccess,
    private readonly jobs: Jobs,
    private readonly ownColumns: OwnColumns,
  ) {}

  onModuleInit(): void {
    this.jobs.register('page-contexts.forget', () => this.forget());
    this.jobs.schedule('page-contexts.forget', '53 * * * *');
    this.ownColumns.add('hasContext', `exists (select from page_contexts x where x.community_id = $1 and x.topic_id = $2)`);
  }

  /** Keeps it for a day. A token that is not taken makes nothing of what the page says: the answer tells its fault. */
  async keep(given: PageContextInput): Promise<PageContext> {
    const input = validate(PageContextInput, given);
    const said = withoutEmpty(input.said);
    const { fields: signed, person, refused } = await this.signed(input.token ?? null);
    const id = randomUUID();
    await this.database.query(addContext, [currentCommunityId(), id, JSON.stringify(said), signed && JSON.stringify(signed), person?.issuer ?? null, person?.subject ?? null]);
    return { id, said, signed, fault: refused?.fault ?? null, explanation: refused?.message ?? null };
  }

  /** What it says in all, what is vouched for above the rest; nothing where it is not kept any more. */
  async find(id: string): Promise<Record<string, string>> {
    const kept = await this.database.one(contextOfId, [currentCommunityId(), id]);
    return kept ? { ...kept.said, ...kept.signed } : {};
  }

  /** Within the transaction that asks the question. One that is gone or was sent already is left out. */
  async send(id: string, topicId: string, askerId: string): Promise<void> {
    await this.database.query(sendContext, [currentCommunityId(), id, topicId, askerId]);
  }

  /** What was sent with a question; not found where nothing was, or for whom it is not. */
  async ofTopic(number: number): Promise<SentContext> {
    const { topic } = await this.access.byNumber(number);
    const kept = canReadContext(currentActor(), topic) ? await this.database.one(contextOfTopic, [currentCommunityId(), topic.id]) : undefined;
    if (!kept) throw notFound('context');
    return { said: kept.said, signed: kept.signed, createdAt: kept.createdAt.toISOString() };
  }

  private async signed(token: string | null): Promise<Signed> {
    if (token === null) return { fields: null };
    try {
      const { person, context } = await this.identifying.vouchedContext(token);
      const fields = PageContextSigned.safeParse(context);
      if (!fields.success) throw new TokenRefused('claims', `The claim "context.${fields.error.issues[0]?.path.join('.')}" has a form that we do not know.`);
      return { fields: withoutEmpty(fields.data), person };
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      await this.throttles.countAddress(refusals);
      return { fields: null, refused: error };
    }
  }

  private async forget(): Promise<void> {
    await this.database.query(forgetUnsent, [currentCommunityId()]);
  }
}

/** What is empty says nothing. */
function withoutEmpty(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])));
}
