import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Session } from '#contracts';
import { currentActor, currentCommunityId, currentScope, Database, guest, inScope, Jobs, MemoryCache, notFound, Signals, type Actor, type Reach } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Communities } from '../communities/communities.js';
import type { SessionRow } from '../identity.entity.js';
import { requireId } from '../ids.js';
import { requireMember } from '../identity.policy.js';
import { standingOf } from '../members/members.queries.js';
import { suspended } from '../members/suspended.js';
import { privilegePoints } from '../privileges.policy.js';
import { OneTimeTokensRepository } from '../tokens/one-time-tokens.repository.js';
import { newSecret, secretHash } from './secret.js';
import { markSessionUsed, sessionActor, sessionActorById, type SessionActorRow } from './sessions.queries.js';
import { type NewEntry, SessionsRepository } from './sessions.repository.js';

/** Name of the cookie that carries a session's token. */
export const sessionCookie = 'hearth_session';

export interface OpenSession {
  sessionToken: string;
  /** When the cookie ends. The session itself ends after 30 days without use. */
  expiresAt: Date;
  memberId: string;
}

/** What the privileges take is the community's, and known apart. */
interface CachedActor {
  actor: Omit<Actor, 'points'>;
  expiresAt: Date;
}

const dayMs = 86_400_000;
/** A session that nobody uses for so long ends. */
export const unusedLifeMs = 30 * dayMs;
/** Browsers keep no cookie for longer than 400 days. */
const cookieLifeMs = 400 * dayMs;
const markUsedEveryMs = 5 * 60_000;
const actorLifeMs = 30_000;

/** Who is signed in where. Who acts is read on every request and so kept in memory until a signal says it changed. */
@Injectable()
export class Sessions implements OnModuleInit {
  private readonly actors = new MemoryCache<CachedActor | undefined>(20_000, actorLifeMs, 'sessions');
  private readonly forgetting = {
    'member.actor-changed': (memberId: string) => this.actors.dropWhere((cached) => cached?.actor.memberId === memberId),
    'group.actors-changed': (groupId: string) => this.actors.dropWhere((cached) => cached?.actor.groupIds.includes(groupId) ?? false),
  };

  constructor(
    private readonly database: Database,
    private readonly repository: SessionsRepository,
    private readonly tokens: OneTimeTokensRepository,
    private readonly signals: Signals,
    private readonly jobs: Jobs,
    private readonly communities: Communities,
  ) {}

  onModuleInit(): void {
    for (const [signal, forget] of Object.entries(this.forgetting)) this.signals.on(signal, ({ key }) => forget(key));
    this.signals.afterGap(() => this.actors.clear());
    this.jobs.register('sessions.forget', () => this.repository.deleteExpired());
    this.jobs.schedule('sessions.forget', '23 3 * * *');
  }

  /** The member whose session this token opens; the guest when it is absent, forged, ended or of another community. */
  async actorFor(token: string | undefined): Promise<Actor> {
    if (!token) return guest;
    const tokenHash = secretHash(token);
    const cached = await this.actors.load(`${currentCommunityId()}:${tokenHash.toString('base64')}`, () => this.find(tokenHash));
    if (!cached || cached.expiresAt.getTime() <= Date.now()) return guest;
    return this.withPoints(cached.actor);
  }

  /** The actor of a session that showed by other means than its token that it is this browser's. */
  async actorOf(sessionId: string): Promise<Actor> {
    const row = await this.database.one(sessionActorById, [currentCommunityId(), sessionId]);
    return row ? this.withPoints(actorOf(row)) : guest;
  }

  /** Throws `member.suspended` until that is over. */
  async requireOpenDoor(memberId: string): Promise<void> {
    const standing = await this.database.one(standingOf, [currentCommunityId(), memberId]);
    if (standing?.suspendedUntil && standing.suspendedUntil > new Date()) throw suspended(standing);
  }

  /**
   * Signs a member in; the token is shown this once. Who signs in again where they are signed in keeps the session: it has
   * a new token, and is fresh. `authenticatedAt` is when they proved who they are, if that was elsewhere and earlier.
   * Throws `member.suspended` until that is over.
   */
  async open(memberId: string, authenticatedAt = new Date()): Promise<OpenSession> {
    await this.requireOpenDoor(memberId);
    const sessionToken = newSecret();
    const now = Date.now();
    const { address, userAgent } = currentScope() ?? {};
    const entry = { tokenHash: secretHash(sessionToken), authenticatedAt, expiresAt: new Date(now + unusedLifeMs), address: address ?? null, userAgent: userAgent?.slice(0, 300) ?? null };
    if (!(await this.renewCurrent(memberId, entry))) await this.repository.insert({ id: uuidv7(), memberId, ...entry });
    return { sessionToken, expiresAt: new Date(now + cookieLifeMs), memberId };
  }

  async list(): Promise<Session[]> {
    const actor = currentActor();
    const rows = await this.repository.listOf(requireMember(actor));
    return rows.map((row) => present(row, actor.sessionId));
  }

  /** Ends one of the actor's own sessions; another member's does not exist for them. */
  async end(id: string): Promise<void> {
    const memberId = requireMember(currentActor());
    await this.change(memberId, async () => {
      if (!(await this.repository.delete(memberId, requireId('session', id)))) throw notFound('session');
    });
  }

  /** Signs the actor out, here alone; answers where that is, null for a guest, who is out already. */
  async endCurrent(): Promise<Reach | null> {
    const { memberId, sessionId, reach } = currentActor();
    if (!memberId || !sessionId) return null;
    await this.change(memberId, () => this.repository.delete(memberId, sessionId));
    return reach;
  }

  async endOthers(): Promise<void> {
    const actor = currentActor();
    const memberId = requireMember(actor);
    await this.endAllBut(memberId, actor.sessionId);
  }

  async endAll(memberId: string): Promise<void> {
    await this.endAllBut(memberId, null);
  }

  /** Runs work as the member whom this token signs in, such as answering the request that signed them in. */
  async actingAs<Result>(token: string, work: () => Promise<Result>): Promise<Result> {
    const scope = currentScope();
    if (!scope) throw new Error('No community is set for this work: wrap it in inScope().');
    const actor = await this.actorFor(token);
    return inScope({ ...scope, actor }, work);
  }

  /** Runs a change of what a member may do and lets it count at once in every process. */
  change<Result>(memberId: string, work: () => Promise<Result>): Promise<Result> {
    return this.changeActors('member.actor-changed', memberId, work);
  }

  /** The same for all members of a group. */
  changeGroup<Result>(groupId: string, work: () => Promise<Result>): Promise<Result> {
    return this.changeActors('group.actors-changed', groupId, work);
  }

  /** What is on its way to open one more ends, too. */
  private async endAllBut(memberId: string, exceptId: string | null): Promise<void> {
    await this.change(memberId, async () => {
      await this.repository.deleteAll(memberId, exceptId);
      await this.tokens.deleteOfMember(memberId, ['frame-sign-in']);
    });
  }

  /** False when the actor is not signed in as this member, on the community's own pages. */
  private async renewCurrent(memberId: string, entry: NewEntry): Promise<boolean> {
    const here = currentActor();
    if (here.memberId !== memberId || here.sessionId === null || here.reach !== 'site') return false;
    const { sessionId } = here;
    return this.change(memberId, () => this.repository.renew(memberId, sessionId, entry));
  }

  private async changeActors<Result>(signal: keyof typeof this.forgetting, key: string, work: () => Promise<Result>): Promise<Result> {
    const result = await this.database.tx.run(async () => {
      const done = await work();
      await this.signals.send(signal, key);
      return done;
    });
    this.forgetting[signal](key);
    return result;
  }

  private async find(tokenHash: Buffer): Promise<CachedActor | undefined> {
    const row = await this.database.one(sessionActor, [currentCommunityId(), tokenHash]);
    if (!row) return undefined;
    if (!row.isRefreshConfirmed || Date.now() - row.lastUsedAt.getTime() > markUsedEveryMs) {
      await this.database.query(markSessionUsed, [currentCommunityId(), row.sessionId, new Date(Date.now() + unusedLifeMs)]);
    }
    return { actor: actorOf(row), expiresAt: row.expiresAt };
  }

  private async withPoints(actor: CachedActor['actor']): Promise<Actor> {
    return { ...actor, points: privilegePoints((await this.communities.current()).settings.privileges) };
  }
}

/** In a frame on another site everybody is a plain member: power over others is used on the community's own pages. */
function actorOf({ role, spaceRoles, reach, ...row }: SessionActorRow): CachedActor['actor'] {
  const { sessionId, memberId, handle, groupIds, emailVerified, trustLevel, reputation, expertTags, silencedUntil, authenticatedAt } = row;
  const power = reach === 'frame' ? ({ role: 'member', spaceRoles: {} } as const) : { role, spaceRoles };
  return { sessionId, memberId, handle, groupIds, emailVerified, trustLevel, reputation, expertTags, silencedUntil, authenticatedAt, reach, ...power };
}

function present({ id, createdAt, lastUsedAt, address, userAgent }: SessionRow, currentId: string | null): Session {
  return { id, current: id === currentId, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString(), address, userAgent };
}
