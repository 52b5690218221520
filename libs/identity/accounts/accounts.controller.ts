import { Body, Controller, Delete, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ChangePassword, EmailInput, ResetPassword, SetUp, SignIn, SignUp, TokenInput, Viewer } from '#contracts';
import type { FastifyReply } from 'fastify';
import { readCookie } from '../sessions/cookies.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { Sessions } from '../sessions/sessions.js';
import { EmailVerifications } from './email-verifications.js';
import { browserCookie, magicLinkLifeMs, MagicLinks } from './magic-links.js';
import { PasswordChanges } from './password-changes.js';
import { PasswordResets } from './password-resets.js';
import { SetUps } from './set-ups.js';
import { SignIns } from './sign-ins.js';
import { SignUps } from './sign-ups.js';

@ApiTags('accounts')
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly setUps: SetUps,
    private readonly signUps: SignUps,
    private readonly signIns: SignIns,
    private readonly magicLinks: MagicLinks,
    private readonly resets: PasswordResets,
    private readonly passwords: PasswordChanges,
    private readonly verifications: EmailVerifications,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('set-up')
  @ApiOperation({ summary: 'Become the owner, with the link that the server printed' })
  @ApiResponse({ status: 201, standardSchema: Viewer })
  async setUp(@Body({ schema: SetUp }) input: SetUp, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.open(reply, await this.setUps.setUp(input));
  }

  @Post('sign-up')
  @ApiOperation({ summary: 'Make an account and sign in' })
  @ApiResponse({ status: 201, standardSchema: Viewer })
  async signUp(@Body({ schema: SignUp }) input: SignUp, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.open(reply, await this.signUps.signUp(input));
  }

  @Post('session')
  @ApiOperation({ summary: 'Sign in with e-mail and password' })
  @ApiResponse({ status: 201, standardSchema: Viewer })
  async signIn(@Body({ schema: SignIn }) input: SignIn, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.open(reply, await this.signIns.signIn(input));
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(@Res({ passthrough: true }) reply: FastifyReply) {
    if ((await this.sessions.endCurrent()) === 'site') await this.cookies.end(reply);
  }

  @Post('magic-links')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a link to sign in; it works in the browser that keeps the cookie of this answer' })
  async requestMagicLink(@Body({ schema: EmailInput }) input: EmailInput, @Headers('cookie') header: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const { browserNonce } = await this.magicLinks.request(input, readCookie(header, browserCookie));
    await this.cookies.set(reply, browserCookie, browserNonce, new Date(Date.now() + magicLinkLifeMs));
  }

  @Post('magic-links/consume')
  @ApiOperation({ summary: 'Sign in with the token of a mailed link' })
  @ApiResponse({ status: 201, standardSchema: Viewer })
  async consumeMagicLink(@Body({ schema: TokenInput }) { token }: TokenInput, @Headers('cookie') header: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const opened = await this.magicLinks.consume(token, readCookie(header, browserCookie));
    await this.cookies.set(reply, browserCookie, '');
    return this.cookies.open(reply, opened);
  }

  @Post('password-resets')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a link to choose a new password' })
  requestPasswordReset(@Body({ schema: EmailInput }) input: EmailInput) {
    return this.resets.request(input);
  }

  @Post('password-resets/consume')
  @ApiOperation({ summary: 'Choose a new password with the token of a mailed link; ends all other sessions' })
  @ApiResponse({ status: 201, standardSchema: Viewer })
  async resetPassword(@Body({ schema: ResetPassword }) input: ResetPassword, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.open(reply, await this.resets.reset(input));
  }

  @Put('me/password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password; ends your other sessions' })
  changePassword(@Body({ schema: ChangePassword }) input: ChangePassword) {
    return this.passwords.change(input);
  }

  @Post('email-verifications')
  @HttpCode(202)
  @ApiOperation({ summary: 'Mail the link to confirm your address again' })
  resendVerification() {
    return this.verifications.resend();
  }

  @Post('email-verifications/consume')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm an address with the token of a mailed link' })
  verifyEmail(@Body({ schema: TokenInput }) { token }: TokenInput) {
    return this.verifications.verify(token);
  }
}
