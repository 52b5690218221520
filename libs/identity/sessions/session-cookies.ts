import { Injectable } from '@nestjs/common';
import type { Viewer } from '#contracts';
import type { FastifyReply } from 'fastify';
import { Communities } from '../communities/communities.js';
import { Members } from '../members/members.js';
import { cookie } from './cookies.js';
import { sessionCookie, type OpenSession, Sessions } from './sessions.js';

/** Puts a session into the cookies of an answer, and takes it out. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly members: Members,
  ) {}

  /** Whoever is signed in now, which is what every road into an account answers. */
  async open(reply: FastifyReply, { sessionToken, expiresAt }: OpenSession): Promise<Viewer> {
    await this.set(reply, sessionCookie, sessionToken, expiresAt);
    return this.sessions.actingAs(sessionToken, () => this.members.viewer());
  }

  async end(reply: FastifyReply): Promise<void> {
    await this.set(reply, sessionCookie, '');
  }

  async set(reply: FastifyReply, name: string, value: string, expires?: Date): Promise<void> {
    const secure = (await this.communities.address()).startsWith('https:');
    void reply.header('cache-control', 'no-store').header('set-cookie', cookie(name, value, { expires, secure }));
  }
}
