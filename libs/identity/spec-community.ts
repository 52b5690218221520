import type { INestApplicationContext, Type } from '@nestjs/common';
import type { RoleName } from '#contracts';
import pg from 'pg';
import { guest, inScope, type Actor } from '#platform';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { SignUps } from './accounts/sign-ups.js';
import { IdentityModule } from './identity.module.js';
import { Sessions, type OpenSession } from './sessions/sessions.js';

export const password = 'correct horse battery staple';

export interface SpecMember extends OpenSession {
  email: string;
  handle: string;
  actor: Actor;
}

export interface SpecMail {
  recipient: string;
  subject: string;
  body: string;
}

/** A community with its services on a database of its own, for the specs of this feature. */
export class SpecCommunity {
  private joined = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly app: INestApplicationContext,
  ) {}

  static async start(environment: NodeJS.ProcessEnv = {}): Promise<SpecCommunity> {
    const db = await createTestDatabase();
    return new SpecCommunity(db, await createTestApplication(db, [IdentityModule], environment));
  }

  /** A second server process on the same database. */
  another(environment: NodeJS.ProcessEnv = {}): Promise<INestApplicationContext> {
    return createTestApplication(this.db, [IdentityModule], environment);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  get<Service>(service: Type<Service>): Service {
    return this.app.get(service);
  }

  as<Result>(actor: Actor, work: () => Promise<Result>, address?: string): Promise<Result> {
    return inScope({ communityId: this.db.communityId, requestId: 'spec', actor, address }, work);
  }

  asGuest<Result>(work: () => Promise<Result>, address?: string): Promise<Result> {
    return this.as(guest, work, address);
  }

  actorFor(token: string | undefined): Promise<Actor> {
    return this.asGuest(() => this.get(Sessions).actorFor(token));
  }

  async join(role: RoleName = 'member'): Promise<SpecMember> {
    this.joined += 1;
    const handle = `joiner-${this.joined}`;
    const email = `${handle}@example.com`;
    const opened = await this.asGuest(() => this.get(SignUps).signUp({ email, password, handle }));
    if (role !== 'member') await this.sql('update members set role = $3 where community_id = $1 and id = $2', opened.memberId, role);
    return { ...opened, email, handle, actor: await this.actorFor(opened.sessionToken) };
  }

  /** Runs SQL whose first value is the community. */
  sql<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.db.inCommunity(() => this.db.database.query<Row>(text, [this.db.communityId, ...values]));
  }

  /** Runs SQL as the role that owns the schema, whom no policy confines. */
  async asOwner(text: string): Promise<void> {
    const owner = new pg.Client({ connectionString: this.db.ownerUrl });
    await owner.connect();
    await owner.query(text);
    await owner.end();
  }

  mailsTo(recipient: string): Promise<SpecMail[]> {
    return this.sql<SpecMail>('select recipient, subject, body from mails where community_id = $1 and recipient = $2 order by created_at, id', recipient);
  }

  /** The token in the last mail to this address. */
  async tokenMailedTo(recipient: string): Promise<string> {
    const token = /\?token=([\w-]+)$/m.exec((await this.mailsTo(recipient)).at(-1)?.body ?? '')?.[1];
    if (!token) throw new Error(`No mail with a token was sent to ${recipient}.`);
    return token;
  }
}
