import { Controller, Delete, Get, Headers, HttpCode, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, ProviderAccount, ProviderStart, SignInButton } from '#contracts';
import { DomainError } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCookie } from '../sessions/cookies.js';
import { newSecret } from '../sessions/secret.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { sessionCookie } from '../sessions/sessions.js';
import { tokenLifeSeconds } from '../tokens/one-time-tokens.js';
import { ProviderAccounts } from './provider-accounts.js';
import { type Errand, ProviderRefused } from './provider-refused.js';
import { ProviderSignIns } from './provider-sign-ins.js';
import { Providers } from './providers.js';

const SignInButtonList = z.object({ items: z.array(SignInButton) }).meta({ id: 'SignInButtonList' });
const ProviderAccountList = z.object({ items: z.array(ProviderAccount) }).meta({ id: 'ProviderAccountList' });
/** Binds what was begun to the browser that began it. */
const providerCookie = 'hearth_provider';
/** The page that tells somebody why they come back with nothing. */
const pages = { 'sign-in': '/sign-in', link: '/settings/security', again: '/sign-in/again' } as const;

@ApiTags('accounts')
@Controller('api/v1')
export class ProviderSignInsController {
  constructor(
    private readonly providers: Providers,
    private readonly signIns: ProviderSignIns,
    private readonly accounts: ProviderAccounts,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('sign-in/providers')
  @ApiOperation({ summary: 'The providers by which one may sign in here' })
  @ApiResponse({ status: 200, standardSchema: SignInButtonList })
  async list() {
    return { items: await this.providers.buttons() };
  }

  /** A link, since browsers let no form lead to another site. Only our own pages may lead here: see refuseForeign. */
  @Get('sign-in/providers/:id/start')
  @ApiExcludeEndpoint()
  async start(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ProviderStart }) { purpose, next }: ProviderStart,
    @Headers('sec-fetch-site') site: string | undefined,
    @Headers('cookie') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    refuseForeign(site);
    const nonce = readCookie(header, providerCookie) ?? newSecret();
    await this.cookies.set(reply, providerCookie, nonce, new Date(Date.now() + tokenLifeSeconds['provider-sign-in'] * 1_000));
    await this.goOn(reply, { purpose, next }, async () => (await this.signIns.begin(id, purpose, next, nonce)).href);
  }

  /** Where every provider sends people back to. */
  @Get('sign-in/callback')
  @ApiExcludeEndpoint()
  async callback(@Req() request: FastifyRequest, @Headers('cookie') header: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const sent = new URL(request.url, 'http://here').searchParams;
    await this.goOn(reply, { purpose: 'sign-in', next: '/' }, async () => {
      const { next, opened } = await this.signIns.finish(sent, readCookie(header, providerCookie));
      if (opened) await this.cookies.set(reply, sessionCookie, opened.sessionToken, opened.expiresAt);
      keepOpener(reply, next);
      return next;
    });
  }

  @Get('provider-accounts')
  @ApiOperation({ summary: 'Your accounts at providers by which you sign in' })
  @ApiResponse({ status: 200, standardSchema: ProviderAccountList })
  async ownAccounts() {
    return { items: await this.accounts.list() };
  }

  @Delete('provider-accounts/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'No longer sign in by one of these' })
  unlink(@Param('id', { schema: Id }) id: string) {
    return this.accounts.unlink(id);
  }

  /** Goes where `find` says, or to the page that says in words why not. Nothing of it is kept, or told to whom it leads. */
  private async goOn(reply: FastifyReply, errand: Errand, find: () => Promise<string>): Promise<void> {
    keepOpener(reply, errand.next);
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    const address = await find().catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'session.stale') return `/sign-in/again?next=${encodeURIComponent(pages.link)}`;
      if (!(error instanceof ProviderRefused)) throw error;
      keepOpener(reply, error.errand.next);
      return pageFor(error);
    });
    void reply.code(303).header('location', address);
  }
}

function pageFor({ reason, errand: { purpose, next } }: ProviderRefused): string {
  return `${pages[purpose]}?${new URLSearchParams({ provider: reason, ...(next !== '/' && purpose !== 'link' && { next }) }).toString()}`;
}

/** In the window in which a frame's person signs in, the frame must still be there when they are back. */
function keepOpener(reply: FastifyReply, next: string): void {
  if (next.startsWith('/sign-in/window?')) void reply.header('cross-origin-opener-policy', 'unsafe-none');
}

/** Nobody is sent off to a provider by another site's page. Browsers that do not say where a request comes from are let through: nothing is changed by it. */
function refuseForeign(site: string | undefined): void {
  if (site === 'cross-site' || site === 'same-site') throw new DomainError('session.forged-request', { message: 'Signing in begins on the community’s own pages.' });
}
