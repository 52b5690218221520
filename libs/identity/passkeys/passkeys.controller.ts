import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, Passkey, PasskeyInput, PasskeyOptions, PasskeySignIn, Viewer } from '#contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { readCookie } from '../sessions/cookies.js';
import { newSecret } from '../sessions/secret.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { tokenLifeSeconds } from '../tokens/one-time-tokens.js';
import { PasskeySignIns } from './passkey-sign-ins.js';
import { Passkeys } from './passkeys.js';

const PasskeyList = z.object({ items: z.array(Passkey) }).meta({ id: 'PasskeyList' });
/** Binds challenges to the browser that asked for them. */
const challengeCookie = 'hearth_passkey';

@ApiTags('accounts')
@Controller('api/v1/passkeys')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly signIns: PasskeySignIns,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your passkeys' })
  @ApiResponse({ status: 200, standardSchema: PasskeyList })
  async list() {
    return { items: await this.passkeys.list() };
  }

  @Post('options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the browser needs to make a passkey; it works in the browser that keeps the cookie of this answer' })
  @ApiResponse({ status: 200, standardSchema: PasskeyOptions })
  async options(@Headers('cookie') header: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.passkeys.options(await this.nonce(header, reply));
  }

  @Post()
  @ApiOperation({ summary: 'Add the passkey that the browser made' })
  @ApiResponse({ status: 201, standardSchema: Passkey })
  add(@Body({ schema: PasskeyInput }) input: PasskeyInput, @Headers('cookie') header: string | undefined) {
    return this.passkeys.add(input, readCookie(header, challengeCookie));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove one of your passkeys' })
  remove(@Param('id', { schema: Id }) id: string) {
    return this.passkeys.remove(id);
  }

  @Post('sign-in/options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the browser needs to sign in by a passkey; it works in the browser that keeps the cookie of this answer' })
  @ApiResponse({ status: 200, standardSchema: PasskeyOptions })
  async signInOptions(@Headers('cookie') header: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.signIns.options(await this.nonce(header, reply));
  }

  @Post('sign-in')
  @ApiOperation({ summary: 'Sign in with what a passkey signed' })
  @ApiResponse({ status: 201, standardSchema: Viewer })
  async signIn(@Body({ schema: PasskeySignIn }) input: PasskeySignIn, @Headers('cookie') header: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.open(reply, await this.signIns.signIn(input, readCookie(header, challengeCookie)));
  }

  /** Two tabs of a browser share it, so that neither makes the other's challenge useless. */
  private async nonce(header: string | undefined, reply: FastifyReply): Promise<string> {
    const nonce = readCookie(header, challengeCookie) ?? newSecret();
    await this.cookies.set(reply, challengeCookie, nonce, new Date(Date.now() + tokenLifeSeconds['passkey-sign-in'] * 1_000));
    return nonce;
  }
}
