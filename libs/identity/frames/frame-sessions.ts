import { Injectable } from '@nestjs/common';
import { currentActor, currentCommunityId, currentScope, Database, guest, type Actor } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { newSecret, secretHash } from '../sessions/secret.js';
import { recogniseFrameSession, renewFrameSession } from '../sessions/sessions.queries.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { Sessions, unusedLifeMs } from '../sessions/sessions.js';
import { frameCookie, frameCookies } from './frame-cookies.js';

const accessLifeMs = 10 * 60_000;
/** So long requests that left before a renewal arrived may still show the secret before. */
const onTheWaySeconds = 30;
const refreshShape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** Who enters a frame, and the cookies that its browser must have from now on. */
export interface Entry {
  actor: Actor;
  setCookies: string[];
}

const nobody: Entry = { actor: guest, setCookies: Object.values(frameCookies).map((name) => frameCookie(name, '')) };

/**
 * Sessions in frames on other sites. A token opens one for ten minutes; a secret that works once renews it. A secret that
 * shows up again after the browser had the next one was copied: the session ends, for the copy and for its owner.
 */
@Injectable()
export class FrameSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
  ) {}

  /**
   * Signs a member in, whom the company's server vouches for (`isVouched`) or who signed in by a window of the community's own; throws
   * `member.suspended` until that is over. Answers the values of Set-Cookie headers.
   */
  async open(memberId: string, { isVouched }: { isVouched: boolean }): Promise<string[]> {
    await this.sessions.requireOpenDoor(memberId);
    const next = nextSecrets(uuidv7());
    const { address, userAgent } = currentScope() ?? {};
    await this.repository.insert({
      id: next.id,
      memberId,
      reach: 'frame',
      isVouched,
      tokenHash: secretHash(next.access),
      refreshHash: secretHash(next.refresh),
      accessUntil: next.accessUntil,
      expiresAt: next.expiresAt,
      address: address ?? null,
      userAgent: userAgent?.slice(0, 300) ?? null,
    });
    return next.setCookies;
  }

  /** The company's page has nobody who is signed in: its frame forgets whom its server vouched for, and nobody else. */
  async endVouched(): Promise<void> {
    const { memberId, sessionId } = currentActor();
    if (memberId && sessionId) await this.sessions.change(memberId, () => this.repository.deleteVouched(memberId, sessionId));
  }

  /** Who shows these cookies. The guest, and cookies that delete them, where they open nothing any more. */
  async enter(access: string | undefined, refresh: string | undefined): Promise<Entry> {
    const actor = await this.sessions.actorFor(access);
    if (actor.memberId) return { actor, setCookies: [] };
    const [, id, secret] = refreshShape.exec(refresh ?? '') ?? [];
    return id && secret ? this.renew(id, secret) : nobody;
  }

  /** The same where no cookie can be set, as on a socket: nothing is renewed. */
  async recognise(access: string | undefined, refresh: string | undefined): Promise<Actor> {
    const actor = await this.sessions.actorFor(access);
    const [, id, secret] = refreshShape.exec(refresh ?? '') ?? [];
    if (actor.memberId || !id || !secret) return actor;
    const session = await this.database.one(recogniseFrameSession, [currentCommunityId(), id, secretHash(secret), onTheWaySeconds]);
    return session ? this.sessions.actorOf(session.id) : guest;
  }

  private async renew(id: string, secret: string): Promise<Entry> {
    const next = nextSecrets(id);
    const values = [currentCommunityId(), id, secretHash(secret), secretHash(next.access), secretHash(next.refresh), next.accessUntil, next.expiresAt, onTheWaySeconds];
    const shown = await this.database.one(renewFrameSession, values);
    if (!shown) return nobody;
    if (shown.renewal === 'used-up') {
      await this.sessions.change(shown.memberId, async () => void (await this.repository.delete(shown.memberId, id)));
      return nobody;
    }
    const actor = await this.sessions.actorOf(id);
    return actor.memberId ? { actor, setCookies: shown.renewal === 'renewed' ? next.setCookies : [] } : nobody;
  }
}

function nextSecrets(id: string): { id: string; access: string; refresh: string; accessUntil: Date; expiresAt: Date; setCookies: string[] } {
  const [access, refresh] = [newSecret(), newSecret()];
  const accessUntil = new Date(Date.now() + accessLifeMs);
  const expiresAt = new Date(Date.now() + unusedLifeMs);
  const setCookies = [frameCookie(frameCookies.access, access, accessUntil), frameCookie(frameCookies.refresh, `${id}.${refresh}`, expiresAt)];
  return { id, access, refresh, accessUntil, expiresAt, setCookies };
}
